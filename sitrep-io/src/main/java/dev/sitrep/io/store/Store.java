package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What was collected, in one file. Safe for any number of threads; several processes may use one
 * store, and wait for each other where both write.
 *
 * <p>What a method has returned from is on the disk. Any method throws {@link StoreException} where
 * the file cannot be read or written, and has then changed nothing.
 */
public final class Store implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final Sources sources;

  private Store(Database database) {
    this.database = database;
    this.sources = new Sources(database);
  }

  /**
   * The store in {@code file}, made where there is none and brought to this version's layout where
   * it is of an older one.
   *
   * @param clock the time of what is not told when it happened
   * @throws StoreException if it is no store, of a newer version, or cannot be read
   */
  public static Store open(Path file, InstantSource clock) {
    return open(file, clock, PATIENCE);
  }

  /** The same, waiting no longer than {@code patience} for other processes. */
  static Store open(Path file, InstantSource clock, Duration patience) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw StoreException.in(file, "has no folder, and none can be made: " + e.getMessage(), e);
    }
    var database = new Database(file, clock, patience);
    try {
      new Migrations().apply(database);
      return new Store(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** What is remembered of the source at {@code address}. */
  public Optional<SourceState> state(String address) {
    return sources.state(address);
  }

  /** What is remembered of all sources, by address. */
  public List<SourceState> states() {
    return sources.states();
  }

  /** Remembers {@code state} in place of what was known of that source. */
  public void save(SourceState state) {
    sources.save(state);
  }

  @Override
  public void close() {
    database.close();
  }
}
