package dev.sitrep.io.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That one source leads to another: a list to its feeds, a page to the feeds it names, an index of
 * sitemaps to sitemaps.
 *
 * @param leader the address of the source that leads; or whose the other one is, as a user said
 * @param source the address it leads to
 * @param kind what that is said to be, in one word
 * @param ended since when it no longer leads there; null while it does
 */
public record Lead(String leader, String source, String kind, @Nullable Instant ended) {

  /** A lead that holds. */
  public Lead(String leader, String source, String kind) {
    this(leader, source, kind, null);
  }

  /** Whether it holds. */
  public boolean holds() {
    return ended == null;
  }
}
