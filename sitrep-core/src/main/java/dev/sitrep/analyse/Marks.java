package dev.sitrep.analyse;

/** Classes of characters that sentences and quotations are made of. */
final class Marks {

  private Marks() {}

  /** Whether {@code c} ends sentences in some script. */
  static boolean isTerminator(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '‼', '⁇', '⁈', '⁉' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} ends sentences in a script that sets no space after them. */
  static boolean isWideTerminator(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  /** Whether {@code c} can close a quotation or a bracket behind the end of a sentence. */
  static boolean isCloser(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '″', '»', '›', '“', '‘', ')', ']', '}', '」', '』', '＂' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} opens a quotation or a bracket, in some style. */
  static boolean isOpener(char c) {
    return switch (c) {
      case '"', '\'', '“', '‘', '„', '‚', '«', '‹', '»', '(', '[', '{', '¿', '¡', '「', '『', '″' ->
          true;
      default -> false;
    };
  }

  /** Whether {@code c} may quote, by itself or doubled: few do, so most are passed over quickly. */
  static boolean mayQuote(char c) {
    return c == '\'' || c == '"' || c == '`' || c > '~';
  }

  /** Whether {@code c} is a mark that quotes, not an apostrophe and not a bracket. */
  static boolean isQuotationMark(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '«', '»', '″', '＂', '「', '」', '『', '』' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} can open a quotation between double marks. */
  static boolean isDoubleOpener(char c) {
    return switch (c) {
      case '"', '“', '„', '«', '»', '＂', '「', '『' -> true;
      default -> false;
    };
  }

  /** Whether a quotation mark typed as two apostrophes or grave accents stands at {@code i}. */
  static boolean isDoubled(String text, int i, int limit) {
    return i >= 0
        && i + 1 < limit
        && (text.charAt(i) == '\'' || text.charAt(i) == '`')
        && text.charAt(i + 1) == text.charAt(i);
  }

  /** How many characters the quotation mark at {@code i} has. */
  static int width(String text, int i, int limit) {
    return isDoubled(text, i, limit) ? 2 : 1;
  }

  /** Whether {@code c} leads the items of a list. */
  static boolean isBullet(char c) {
    return switch (c) {
      case '•', '⁃', '◦', '‣', '▪', '■', '●', '○', '·', '∙', '►' -> true;
      default -> false;
    };
  }

  /** Whether {@code c} is a space, the no-break ones included. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c);
  }
}
