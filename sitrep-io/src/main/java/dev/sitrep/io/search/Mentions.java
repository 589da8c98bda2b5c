package dev.sitrep.io.search;

import java.util.Collections;
import java.util.List;

/**
 * A phrase to look for in texts as a search does: word by word, whatever case and diacritics.
 *
 * @param words folded, at least one
 */
public record Mentions(List<String> words) {

  public Mentions {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no word to look for");
    }
  }

  /**
   * Mentions of {@code phrase}.
   *
   * @throws IllegalArgumentException if there is no word in it
   */
  public static Mentions of(String phrase) {
    return new Mentions(Tokens.words(phrase));
  }

  /** Whether {@code text} has the phrase. */
  public boolean in(String text) {
    return Collections.indexOfSubList(Tokens.words(text), words) >= 0;
  }
}
