package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;

/** Short hashes that things are looked up by. */
final class Marks {

  private Marks() {}

  /** The first 64 bits of the SHA-256 of {@code text}. */
  static long hash(String text) {
    String hex = Revision.sha256(text.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }
}
