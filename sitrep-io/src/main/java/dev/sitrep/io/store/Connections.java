package dev.sitrep.io.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to one file, used again while nothing went wrong on them. Safe for threads. */
final class Connections implements ConnectionFactory, AutoCloseable {

  /** In KiB; negative is how SQLite tells it from pages. */
  private static final int CACHE = -32 * 1024;

  /** Milliseconds between two tries to open. */
  private static final long PAUSE = 10;

  private final String url;
  private final Duration patience;
  private final SQLiteConfig config = new SQLiteConfig();
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  static {
    NativeLibrary.prepare();
  }

  Connections(Path file, TransactionMode mode, Duration patience) {
    url = "jdbc:sqlite:" + file.toAbsolutePath();
    this.patience = patience;
    config.setJournalMode(JournalMode.WAL);
    // NORMAL survives kill -9 as well, but not a power cut: what was acknowledged could be lost.
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) patience.toMillis());
    config.setCacheSize(CACHE);
    config.setTransactionMode(mode);
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection used = idle.poll();
    return used != null ? used : fresh();
  }

  /** While a new file is made, SQLite does not wait for itself. */
  private Connection fresh() throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return opened();
      } catch (SQLiteException e) {
        boolean busy = e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
        if (!busy || System.nanoTime() > end || !paused()) {
          throw e;
        }
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Connection opened() throws SQLException {
    Connection connection = config.createConnection(url);
    try (Statement statement = connection.createStatement()) {
      // What is forgotten is overwritten, not only unlinked.
      statement.execute("PRAGMA secure_delete = ON");
      // The only checkpoints are those of PageSums.
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute("PRAGMA journal_size_limit = 1048576");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed) {
      connection.close();
    } else {
      idle.push(connection);
    }
  }

  /** Closes what lies idle: after an error, whatever state a connection is in goes with it. */
  void drop() {
    for (Connection each = idle.poll(); each != null; each = idle.poll()) {
      try {
        each.close();
      } catch (SQLException e) {
        // Nothing is lost: what it had not committed was never acknowledged.
        continue;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    drop();
  }
}
