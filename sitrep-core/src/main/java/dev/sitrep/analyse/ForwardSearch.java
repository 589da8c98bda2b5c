package dev.sitrep.analyse;

import java.util.function.IntPredicate;

/**
 * Looks forward for the first token of a kind. What was looked through in vain is stepped over when
 * a later token asks, so that all tokens of a sentence together look through it once.
 */
final class ForwardSearch {

  private final IntPredicate kind;

  /** From here to {@link #to} there is none. */
  private int from;

  private int to;

  /**
   * @param kind told by nothing but the token's index
   */
  ForwardSearch(IntPredicate kind) {
    this.kind = kind;
  }

  /** The first of the kind from {@code start} on and before {@code limit}; else the limit. */
  int first(int start, int limit) {
    if (start < from || start > to) {
      from = start;
      to = start;
    }
    while (to < limit && !kind.test(to)) {
      to++;
    }
    return Math.max(start, Math.min(to, limit));
  }
}
