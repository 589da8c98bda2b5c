package dev.sitrep.io.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a host.
 *
 * @param host a name in lower case, which a pause goes by ({@code news.example}), or an origin,
 *     which the files go by ({@code https://news.example}, with the port if it is not the usual
 *     one)
 * @param robots the origin's {@code /robots.txt}
 * @param tdm the origin's {@code /.well-known/tdmrep.json}
 * @param pausedUntil before when the host asked not to be asked again
 */
public record HostState(
    String host, @Nullable Copy robots, @Nullable Copy tdm, @Nullable Instant pausedUntil) {

  /** A host of which nothing is known. */
  public static HostState unknown(String host) {
    return new HostState(host, null, null, null);
  }

  /** This state with another robots.txt. */
  public HostState withRobots(Copy copy) {
    return new HostState(host, copy, tdm, pausedUntil);
  }

  /** This state with another tdmrep.json. */
  public HostState withTdm(Copy copy) {
    return new HostState(host, robots, copy, pausedUntil);
  }

  /** This state with another pause. */
  public HostState withPause(Instant until) {
    return new HostState(host, robots, tdm, until);
  }

  /**
   * A file of a host as last read.
   *
   * @param status the HTTP status it came with, 0 if it never came
   * @param text the text, empty unless the status is 200 to 299
   * @param fetched when it came, or was first tried if it never came
   * @param tried when it was last tried; later than {@code fetched} if it failed since
   */
  public record Copy(int status, String text, Instant fetched, Instant tried) {}
}
