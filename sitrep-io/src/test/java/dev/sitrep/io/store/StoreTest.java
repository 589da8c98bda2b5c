package dev.sitrep.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.store.SourceState.Move;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("data/sitrep.db");
  }

  @Test
  void aStoreIsMadeWithItsFolderWhereThereIsNone() {
    Store.open(file, CLOCK).close();

    assertThat(file).exists();
  }

  @Test
  void aProcessOpensAStoreOnceAtATimeWhateverItIsCalled() throws Exception {
    try (Store store = Store.open(file, CLOCK)) {
      Path link = Files.createSymbolicLink(file.resolveSibling("link.db"), file.getFileName());
      for (Path name : List.of(file, link, file.resolveSibling("../data/sitrep.db"))) {
        assertThatThrownBy(() -> Store.open(name, CLOCK))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("is open in this program already");
      }

      store.save(SourceState.of("https://a.example/"));
      assertThat(store.states()).hasSize(1);
    }

    try (Store store = Store.open(file, CLOCK)) {
      assertThat(store.states()).hasSize(1);
    }
  }

  @Test
  void aStoreThatCouldNotBeOpenedHoldsNobodyUp() {
    Store.open(file, CLOCK).close();
    Jdbi.create("jdbc:sqlite:" + file).useHandle(it -> it.execute("PRAGMA user_version = 99"));
    assertThatThrownBy(() -> Store.open(file, CLOCK)).isInstanceOf(StoreException.class);
    Jdbi.create("jdbc:sqlite:" + file)
        .useHandle(it -> it.execute("PRAGMA user_version = " + new Migrations().scripts().size()));

    Store.open(file, CLOCK).close();
  }

  @Test
  void whatIsRememberedOfASourceComesBackAfterwards() {
    var state =
        new SourceState(
            "https://orla.example/feed",
            "Orla Post",
            "W/\"a\"",
            "Mon, 02 Mar 2026 09:30:00 GMT",
            NOW,
            NOW.minusSeconds(60),
            NOW.plusSeconds(3600),
            2,
            "no answer within 30 s",
            new Move("https://new.example/feed", 2, NOW.minusSeconds(7200)),
            null,
            "ttl=60");
    try (Store store = Store.open(file, CLOCK)) {
      store.save(SourceState.of("https://orla.example/feed"));
      store.save(state);
    }

    try (Store store = Store.open(file, CLOCK)) {
      assertThat(store.state("https://orla.example/feed")).contains(state);
      assertThat(store.states()).isEqualTo(List.of(state));
      assertThat(store.state("https://other.example/")).isEmpty();
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefusedInWords() {
    Store.open(file, CLOCK).close();
    Jdbi.create("jdbc:sqlite:" + file).useHandle(it -> it.execute("PRAGMA user_version = 99"));

    assertThatThrownBy(() -> Store.open(file, CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer version of Sitrep (its layout is 99");
  }

  @Test
  void aFileThatIsNoStoreIsRefusedInWordsAndLeftAlone() throws Exception {
    Files.createDirectories(file.getParent());
    String text = "This is the minutes of the river board, not a database.\n".repeat(40);
    Files.writeString(file, text);

    assertThatThrownBy(() -> Store.open(file, CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not a Sitrep store");
    assertThat(file).hasContent(text);
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefused() throws Exception {
    Files.createDirectories(file.getParent());
    Jdbi.create("jdbc:sqlite:" + file).useHandle(it -> it.execute("CREATE TABLE bird (name)"));

    assertThatThrownBy(() -> Store.open(file, CLOCK))
        .hasMessageContaining("a database of another program");
  }

  @Test
  void whoeverWaitsInVainLearnsWhichLivingProcessItWaitsFor() {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    long started = parent.info().startInstant().orElseThrow().toEpochMilli();
    try (Store store = Store.open(file, CLOCK, Duration.ofMillis(50))) {
      store.save(SourceState.of("https://a.example/"));
      Jdbi.create("jdbc:sqlite:" + file)
          .useHandle(
              other -> {
                other.execute("INSERT INTO holder VALUES (?, ?, ?)", parent.pid(), started, 0);
                other.execute("INSERT INTO holder VALUES (?, ?, ?)", 1 << 29, 7, 0);
                other.execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> store.save(SourceState.of("https://b.example/")))
                    .hasMessageContaining("by process " + parent.pid() + " (since 1970-01-01")
                    .hasMessageNotContaining("" + (1 << 29));
                other.execute("ROLLBACK");
              });
    }
  }

  @Test
  void whoeverWaitsInVainLearnsThatTheStoreIsBeingWritten() {
    try (Store store = Store.open(file, CLOCK, Duration.ofMillis(50))) {
      Jdbi.create("jdbc:sqlite:" + file)
          .useHandle(
              other -> {
                other.execute("BEGIN IMMEDIATE");

                assertThatThrownBy(() -> store.save(SourceState.of("https://a.example/")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being written by another process")
                    .hasMessageContaining("50 ms");
                other.execute("ROLLBACK");
              });

      store.save(SourceState.of("https://a.example/"));
      assertThat(store.states()).hasSize(1);
    }
  }
}
