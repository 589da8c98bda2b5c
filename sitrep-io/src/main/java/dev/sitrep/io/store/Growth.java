package dev.sitrep.io.store;

import java.util.List;

/**
 * Whether a text became another one by words that were put in, or by words that were taken out.
 * Articles grow while an event unfolds; two texts made of one template have other words, figures
 * mostly, in the same places.
 */
final class Growth {

  /** Fewer words stand in a longer text by chance. */
  private static final int FEWEST_WORDS = 12;

  private Growth() {}

  /** Whether {@code one} is {@code other} with more words, or with fewer, or just with the same. */
  static boolean isBetween(String one, String other) {
    List<String> words = Sketch.words(one);
    List<String> others = Sketch.words(other);
    List<String> fewer = words.size() < others.size() ? words : others;
    List<String> more = words.size() < others.size() ? others : words;
    return words.equals(others) || fewer.size() >= FEWEST_WORDS && isWithin(fewer, more);
  }

  private static boolean isWithin(List<String> fewer, List<String> more) {
    int next = 0;
    for (String word : more) {
      next += next < fewer.size() && fewer.get(next).equals(word) ? 1 : 0;
    }
    return next == fewer.size();
  }
}
