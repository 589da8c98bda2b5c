package dev.sitrep.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a fetched page.
 *
 * @param origin see {@link Input#origin()}
 * @param url the address it was fetched from, where known
 * @param contentType the Content-Type header, where known
 * @param fetched when it was fetched, where known
 * @param body the bytes as they came, content-encoding removed; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and read-only; equality is by content
public record Page(
    String origin,
    @Nullable String url,
    @Nullable String contentType,
    @Nullable Instant fetched,
    byte[] body)
    implements Input {

  @Override
  public String sha256() {
    return Revision.sha256(body);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Page page
        && origin.equals(page.origin)
        && Objects.equals(url, page.url)
        && Objects.equals(contentType, page.contentType)
        && Objects.equals(fetched, page.fetched)
        && Arrays.equals(body, page.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(origin, url, contentType, fetched, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return "Page[" + origin + ", " + url + ", " + body.length + " bytes]";
  }
}
