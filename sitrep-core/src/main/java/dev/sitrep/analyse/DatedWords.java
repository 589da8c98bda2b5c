package dev.sitrep.analyse;

import org.jspecify.annotations.Nullable;

/**
 * A date read, not yet resolved.
 *
 * @param moment what it says
 * @param first index of its first lexeme
 * @param end index after its last
 */
record DatedWords(Moment moment, int first, int end) {

  /** Which of two reaches further, the first where they reach as far; null where neither is. */
  static @Nullable DatedWords longer(@Nullable DatedWords first, @Nullable DatedWords second) {
    return first == null || second != null && second.end > first.end ? second : first;
  }

  /** The same date with more words before it. */
  DatedWords from(int index) {
    return new DatedWords(moment, index, end);
  }

  /** The same date with more words after it. */
  DatedWords until(int index) {
    return new DatedWords(moment, first, index);
  }

  /** The same words with another meaning. */
  DatedWords meaning(Moment other) {
    return new DatedWords(other, first, end);
  }
}
