package dev.sitrep.io.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of a {@link Request}. */
public sealed interface Outcome {

  /** The address that answered last, without a user, a password or a fragment. */
  String url();

  /** When it was known. */
  Instant at();

  /**
   * A body came, whole.
   *
   * @param status the HTTP status, 200 to 299
   * @param contentType the Content-Type header
   * @param body the bytes with the content encoding removed, at least one; not copied, never
   *     changed
   * @param validators what to ask with next time
   * @param maxAge how long the server says it stays fresh, not negative
   * @param signals what may be done with it
   * @param movedTo where permanent redirects (301, 308) led, as far as they were the first ones;
   *     null without, or where the request named a user
   * @param disallowed in words, that robots.txt asks not to fetch it; only for a {@link
   *     Request.Purpose#FEED}
   */
  @SuppressWarnings("ArrayRecordComponent") // bodies are large and read-only; equality by content
  record Fetched(
      String url,
      Instant at,
      int status,
      @Nullable String contentType,
      byte[] body,
      Validators validators,
      @Nullable Duration maxAge,
      Signals signals,
      @Nullable String movedTo,
      @Nullable String disallowed)
      implements Outcome {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Fetched that
          && Arrays.equals(body, that.body)
          && status == that.status
          && facts().equals(that.facts());
    }

    private List<Object> facts() {
      return List.of(
          url,
          at,
          Objects.toString(contentType),
          validators,
          Objects.toString(maxAge),
          signals,
          Objects.toString(movedTo),
          Objects.toString(disallowed));
    }

    @Override
    public int hashCode() {
      return 31 * facts().hashCode() + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
      return "Fetched[" + url + ", " + status + ", " + body.length + " bytes]";
    }
  }

  /**
   * The copy at hand is still good (304).
   *
   * @param validators what to ask with next time
   * @param maxAge as in {@link Fetched}
   * @param movedTo as in {@link Fetched}
   * @param disallowed as in {@link Fetched}
   */
  record Unchanged(
      String url,
      Instant at,
      Validators validators,
      @Nullable Duration maxAge,
      @Nullable String movedTo,
      @Nullable String disallowed)
      implements Outcome {}

  /**
   * Nothing came.
   *
   * @param failure of which kind
   * @param detail in words: the rule or the cause
   * @param retryAt the earliest time the host allows another request (Retry-After)
   */
  record Failed(String url, Instant at, Failure failure, String detail, @Nullable Instant retryAt)
      implements Outcome {}
}
