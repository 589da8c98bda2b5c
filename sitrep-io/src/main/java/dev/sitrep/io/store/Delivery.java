package dev.sitrep.io.store;

import dev.sitrep.model.Extraction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a source delivered, and what extracting it came to.
 *
 * @param source address of the source; guids are unique within it at best
 * @param guid the id the source gives it, where it gives one
 * @param link the address it was listed under, where there is one
 * @param extraction the article, or why there is none
 * @param seen when it was fetched
 * @param entrySha256 hash of the feed's entry for it, as {@link dev.sitrep.model.Entry#sha256}
 * @param etag validator its page came with, byte for byte
 * @param lastModified the other validator
 */
public record Delivery(
    String source,
    @Nullable String guid,
    @Nullable String link,
    Extraction extraction,
    Instant seen,
    @Nullable String entrySha256,
    @Nullable String etag,
    @Nullable String lastModified) {

  /** A delivery without a feed's entry or validators. */
  public Delivery(
      String source,
      @Nullable String guid,
      @Nullable String link,
      Extraction extraction,
      Instant seen) {
    this(source, guid, link, extraction, seen, null, null, null);
  }
}
