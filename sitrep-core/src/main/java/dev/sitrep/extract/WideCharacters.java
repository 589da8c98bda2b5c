package dev.sitrep.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Knows UTF-16 by its byte order mark, or by its markup: of ASCII characters in two bytes every
 * other byte is zero, and no other text has zeros.
 */
final class WideCharacters {

  private static final int LOOK_WITHIN = 2048;

  private WideCharacters() {}

  /** The encoding of {@code body} if it is UTF-16. */
  static Optional<Charset> of(byte[] body) {
    if (hasMark(body)) {
      return Optional.of(
          body[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    int pairs = Math.min(body.length, LOOK_WITHIN) / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += body[2 * i] == 0 ? 1 : 0;
      second += body[2 * i + 1] == 0 ? 1 : 0;
    }
    if (Math.max(first, second) < 4 || Math.max(first, second) * 3 < pairs) {
      return Optional.empty();
    }
    if (first > 20 * second) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return second > 20 * first ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  /** Whether {@code body} begins with UTF-16's byte order mark. */
  static boolean hasMark(byte[] body) {
    int start = body.length < 2 ? 0 : (body[0] & 0xFF) << 8 | body[1] & 0xFF;
    return start == 0xFEFF || start == 0xFFFE;
  }
}
