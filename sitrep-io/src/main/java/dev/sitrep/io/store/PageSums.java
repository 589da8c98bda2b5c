package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checksums of all pages of the store's data file, beside it in {@code sitrep.db-sums}: SQLite has
 * none, so that a bit that flips in a text, a posting or a free page goes unnoticed.
 *
 * <p>The sums are kept up at each checkpoint, from the pages in the write-ahead log, so their cost
 * goes with what is written and not with the size of the store. For that every connection sets
 * {@code wal_autocheckpoint = 0} and {@link #seal} is the only checkpoint. The new sums are on the
 * disk before the pages are: a page is sound if it has its old or its new sum.
 *
 * <p>The data file stays open from {@link #open} to {@link #close}, and this is closed after all
 * connections are: closing any descriptor of a file drops the POSIX locks of the whole process on
 * it, SQLite's too.
 */
final class PageSums implements AutoCloseable {

  /** SQLite never writes the page with the byte at 1 GiB. */
  private static final long LOCK_BYTE = 1 << 30;

  private static final int USUAL_SIZE = 4096;
  private static final int SMALL = 1 << 20;

  /** Each checkpoint writes the sums of all pages, a thousandth of the store: not too often. */
  private static final long LONG = 64 << 20;

  private static final int WAIT_MILLIS = 30_000;

  private final Path data;
  private final FileChannel channel;
  private final int pageSize;

  private PageSums(Path data, FileChannel channel, int pageSize) {
    this.data = data;
    this.channel = channel;
    this.pageSize = pageSize;
  }

  /**
   * The sums of the SQLite file {@code data}, which is in WAL mode. A file below 1 MiB without sums
   * gets them; a larger one gets them from {@link #renew}.
   */
  static PageSums open(Path data) {
    try {
      FileChannel channel = FileChannel.open(data);
      ByteBuffer size = ByteBuffer.allocate(2);
      channel.read(size, 16);
      var sums = new PageSums(data, channel, pageSize(Short.toUnsignedInt(size.getShort(0))));
      if (!Files.exists(sums.file()) && channel.size() < SMALL) {
        sums.renew();
      }
      return sums;
    } catch (IOException e) {
      throw failure("cannot be read", data, e);
    }
  }

  // A damaged size must not keep the check from reading the pages.
  private static int pageSize(int stored) {
    int size = stored == 1 ? 1 << 16 : stored;
    return size >= 512 && Integer.bitCount(size) == 1 ? size : USUAL_SIZE;
  }

  /** Whether the write-ahead log is so long that it is time to {@link #seal}. */
  boolean isDue() {
    try {
      Path log = beside("-wal");
      return Files.exists(log) && Files.size(log) > LONG;
    } catch (IOException e) {
      throw failure("cannot be read", data, e);
    }
  }

  /** Checkpoints what is in the write-ahead log, and keeps the sums of its pages. */
  synchronized void seal() {
    locked(this::checkpoint);
  }

  /** Makes the sums anew from what the data file holds. */
  synchronized void renew() {
    locked(
        () -> {
          checkpoint();
          var sums = new Sums();
          eachPage(sums::set);
          SumsFile.write(file(), sums);
          Files.deleteIfExists(pending());
        });
  }

  /** Whether there are sums to check against. */
  boolean isKept() {
    return Files.exists(file());
  }

  /** What is wrong with the pages, in words, in order; empty if all are as they were written. */
  synchronized List<String> damage() {
    List<String> damage = new ArrayList<>();
    try {
      locked(this::checkpoint);
      List<String> suspected = new ArrayList<>();
      compare(suspected);
      if (!suspected.isEmpty()) {
        // Others may have written meanwhile: only what differs while nobody writes is damage.
        locked(
            () -> {
              checkpoint();
              compare(damage);
            });
      }
    } catch (StoreException | IOException e) {
      damage.add(String.valueOf(e.getMessage()));
      compareAlone(damage);
    }
    return damage;
  }

  // What SQLite cannot open any more nobody can write to either, so no lock is needed.
  private void compareAlone(List<String> damage) {
    try {
      compare(damage);
    } catch (IOException e) {
      damage.add(e.getMessage());
    }
  }

  private void compare(List<String> damage) throws IOException {
    Sums sums = SumsFile.read(file()).orElseGet(Sums::new);
    Sums newer = SumsFile.read(pending()).orElseGet(Sums::new);
    int last =
        eachPage(
            (number, sum) -> {
              if (sum != sums.get(number) && sum != newer.get(number)) {
                damage.add(pageInWords(number) + " is not as it was written");
              }
            });
    int expected = Math.max(sums.pages(), newer.pages());
    if (last < expected) {
      damage.add(data.getFileName() + ": " + (expected - last) + " pages are missing at the end");
    }
  }

  private String pageInWords(int number) {
    long start = (number - 1L) * pageSize;
    return data.getFileName() + ": page " + number + " (" + pageSize + " bytes from " + start + ")";
  }

  private void checkpoint() throws IOException, SQLException {
    Optional<Sums> kept = SumsFile.read(file());
    Sums sums = kept.orElseGet(Sums::new);
    boolean adopted = adoptPending(sums);
    Log log = new Log();
    WriteAheadLog.read(beside("-wal"), log);
    if (kept.isPresent() && log.pages > 0) {
      SumsFile.write(pending(), log.committed);
    }
    if (!copied() || kept.isEmpty()) {
      // A reader holds an old state; its pages wait in the log, and their sums beside it.
      return;
    }
    if (log.pages > 0) {
      sums.take(log.committed);
      sums.limit(log.pages);
    }
    if (log.pages > 0 || adopted) {
      SumsFile.write(file(), sums);
    }
    Files.deleteIfExists(pending());
  }

  // Left by a process that ended between writing the sums and the end of the checkpoint.
  private boolean adoptPending(Sums sums) throws IOException {
    Optional<Sums> left = SumsFile.read(pending());
    boolean adopted = false;
    if (left.isEmpty()) {
      return adopted;
    }
    ByteBuffer page = ByteBuffer.allocate(pageSize);
    for (int number = 1; number <= left.get().pages(); number++) {
      int sum = left.get().get(number);
      if (sum != 0 && read(page, (number - 1L) * pageSize) && Sums.of(number, page) == sum) {
        sums.set(number, sum);
        adopted = true;
      }
    }
    return adopted;
  }

  private boolean copied() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      return row.next() && row.getInt(1) == 0 && row.getInt(2) == row.getInt(3);
    }
  }

  private interface Work {
    void run() throws IOException, SQLException;
  }

  private void locked(Work work) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        work.run();
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (IOException | SQLException e) {
      throw failure("cannot be given page checksums", data, e);
    }
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + WAIT_MILLIS);
      statement.execute("PRAGMA wal_autocheckpoint = 0");
    }
    return connection;
  }

  private interface PageSum {
    void is(int number, int sum);
  }

  private int eachPage(PageSum found) throws IOException {
    int number = 0;
    ByteBuffer page = ByteBuffer.allocate(pageSize);
    for (long at = 0; read(page, at); at += pageSize) {
      number++;
      // Space SQLite leaves out is not in the log, so it has no sum; it is zero.
      found.is(number, at == LOCK_BYTE && isZero(page) ? 0 : Sums.of(number, page));
    }
    return number;
  }

  private static boolean isZero(ByteBuffer page) {
    for (int i = page.position(); i < page.limit(); i++) {
      if (page.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a whole page at {@code from}; reads it. */
  private boolean read(ByteBuffer page, long from) throws IOException {
    page.clear();
    while (page.hasRemaining()) {
      int read = channel.read(page, from + page.position());
      if (read < 0) {
        return false;
      }
    }
    page.flip();
    return true;
  }

  /** The committed pages of a log. */
  private static final class Log implements WriteAheadLog.Pages {

    private final Sums committed = new Sums();
    private final List<int[]> open = new ArrayList<>();
    private int pages;

    @Override
    public void page(int number, ByteBuffer page) {
      open.add(new int[] {number, Sums.of(number, page)});
    }

    @Override
    public void commit(int count) {
      open.forEach(each -> committed.set(each[0], each[1]));
      open.clear();
      committed.limit(count);
      pages = count;
    }
  }

  private Path file() {
    return beside("-sums");
  }

  private Path pending() {
    return beside("-sums-next");
  }

  private Path beside(String suffix) {
    return data.resolveSibling(data.getFileName() + suffix);
  }

  private static StoreException failure(String what, Path file, Exception cause) {
    return StoreException.in(file, what + ": " + cause.getMessage(), cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure("cannot be closed", data, e);
    }
  }
}
