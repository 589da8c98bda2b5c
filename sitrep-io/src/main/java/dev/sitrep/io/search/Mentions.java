package dev.sitrep.io.search;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** All phrases of {@code length} words in {@code text}, each with blanks between its words. */
  public static Stream<String> phrases(String text, int length) {
    List<String> all = Tokens.words(text);
    return IntStream.rangeClosed(0, all.size() - length)
        .mapToObj(i -> String.join(" ", all.subList(i, i + length)));
  }

  /** Whether {@code text} has the phrase. */
  public boolean in(String text) {
    return Collections.indexOfSubList(Tokens.words(text), words) >= 0;
  }
}
