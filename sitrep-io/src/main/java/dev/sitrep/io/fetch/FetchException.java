package dev.sitrep.io.fetch;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a fetch ended without a body; becomes an {@link Outcome.Failed} before it leaves. */
final class FetchException extends IOException {

  private final Failure failure;
  private final transient @Nullable Instant retryAt;

  FetchException(Failure failure, String detail) {
    this(failure, detail, null);
  }

  FetchException(Failure failure, String detail, @Nullable Instant retryAt) {
    super(detail);
    this.failure = failure;
    this.retryAt = retryAt;
  }

  Failure failure() {
    return failure;
  }

  String detail() {
    String message = getMessage();
    return message == null ? failure.label() : message;
  }

  @Nullable Instant retryAt() {
    return retryAt;
  }
}
