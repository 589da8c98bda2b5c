package dev.sitrep.app;

/** Makes text from the outside fit for a terminal, where control characters are commands. */
final class Printable {

  private Printable() {}

  /** {@code text} on one line. */
  static String line(String text) {
    return text(text).replace('\n', ' ');
  }

  /**
   * {@code text} without control characters, marks that turn the direction of writing, and
   * characters nobody sees, but for the joiners that some scripts and emoji need.
   */
  static String text(String text) {
    var printable = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> !isInvisible(character))
        .map(character -> isCommand(character) ? ' ' : character)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isInvisible(int character) {
    boolean joiner = character == 0x200C || character == 0x200D;
    boolean sign = character >= 0x600 && character <= 0x8E2 && character != 0x61C;
    return Character.getType(character) == Character.FORMAT
        && !joiner
        && !sign
        && !turns(character);
  }

  private static boolean turns(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static boolean isCommand(int character) {
    boolean breaks = character == 0x2028 || character == 0x2029;
    return turns(character)
        || breaks
        || (character != '\n' && Character.getType(character) == Character.CONTROL);
  }
}
