package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to have a file open as a store, which one database of this process has at a time.
 * Closing a descriptor of a file drops the locks of the whole process on it, so a second one would,
 * by closing, leave the first to write without any.
 */
final class Claim implements AutoCloseable {

  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path real;

  private Claim(Path real) {
    this.real = real;
  }

  /**
   * Claims {@code file}, which exists, whatever name it goes by.
   *
   * @throws StoreException if it is claimed already
   */
  static Claim on(Path file) {
    try {
      Path real = file.toRealPath();
      if (!CLAIMED.add(real)) {
        throw StoreException.in(file, "is open in this program already: close it first", null);
      }
      return new Claim(real);
    } catch (IOException e) {
      throw StoreException.in(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    CLAIMED.remove(real);
  }
}
