package dev.sitrep.io.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** When a host that is busy wants to be asked again. */
final class RetryAfter {

  /** Longer pauses are taken for this: a slip of a server must not silence a source for good. */
  static final Duration LONGEST = Duration.ofDays(30);

  /** For a 429 that does not say: what is too fast at 2 s apart is not less so at once. */
  private static final Duration UNSAID = Duration.ofMinutes(10);

  private RetryAfter() {}

  /** Until when the host of {@code reply} asks to be left alone; null if it does not ask. */
  static @Nullable Instant of(Reply reply, Instant now) {
    if (reply.status() != 429 && reply.status() < 500) {
      return null;
    }
    String value = reply.header("Retry-After");
    Instant said = value == null ? null : parse(value.strip(), now);
    if (said == null) {
      return reply.status() == 429 ? now.plus(UNSAID) : null;
    }
    Instant last = now.plus(LONGEST);
    return said.isAfter(last) ? last : said.isAfter(now) ? said : null;
  }

  /** Seconds or a date (RFC 9110, 10.2.3); null if it is neither. */
  static @Nullable Instant parse(String value, Instant now) {
    if (value.matches("[0-9]{1,9}")) {
      return now.plusSeconds(Long.parseLong(value));
    }
    if (value.matches("[0-9]+")) {
      return now.plus(LONGEST);
    }
    return date(value);
  }

  /** A date of HTTP, in the form that senders must use; null if it is none. */
  static @Nullable Instant date(String value) {
    // A leap second is the last there is here; dates may hold one (RFC 9110, 5.6.7).
    String usual = value.replace(":60 ", ":59 ");
    try {
      return ZonedDateTime.parse(usual, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
