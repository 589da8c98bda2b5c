package dev.sitrep.io.fetch;

import java.time.Instant;

/** What an answer without a body for us means. */
final class Statuses {

  private Statuses() {}

  /** The failure that {@code reply} is. */
  static FetchException failure(Reply reply, Instant now) {
    int status = reply.status();
    Failure failure =
        switch (status) {
          case 404 -> Failure.NOT_FOUND;
          case 410 -> Failure.GONE;
          case 429 -> Failure.RATE_LIMITED;
          case 408 -> Failure.SERVER_ERROR;
          default ->
              status >= 400 && status < 500 || status == 999
                  ? Failure.DENIED
                  : status >= 500 && status < 600 ? Failure.SERVER_ERROR : Failure.BROKEN;
        };
    return new FetchException(failure, words(reply), RetryAfter.of(reply, now));
  }

  private static String words(Reply reply) {
    int status = reply.status();
    return switch (status) {
      case 206 -> "the answer is a part of the whole (206), which was not asked for";
      case 304 -> "the answer is \"not modified\" (304), though nothing was at hand";
      default ->
          reply.isSuccess()
              ? "the answer (" + status + ") has nothing in it"
              : "the answer was " + status;
    };
  }
}
