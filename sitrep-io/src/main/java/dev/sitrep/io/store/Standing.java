package dev.sitrep.io.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an article stands with its page, for who decides whether to look at it again.
 *
 * @param article its id
 * @param source the address of the source that delivered it first
 * @param link the address its page was first listed under
 * @param firstSeen when it was first seen
 * @param asked when its page was last asked for; null if it never was
 * @param reading whether its text was ever read from a page, as far as that is still kept
 * @param etag validator of the page, byte for byte
 * @param lastModified the other validator
 */
public record Standing(
    String article,
    @Nullable String source,
    @Nullable String link,
    Instant firstSeen,
    @Nullable Instant asked,
    Reading reading,
    @Nullable String etag,
    @Nullable String lastModified) {

  /** What the text of an article was read from. */
  public enum Reading {
    /** Its page. */
    PAGE,
    /** What its source says of it, and no page. */
    ENTRY
  }
}
