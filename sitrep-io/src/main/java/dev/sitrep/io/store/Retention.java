package dev.sitrep.io.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept.
 *
 * @param pages how long the bytes of a fetched page
 * @param articles how long an article after it was last seen; null for ever
 */
public record Retention(Duration pages, @Nullable Duration articles) {

  /** Articles for ever, pages thirty days. */
  public static final Retention DEFAULT = new Retention(Duration.ofDays(30), null);

  public Retention {
    if (pages.isNegative() || articles != null && articles.isNegative()) {
      throw new IllegalArgumentException("nothing is kept for less than no time");
    }
  }
}
