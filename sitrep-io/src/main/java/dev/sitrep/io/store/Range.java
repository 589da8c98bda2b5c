package dev.sitrep.io.store;

import java.time.Instant;

/**
 * A period to report on.
 *
 * @param from the first instant that counts
 * @param until the last: nothing seen later is known
 */
public record Range(Instant from, Instant until) {

  public Range {
    if (from.isAfter(until)) {
      throw new IllegalArgumentException("a range ends after it begins: " + from + ", " + until);
    }
  }

  /** Everything seen until {@code until}. */
  public static Range until(Instant until) {
    return new Range(Instant.EPOCH, until);
  }
}
