package dev.sitrep.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSumsTest {

  @TempDir private Path folder;

  @Test
  void everySingleBitThatFlipsInTheDataFileIsFound() throws Exception {
    Path file = filled();
    byte[] sound = Files.readAllBytes(file);
    var random = new SplittableRandom(5);

    List<Long> unnoticed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] flipped = sound.clone();
      int at = i < 20 ? random.nextInt(100) : random.nextInt(sound.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      try (PageSums sums = PageSums.open(file)) {
        if (sums.damage().isEmpty()) {
          unnoticed.add((long) at);
        }
      }
    }

    assertThat(sound).hasSizeGreaterThan(500_000);
    assertThat(unnoticed).isEmpty();
  }

  @Test
  void aSoundFileHasNoDamageWhateverWasWrittenDeletedAndVacuumed() throws Exception {
    Path file = filled();

    try (PageSums sums = PageSums.open(file);
        Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      assertThat(sums.damage()).isEmpty();
      statement.execute("DELETE FROM t WHERE id % 3 = 0");
      assertThat(sums.damage()).isEmpty();
      statement.execute("VACUUM");
      statement.execute("INSERT INTO t(words) VALUES ('behind the last seal')");
      assertThat(sums.damage()).isEmpty();
    }
  }

  @Test
  void sumsLeftByAProcessThatDiedInACheckpointAreAdopted() throws Exception {
    Path file = filled();
    Path next = file.resolveSibling("t.db-sums-next");
    Path kept = file.resolveSibling("t.db-sums");
    byte[] before = Files.readAllBytes(kept);

    try (PageSums sums = PageSums.open(file);
        Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE t SET words = words || 'x' WHERE id < 400");
      sums.seal();
    }
    // As after a kill between the checkpoint and the taking over of its sums.
    Files.move(kept, next);
    Files.write(kept, before);

    try (PageSums sums = PageSums.open(file)) {
      assertThat(sums.damage()).isEmpty();
    }
    assertThat(next).doesNotExist();
  }

  @Test
  void aReaderOfAnOldStateIsNoDamage() throws Exception {
    Path file = filled();

    try (PageSums sums = PageSums.open(file);
        Connection reader = connect(file);
        Connection writer = connect(file);
        Statement reading = reader.createStatement();
        Statement writing = writer.createStatement()) {
      reading.execute("BEGIN");
      reading.executeQuery("SELECT count(*) FROM t").close();
      writing.execute("UPDATE t SET words = words || 'y'");
      assertThat(sums.damage()).isEmpty();
      reading.execute("COMMIT");
      assertThat(sums.damage()).isEmpty();
    }
  }

  @Test
  void aFileCutOffIsFound() throws Exception {
    Path file = filled();
    byte[] sound = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(sound, sound.length - 8192));

    try (PageSums sums = PageSums.open(file)) {
      assertThat(sums.damage()).anyMatch(each -> each.contains("2 pages are missing"));
    }
  }

  private Path filled() throws SQLException, IOException {
    Path file = folder.resolve("t.db");
    Files.deleteIfExists(file);
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, words TEXT)");
      try (PageSums sums = PageSums.open(file)) {
        for (int i = 0; i < 20; i++) {
          statement.execute(
              "INSERT INTO t(words) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                  + " WHERE i < 100) SELECT hex(randomblob(200)) FROM n");
          if (i % 5 == 0) {
            sums.seal();
          }
        }
        statement.execute("DELETE FROM t WHERE id < 300");
        sums.seal();
      }
    }
    return file;
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
    }
    return connection;
  }
}
