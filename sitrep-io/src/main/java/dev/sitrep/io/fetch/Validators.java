package dev.sitrep.io.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave along with a body, to be sent back when asking whether it has changed (RFC
 * 9110, 8.8). Kept character for character: the quotes of an ETag and the form of a date are part
 * of the value, and neither is ever invented.
 *
 * @param etag the ETag header
 * @param lastModified the Last-Modified header
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing to ask with. */
  public static final Validators NONE = new Validators(null, null);

  /** Whether there is nothing to ask with. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
