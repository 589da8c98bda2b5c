package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.page;
import static dev.sitrep.io.store.Samples.words;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.search.Query;
import dev.sitrep.model.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of an older version is brought up to this one, whole or not at all (test R20). */
class MigrationsTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir Path folder;

  private Database database() {
    return new Database(folder.resolve("sitrep.db"), CLOCK, Duration.ofSeconds(5));
  }

  private static List<Extraction> read(Database database) {
    return database.read(handle -> Extractions.read(handle, Range.until(NOW), Scope.ALL));
  }

  private static List<Extraction> filled(Path file) {
    try (Store store = Store.open(file, CLOCK)) {
      for (int i = 0; i < 20; i++) {
        String link = "https://orla.example/" + i;
        store.keep(new Delivery(FEED, "g", link, page(link, "Flood " + i, words(i, 50)), NOW));
      }
      return store.extractions(Range.until(NOW));
    }
  }

  @Test
  void aStoreOfTheVersionBeforeIsMigratedAndReportsTheSame() {
    Path file = folder.resolve("sitrep.db");
    List<Extraction> before = filled(file);
    List<String> next = new ArrayList<>(new Migrations().scripts());
    next.add("-- a; comment\nALTER TABLE article ADD COLUMN mood TEXT;\nCREATE TABLE b (c);\n");

    try (Database database = database()) {
      new Migrations(next).apply(database);
      new Migrations(next).apply(database);

      assertThat(database.read(Migrations::version)).isEqualTo(next.size());
      assertThat(read(database)).isEqualTo(before).hasSize(20);
    }
    assertThatThrownBy(() -> Store.open(file, CLOCK)).hasMessageContaining("newer version");
  }

  /** A store as it was written under layout 1: two feeds, an imported file, a wall, an edition. */
  private Path ofLayoutOne() throws IOException {
    Path file = folder.resolve("one.db");
    try (InputStream in = MigrationsTest.class.getResourceAsStream("layout-1.db.gz")) {
      Files.write(file, new GZIPInputStream(requireNonNull(in)).readAllBytes());
    }
    return file;
  }

  @Test
  void whatWasCollectedUnderLayoutOneIsOfEverySituation() throws IOException {
    try (Store store = Store.open(ofLayoutOne(), CLOCK)) {
      List<Extraction> all = store.extractions(Range.until(NOW));

      assertThat(all).hasSize(7);
      for (String source : List.of(FEED, "https://another.example/feed")) {
        assertThat(store.extractions(Range.until(NOW), Scope.of(List.of(source)))).isEqualTo(all);
        assertThat(store.search(Query.parse("outlet:orla"), Scope.of(List.of(source)))).hasSize(6);
      }
      assertThat(store.edition("flood", 1).orElseThrow().files().get("report.json"))
          .asString()
          .isEqualTo("{\"made\": \"by layout 1\"}");
      assertThat(store.leadsFrom("https://lund.example/"))
          .containsExactly(new Lead("https://lund.example/", "https://lund.example/feed", "feed"));
      assertThat(store.upkeep().check().damage()).isEmpty();
    }
  }

  @Test
  void howFarItIsIsToldAndNothingWhereNothingIsDue() throws IOException {
    Path file = ofLayoutOne();
    List<String> told = new ArrayList<>();

    Store.open(file, CLOCK, told::add).close();

    assertThat(told).first().isEqualTo("bringing the store to the layout of this version");
    assertThat(told).last().asString().endsWith(": 0 of 6 articles");
    told.clear();
    Store.open(file, CLOCK, told::add).close();
    assertThat(told).isEmpty();
  }

  @Test
  void whatComesAfterLayoutOneIsOfItsSourcesAlone() throws IOException {
    String link = "https://orla.example/news/new";
    try (Store store = Store.open(ofLayoutOne(), CLOCK)) {
      store.keep(new Delivery(FEED, "new", link, page(link, "New", words(77, 50)), NOW));

      assertThat(store.extractions(Range.until(NOW), Scope.of(List.of(FEED)))).hasSize(8);
      assertThat(store.extractions(Range.until(NOW), Scope.of(List.of("/other")))).hasSize(7);
    }
  }

  @Test
  void everyScriptLeadsFromTheLayoutBeforeIt() {
    List<String> scripts = new Migrations().scripts();
    for (int known = 1; known <= scripts.size(); known++) {
      try (Database database = database()) {
        new Migrations(scripts.subList(0, known)).apply(database);

        assertThat(database.read(Migrations::version)).isEqualTo(known);
      }
    }
  }

  @Test
  void aScriptThatFailsChangesNothing() {
    filled(folder.resolve("sitrep.db"));
    List<String> next = new ArrayList<>(new Migrations().scripts());
    int version = next.size();
    next.add("CREATE TABLE b (c);\nINSERT INTO nowhere VALUES (1);\n");

    try (Database database = database()) {
      assertThatThrownBy(() -> new Migrations(next).apply(database))
          .isInstanceOf(StoreException.class);

      assertThat(database.read(Migrations::version)).isEqualTo(version);
      assertThat(read(database)).hasSize(20);
    }
  }

  @RepeatedTest(10)
  void severalMayMakeANewStoreAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<Integer>> opened = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        opened.add(
            pool.submit(
                () -> {
                  try (Database database = database()) {
                    new Migrations().apply(database);
                    return new Sources(database).states().size();
                  }
                }));
      }
      for (Future<Integer> each : opened) {
        assertThat(each.get()).isZero();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
