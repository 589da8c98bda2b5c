package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what SQLite says in codes (sqlite.org/rescode.html). */
final class Troubles {

  private static final int PRIMARY = 0xFF;

  private final Path file;
  private final Duration patience;

  Troubles(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /**
   * {@code thrown} in words.
   *
   * @param holders who else holds the store: "process 12 (since ...)", or empty
   */
  StoreException of(RuntimeException thrown, Supplier<String> holders) {
    SQLiteException cause = cause(thrown);
    if (cause == null) {
      return StoreException.in(file, "fails: " + firstLine(thrown), thrown);
    }
    int code = cause.getResultCode().code & PRIMARY;
    return StoreException.in(file, words(code, cause, holders), thrown);
  }

  /** Whether there was no space to write to. */
  static boolean isFull(RuntimeException thrown) {
    SQLiteException cause = cause(thrown);
    if (cause == null) {
      return false;
    }
    SQLiteErrorCode code = cause.getResultCode();
    // What a limit on the size of files looks like.
    return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_WRITE;
  }

  private String words(int code, SQLiteException cause, Supplier<String> holders) {
    return switch (SQLiteErrorCode.getErrorCode(code)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> held(holders.get());
      case SQLITE_FULL ->
          "cannot grow: the disk is full; what was kept before is safe, free some space";
      case SQLITE_IOERR ->
          "cannot be read or written: the disk is full or failing ("
              + cause.getResultCode().name()
              + "); what was kept before is safe";
      case SQLITE_CORRUPT -> "is damaged: run 'sitrep check', or go back to a backup";
      case SQLITE_NOTADB -> "is not a Sitrep store: the file holds something else";
      case SQLITE_READONLY -> "cannot be written: the file or its folder is read-only";
      case SQLITE_CANTOPEN -> "cannot be opened: no such folder, or no permission";
      case SQLITE_PERM, SQLITE_AUTH -> "cannot be opened: no permission";
      default -> "fails: " + firstLine(cause);
    };
  }

  private String held(String others) {
    String who = others.isEmpty() ? "another process" : others;
    return "is being written by " + who + ", which did not end within " + seconds();
  }

  private String seconds() {
    return patience.toMillis() < 1000 ? patience.toMillis() + " ms" : patience.toSeconds() + " s";
  }

  private static @Nullable SQLiteException cause(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException found) {
        return found;
      }
    }
    return null;
  }

  private static String firstLine(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }
}
