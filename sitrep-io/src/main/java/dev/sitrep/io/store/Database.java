package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * One SQLite file. Any number of threads read at once, each a snapshot of its own; one writes at a
 * time. Every call is one transaction: done whole or not at all, and on the disk when it returns.
 */
final class Database implements AutoCloseable {

  private final Path file;
  private final Connections readers;
  private final Connections writer;
  private final Jdbi reading;
  private final Jdbi writing;
  private final Holders holders;
  private final Troubles troubles;

  /** Fair, so that no collecting thread starves. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private boolean registered;

  /** Whether the disk was full when it was last written to. */
  private boolean cramped;

  private @Nullable Claim claim;
  private @Nullable PageSums sums;

  /**
   * The database in {@code file}, which is made where there is none.
   *
   * @param clock tells since when this process holds it
   * @param patience how long to wait while another process writes
   */
  Database(Path file, InstantSource clock, Duration patience) {
    this.file = file;
    this.readers = new Connections(file, TransactionMode.DEFERRED, patience);
    this.writer = new Connections(file, TransactionMode.IMMEDIATE, patience);
    this.reading = Jdbi.create(readers);
    this.writing = Jdbi.create(writer);
    this.holders = new Holders(clock);
    this.troubles = new Troubles(file, patience);
  }

  /** Where it is. */
  Path file() {
    return file;
  }

  /**
   * What {@code work} reads from one snapshot.
   *
   * @throws StoreException if it cannot be read
   */
  <T extends @Nullable Object> T read(Function<Handle, T> work) {
    try {
      return reading.inTransaction(work::apply);
    } catch (JdbiException e) {
      readers.drop();
      throw trouble(e);
    } catch (UncheckedIOException e) {
      throw StoreException.in(file, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Does {@code work}, which reads and wants no transaction around it.
   *
   * @throws StoreException if it fails
   */
  void look(Consumer<Handle> work) {
    try {
      reading.useHandle(work::accept);
    } catch (JdbiException e) {
      readers.drop();
      throw trouble(e);
    } catch (UncheckedIOException e) {
      throw StoreException.in(file, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * What comes of {@code work}, which may write.
   *
   * @throws StoreException if it cannot be written; then nothing was changed
   */
  <T extends @Nullable Object> T write(Function<Handle, T> work) {
    turn.lock();
    try {
      // The log may hold pages several times over: without them there is room.
      cramped = cramped && !sealed();
      return tried(work);
    } catch (JdbiException e) {
      writer.drop();
      cramped = Troubles.isFull(e) && !sealed();
      if (!Troubles.isFull(e) || cramped) {
        throw trouble(e);
      }
      return triedAgain(work);
    } catch (UncheckedIOException e) {
      throw StoreException.in(file, String.valueOf(e.getMessage()), e);
    } finally {
      turn.unlock();
    }
  }

  private <T extends @Nullable Object> T tried(Function<Handle, T> work) {
    if (!registered) {
      // Its own transaction: others see it while the first long one still runs.
      writing.useTransaction(holders::register);
      registered = true;
    }
    T result = writing.inTransaction(work::apply);
    sealIfDue();
    return result;
  }

  private <T extends @Nullable Object> T triedAgain(Function<Handle, T> work) {
    try {
      return tried(work);
    } catch (JdbiException e) {
      writer.drop();
      throw trouble(e);
    }
  }

  private boolean sealed() {
    try {
      if (sums != null) {
        sums.seal();
      }
      return sums != null;
    } catch (StoreException e) {
      return false;
    }
  }

  /**
   * Does {@code work} outside any transaction while no other thread writes: what SQLite refuses in
   * a transaction.
   *
   * @throws StoreException if it fails
   */
  void maintain(Consumer<Handle> work) {
    turn.lock();
    try {
      writing.useHandle(work::accept);
    } catch (JdbiException e) {
      writer.drop();
      throw trouble(e);
    } finally {
      turn.unlock();
    }
  }

  /**
   * From now on every page has a checksum; the layout is there.
   *
   * @throws StoreException also if this process has the file open already
   */
  void protect() {
    claim = Claim.on(file);
    sums = PageSums.open(file);
  }

  /** The checksums of its pages. */
  PageSums sums() {
    if (sums == null) {
      throw new IllegalStateException("not protected yet");
    }
    return sums;
  }

  // What was written is safe in the log; if this fails now, the next write tries again.
  private void sealIfDue() {
    try {
      if (sums != null && sums.isDue()) {
        sums.seal();
      }
    } catch (StoreException e) {
      return;
    }
  }

  /** Changes the layout, which is before there is a table of holders. */
  void migrate(Function<Handle, Integer> work) {
    try {
      writing.inTransaction(work::apply);
    } catch (JdbiException e) {
      writer.drop();
      throw trouble(e);
    }
  }

  private StoreException trouble(JdbiException e) {
    return troubles.of(e, this::holders);
  }

  private String holders() {
    try {
      return reading.withHandle(holders::others);
    } catch (JdbiException e) {
      return "";
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      if (registered) {
        writing.useTransaction(holders::leave);
        registered = false;
      }
    } catch (JdbiException e) {
      // Another process writes: it strikes the row of this one when it finds it dead.
      writer.drop();
    } finally {
      closeAll();
      turn.unlock();
    }
  }

  private void closeAll() {
    try {
      if (sums != null) {
        sums.seal();
      }
    } catch (StoreException e) {
      // A full disk, or another process that writes: it is in the log, for the next to seal.
      readers.drop();
    } finally {
      readers.close();
      writer.close();
      if (sums != null) {
        sums.close();
      }
      if (claim != null) {
        claim.close();
      }
    }
  }
}
