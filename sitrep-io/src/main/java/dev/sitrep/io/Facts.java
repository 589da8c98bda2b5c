package dev.sitrep.io;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page beside its bytes.
 *
 * @param url the address it was fetched from
 * @param contentType the Content-Type header
 * @param fetched when it was fetched
 */
record Facts(@Nullable String url, @Nullable String contentType, @Nullable Instant fetched) {

  static final Facts NONE = new Facts(null, null, null);
}
