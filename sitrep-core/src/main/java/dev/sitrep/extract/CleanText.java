package dev.sitrep.extract;

import java.util.Locale;

/**
 * The one spelling of text in an article: one line, single spaces, nothing a reader cannot see.
 *
 * <p>Removed are control characters, zero-width spaces, soft hyphens and all bidirectional controls
 * (UAX 9): a right-to-left override makes a reader see another text than the one that is quoted.
 * Joiners (U+200C, U+200D) stay, as Persian and emoji need them. A lone surrogate becomes U+FFFD,
 * because it has no UTF-8 form to be hashed.
 */
final class CleanText {

  /** The last character of ASCII. Most text is of it, and its characters are told by ranges. */
  private static final char ASCII = '\u007F';

  private static final boolean[] LETTER_OR_DIGIT = lettersAndDigits();

  private CleanText() {}

  /** {@code raw} on one line, without spaces at the ends. */
  static String line(CharSequence raw) {
    char[] text = raw.toString().toCharArray();
    return new String(text, 0, line(text, text.length));
  }

  /** Writes {@code text}, of so many characters, over as one line: how many are left. */
  static int line(char[] text, int length) {
    int size = 0;
    boolean space = false;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (isSpace(c)) {
        space = size > 0;
      } else if (!isInvisible(c)) {
        if (space) {
          text[size++] = ' ';
          space = false;
        }
        text[size++] = Character.isSurrogate(c) && isLone(text, i, length) ? '\uFFFD' : c;
      }
    }
    return size;
  }

  /**
   * {@code line} as it is compared: lower case, straight quotation marks, words and numbers only
   * parted by single spaces.
   */
  static String key(String line) {
    String lower = isLowerByCharacter(line) ? line : line.toLowerCase(Locale.ROOT);
    char[] text = lower.toCharArray();
    int size = 0;
    boolean space = false;
    for (int i = 0; i < text.length; i++) {
      char c = lower(text[i]);
      if (isLetterOrDigit(c) || c > ASCII && (Character.isSurrogate(c) || isMark(c))) {
        if (space && size > 0) {
          text[size++] = ' ';
        }
        text[size++] = c;
        space = false;
      } else if (c != '\'' && c != '\u2019') {
        space = true;
      }
    }
    return new String(text, 0, size);
  }

  /** Of few letters the small one depends on their neighbours, or is two characters. */
  private static boolean isLowerByCharacter(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c > ASCII && (c == '\u0130' || c == '\u03A3' || Character.isSurrogate(c))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The number of words of {@code line}. In scripts without spaces two letters count as one word.
   */
  static int words(String line) {
    return words(line.toCharArray(), line.length());
  }

  /** The same of a line of so many characters. */
  static int words(char[] line, int length) {
    int words = 0;
    int ideographs = 0;
    boolean inWord = false;
    for (int i = 0; i < length; i++) {
      char c = line[i];
      if (c >= '\u2E80' && Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30FF') {
        ideographs++;
        inWord = false;
      } else if (isLetterOrDigit(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (c != '\'' && c != '\u2019' && c != '-') {
        inWord = false;
      }
    }
    return words + ideographs / 2;
  }

  /** How many of so many characters are no spaces, of which a line has one sort. */
  static int inkOfLine(char[] line, int length) {
    int spaces = 0;
    for (int i = 0; i < length; i++) {
      spaces += line[i] == ' ' ? 1 : 0;
    }
    return length - spaces;
  }

  /** How many characters of {@code text} are no spaces. */
  static int ink(String text) {
    int ink = 0;
    for (int i = 0; i < text.length(); i++) {
      ink += isSpace(text.charAt(i)) ? 0 : 1;
    }
    return ink;
  }

  /** Whether {@code line} ends as a sentence does, closing quotation marks and brackets apart. */
  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && "\"'\u201D\u2019\u00BB)]\u300D\u201C ".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?\u2026\u3002\uFF01\uFF1F\u061F\u0964".indexOf(line.charAt(i)) >= 0;
  }

  static boolean isSpace(char c) {
    return c <= ASCII
        ? c == ' ' || c >= '\t' && c <= '\r'
        : c == '\u0085'
            || c == '\u00A0'
            || c >= '\u1680' && c <= '\u3000' && Character.isSpaceChar(c);
  }

  /** As {@link Character#isLetterOrDigit(char)}, which looks every character up in tables. */
  static boolean isLetterOrDigit(char c) {
    return c <= ASCII ? LETTER_OR_DIGIT[c] : !isPunctuation(c) && Character.isLetterOrDigit(c);
  }

  /**
   * Whether it is of Unicode's general punctuation: the dashes and quotation marks of most text.
   */
  private static boolean isPunctuation(char c) {
    return c >= '\u2000' && c <= '\u206F';
  }

  private static boolean[] lettersAndDigits() {
    var found = new boolean[ASCII + 1];
    for (char c = 0; c <= ASCII; c++) {
      found[c] = Character.isLetterOrDigit(c);
    }
    return found;
  }

  /** As {@link Character#toLowerCase(char)}. */
  static char lower(char c) {
    if (c <= ASCII) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c;
    }
    return Character.toLowerCase(c);
  }

  private static boolean isInvisible(char c) {
    return c < ' ' || c >= ASCII && isInvisibleBeyondAscii(c);
  }

  private static boolean isInvisibleBeyondAscii(char c) {
    return c <= '\u009F'
        || c == '\u00AD'
        || c == '\u061C'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF'
        || c >= '\uFFF9' && c <= '\uFFFB';
  }

  private static boolean isLone(char[] text, int i, int length) {
    if (Character.isHighSurrogate(text[i])) {
      return i + 1 >= length || !Character.isLowSurrogate(text[i + 1]);
    }
    return i == 0 || !Character.isHighSurrogate(text[i - 1]);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
