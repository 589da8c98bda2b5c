package dev.sitrep.io.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say of the next time (RFC 9110, 8.8; RFC 9111, 5). */
final class Freshness {

  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,12})", Pattern.CASE_INSENSITIVE);

  private Freshness() {}

  /** How long the answer stays fresh; null if it does not say. */
  static @Nullable Duration maxAge(Headers headers) {
    for (String value : headers.values("Cache-Control")) {
      Matcher matcher = MAX_AGE.matcher(value);
      if (matcher.find()) {
        return Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), Integer.MAX_VALUE));
      }
    }
    Instant expires = date(headers.get("Expires"));
    Instant date = date(headers.get("Date"));
    if (expires == null || date == null) {
      return null;
    }
    return expires.isAfter(date) ? Duration.between(date, expires) : Duration.ZERO;
  }

  private static @Nullable Instant date(@Nullable String value) {
    return value == null ? null : RetryAfter.date(value.strip());
  }

  /**
   * What to ask with next time.
   *
   * @param old what was asked with now, for a 304 that does not repeat it
   */
  static Validators validators(Headers headers, Validators old) {
    String etag = usable(headers.get("ETag"));
    String modified = usable(headers.get("Last-Modified"));
    return new Validators(
        etag == null ? old.etag() : etag, modified == null ? old.lastModified() : modified);
  }

  /** What cannot be sent back byte for byte is not sent back at all. */
  private static @Nullable String usable(@Nullable String value) {
    boolean unfit =
        value == null
            || value.isEmpty()
            || value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F || c == 0xFFFD);
    return unfit ? null : value;
  }
}
