package dev.sitrep.io.fetch;

import java.time.Duration;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * One request to one server.
 *
 * @param url where
 * @param headers what to say, beside who asks
 * @param limit the most bytes the body may have, decoded
 * @param excess what becomes of a body that has more
 * @param gap the least time since the last request to the host
 */
record Ask(HttpUrl url, Headers headers, long limit, Excess excess, Duration gap) {

  /** What becomes of a body that is too large. */
  enum Excess {
    REFUSED,
    CUT
  }
}
