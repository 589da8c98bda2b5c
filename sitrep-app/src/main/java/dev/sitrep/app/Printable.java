package dev.sitrep.app;

/** Makes text from the outside fit for a terminal, where control characters are commands. */
final class Printable {

  private Printable() {}

  /** {@code text} on one line. */
  static String line(String text) {
    return text(text).replace('\n', ' ');
  }

  /** {@code text} without control characters and marks that turn the direction of writing. */
  static String text(String text) {
    var printable = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isCommand(character) ? ' ' : character)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean isCommand(int character) {
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    return turns || (character != '\n' && Character.getType(character) == Character.CONTROL);
  }
}
