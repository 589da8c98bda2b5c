package dev.sitrep.io.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts and folds words as the index does (FTS5's {@code unicode61} with {@code remove_diacritics
 * 2}): runs of letters, digits and marks, in lower case, without diacritics.
 */
final class Tokens {

  /**
   * A word.
   *
   * @param start its first code unit
   * @param end one past its last
   * @param folded the word as the index has it
   */
  record Token(int start, int end, String folded) {}

  private Tokens() {}

  /** The words of {@code text}, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isPart(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (i > start) {
        tokens.add(new Token(start, i, fold(text.substring(start, i))));
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    return tokens;
  }

  /** The folded words of {@code text}. */
  static List<String> words(String text) {
    return of(text).stream().map(Token::folded).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isPart(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.PRIVATE_USE ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static String fold(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    var folded = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
