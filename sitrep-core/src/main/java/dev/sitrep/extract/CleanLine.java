package dev.sitrep.extract;

/**
 * A line as {@link CleanText} spells it, and how much there is of it.
 *
 * @param text its text
 * @param words see {@link CleanText#words}
 * @param ink how many of its characters are no spaces
 */
record CleanLine(String text, int words, int ink) {

  /** That of {@code raw}, of so many characters, which are written over. */
  static CleanLine of(char[] raw, int length) {
    int size = CleanText.line(raw, length);
    return new CleanLine(
        new String(raw, 0, size), CleanText.words(raw, size), CleanText.inkOfLine(raw, size));
  }

  /** That of {@code text}, which is spelt so already. */
  static CleanLine of(String text) {
    char[] line = text.toCharArray();
    return new CleanLine(
        text, CleanText.words(line, line.length), CleanText.inkOfLine(line, line.length));
  }
}
