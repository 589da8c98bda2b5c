package dev.sitrep.faithful;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters or a number, with its place.
 *
 * <p>Apostrophes and hyphens part words ("it's": it, s; "30-nation": 30, nation); a thousands
 * separator does not ("40,000"). An ideograph is a word of its own.
 *
 * @param text the characters
 * @param start where it stands in the whole text
 * @param end one past its last code unit
 */
record Word(String text, int start, int end) {

  /** The words of {@code text} from {@code from} to {@code to}. */
  static List<Word> in(String text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = endOfWord(text, at, to);
      if (end > at) {
        words.add(new Word(text.substring(at, end), at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  /** The word in lower case. */
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  private static int endOfWord(String text, int start, int to) {
    int first = text.codePointAt(start);
    if (Character.isIdeographic(first)) {
      return start + Character.charCount(first);
    }
    boolean number = Character.isDigit(first);
    int at = start;
    while (at < to) {
      int c = text.codePointAt(at);
      boolean inside = number ? isOfNumber(text, at, to) : isOfWord(c);
      if (!inside) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isOfWord(int c) {
    return (Character.isLetter(c) && !Character.isIdeographic(c))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isOfNumber(String text, int at, int to) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        || ((c == ',' || c == '.') && at + 1 < to && Character.isDigit(text.charAt(at + 1)));
  }
}
