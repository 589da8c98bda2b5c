package dev.sitrep.io.fetch;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers the header lines
 * @param body the decoded body of a status from 200 to 299, else nothing
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Reply(int status, Headers headers, byte[] body) {

  @Nullable String header(String name) {
    return headers.get(name);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether it leads elsewhere by a Location header. */
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
