package dev.sitrep.io;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A store cannot be read or written; the message says which one and why, in one line. */
public final class StoreException extends RuntimeException {

  private StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * {@code where} is as {@code what} says.
   *
   * @param where the store
   * @param what what is wrong with it, in words that go on from its name: "is damaged: ..."
   * @param cause what was thrown, where something was
   */
  public static StoreException in(Path where, String what, @Nullable Throwable cause) {
    return new StoreException(
        "the store " + Origins.visible(where.toString()) + " " + Origins.visible(what), cause);
  }

  static StoreException of(String what, Path where, IOException cause) {
    return new StoreException(
        what + " " + Origins.visible(where.toString()) + ": " + Failures.inWords(cause), cause);
  }
}
