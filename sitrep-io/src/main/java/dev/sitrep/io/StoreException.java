package dev.sitrep.io;

import java.io.IOException;
import java.nio.file.Path;

/** A store cannot be read or written; the message says which one and why, in one line. */
public final class StoreException extends RuntimeException {

  private StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  static StoreException of(String what, Path where, IOException cause) {
    return new StoreException(
        what + " " + Origins.visible(where.toString()) + ": " + Failures.inWords(cause), cause);
  }
}
