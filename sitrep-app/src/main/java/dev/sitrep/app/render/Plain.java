package dev.sitrep.app.render;

/**
 * Strings from the outside, made fit to be shown: no control character, no invisible one, none that
 * turns the direction of what stands around it (Unicode TR 36, "Bidirectional Text Spoofing").
 *
 * <p>What a report shows may so differ from its evidence by characters nobody sees; the JSON keeps
 * every one.
 */
final class Plain {

  private Plain() {}

  /** The text on one line: line ends, tabs and runs of blanks become a single space. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (isBroken(c)) {
        line.append('\uFFFD');
      } else if (isShown(c, line)) {
        line.appendCodePoint(c);
      }
    }
    return line.toString().strip();
  }

  /** A part of a line: as {@link #line}, but a blank at either end stays. */
  static String part(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String line = line(text);
    String before = isSpace(text.codePointAt(0)) ? " " : "";
    String after = isSpace(text.codePointBefore(text.length())) ? " " : "";
    return line.isEmpty() ? before : before + line + after;
  }

  /** The line, cut after a word where it is longer than {@code limit}. */
  static String line(String text, int limit) {
    String line = line(text);
    if (line.length() <= limit) {
      return line;
    }
    int end = line.lastIndexOf(' ', limit);
    end = end < limit / 2 ? limit : end;
    return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + " …";
  }

  private static boolean isSpace(int c) {
    return (c <= ' ' && (c == ' ' || (c >= '\t' && c <= '\r')))
        || c == 0x85
        || c == 0xA0
        || c == 0x2028
        || c == 0x2029;
  }

  /** Controls, halves of surrogate pairs and non-characters: something was lost here. */
  private static boolean isBroken(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0xD800 && c < 0xE000)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** Format characters are not, but for the joiners that Arabic, Indic and emoji texts need. */
  private static boolean isShown(int c, StringBuilder before) {
    if (c == 0x200C || c == 0x200D) {
      return before.length() > 0 && before.codePointBefore(before.length()) >= 0x590;
    }
    return Character.getType(c) != Character.FORMAT || (c >= 0x600 && c <= 0x8E2 && c != 0x61C);
  }
}
