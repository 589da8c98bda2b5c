package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.time.Instant;

/**
 * Numbers of revisions: 39 bits of seconds since 1970, then 24 bits of a hash of the revision. A
 * higher number is later, so the newest come first without sorting; and two runs over the same
 * articles give the same numbers, in whichever order they came, but for the rare collision.
 */
final class Numbers {

  static final int SHIFT = 24;
  private static final long MASK = (1L << SHIFT) - 1;

  private Numbers() {}

  /** The number {@code revision} has, or the one before the first free one it has. */
  static long of(Revision revision, Instant time) {
    long hash = Marks.hash(revision.article() + '\n' + revision.sha256());
    return first(time) | hash & MASK;
  }

  /** The least number of the second of {@code time}; times before 1970 count as 1970. */
  static long first(Instant time) {
    return Math.max(0, time.getEpochSecond()) << SHIFT;
  }

  /** The greatest number of the second of {@code time}. */
  static long last(Instant time) {
    return first(time) | MASK;
  }

  /** The time {@code number} was made for, to the second. */
  static Instant time(long number) {
    return Instant.ofEpochSecond(number >>> SHIFT);
  }
}
