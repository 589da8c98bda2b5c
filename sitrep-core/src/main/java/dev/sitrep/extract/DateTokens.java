package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A short text as dates are read from it: runs of letters, runs of digits, single signs. */
final class DateTokens {

  /** A date stands near the beginning of what is short enough to be about it. */
  static final int LONGEST = 300;

  /**
   * A run.
   *
   * @param text in lower case, its digits as ASCII
   * @param from where it begins in the text
   * @param to where it ends
   */
  record Token(String text, int from, int to) {

    boolean isNumber() {
      return text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    boolean isWord() {
      return Character.isLetter(text.charAt(0));
    }
  }

  /** Stands for what is before the first and after the last. */
  private static final Token NONE = new Token(" ", -2, -2);

  private final List<Token> tokens = new ArrayList<>();

  DateTokens(String text) {
    int end = Math.min(text.length(), LONGEST);
    int i = 0;
    while (i < end) {
      int from = i++;
      char c = text.charAt(from);
      if (Character.isDigit(c)) {
        while (i < end && Character.isDigit(text.charAt(i))) {
          i++;
        }
      } else if (isLetter(c)) {
        while (i < end && isLetter(text.charAt(i))) {
          i++;
        }
      }
      if (!CleanText.isSpace(c)) {
        tokens.add(new Token(plain(text, from, i), from, i));
      }
    }
  }

  int size() {
    return tokens.size();
  }

  Token get(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
  }

  /** The number at {@code i} if it has from {@code least} to {@code most} digits, else -1. */
  int number(int i, int least, int most) {
    Token token = get(i);
    int digits = token.text().length();
    return token.isNumber() && digits >= least && digits <= most
        ? Integer.parseInt(token.text())
        : -1;
  }

  boolean is(int i, String text) {
    return get(i).text().equals(text);
  }

  /** Whether nothing stands between {@code i} and the one after it. */
  boolean touches(int i) {
    return get(i).to() == get(i + 1).from();
  }

  private static boolean isLetter(char c) {
    if (c <= '\u007F') {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    return (Character.isLetter(c) || mark) && !Character.isIdeographic(c);
  }

  private static String plain(String text, int from, int to) {
    if (!Character.isDigit(text.charAt(from))) {
      return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
    var digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(Character.digit(text.charAt(i), 10));
    }
    return digits.toString();
  }
}
