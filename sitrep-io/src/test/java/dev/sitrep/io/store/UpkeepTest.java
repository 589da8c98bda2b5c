package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.search.Hit;
import dev.sitrep.io.search.Query;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @TempDir private Path folder;

  @Test
  void ofAHundredSingleBitFlipsTheCheckFindsAll() throws Exception {
    Path file = filled("sitrep.db");
    byte[] sound = Files.readAllBytes(file);
    var random = new SplittableRandom(17);

    List<Integer> unnoticed = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      byte[] flipped = sound.clone();
      int at = random.nextInt(sound.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      if (check(file).isEmpty()) {
        unnoticed.add(at);
      }
    }
    Files.write(file, sound);

    assertThat(sound).hasSizeGreaterThan(100_000);
    assertThat(unnoticed).isEmpty();
    assertThat(check(file)).isEmpty();
  }

  private static List<String> check(Path file) {
    try (Store store = Store.open(file, CLOCK, Duration.ofMillis(50))) {
      return store.upkeep().check().damage();
    } catch (StoreException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void aDamagedIndexIsFoundAndMadeAnewFromTheArticles() throws Exception {
    Path file = filled("sitrep.db");
    Jdbi.create("jdbc:sqlite:" + file)
        .useHandle(it -> it.execute("DELETE FROM search_data WHERE id > 1000"));

    try (Store store = Store.open(file, CLOCK)) {
      assertThat(store.upkeep().check().isSound()).isFalse();

      store.upkeep().rebuild();

      assertThat(store.upkeep().check().damage()).isEmpty();
      assertThat(store.search(Query.parse("river"))).isNotEmpty();
    }
  }

  @Test
  void aTextThatIsNotTheOneOfItsHashIsFound() throws Exception {
    Path file = filled("sitrep.db");
    Jdbi.create("jdbc:sqlite:" + file)
        .useHandle(
            it ->
                it.execute(
                    "UPDATE revision SET sha256 = zeroblob(32)"
                        + " WHERE number = (SELECT min(number) FROM revision)"));

    assertThat(check(file)).anyMatch(line -> line.contains("is not the one with the hash"));
  }

  @Test
  void aSoundStoreIsSoundAndCounted() throws Exception {
    try (Store store = Store.open(filled("sitrep.db"), CLOCK)) {
      Health health = store.upkeep().check();

      assertThat(health).isEqualTo(new Health(List.of(), 60, 63, 63, 1));
    }
  }

  @Test
  void aBackupHoldsTheSameAndIsCheckedLikeAStore() throws Exception {
    Path backup = folder.resolve("backups/sitrep.db");
    try (Store store = Store.open(filled("sitrep.db"), CLOCK)) {
      store.upkeep().backup(backup);
      try (Store restored = Store.open(backup, CLOCK)) {
        assertThat(restored.upkeep().digest()).isEqualTo(store.upkeep().digest());
        assertThat(restored.upkeep().check().damage()).isEmpty();
        assertThat(restored.extractions(Range.until(NOW.plusSeconds(1_000))))
            .isEqualTo(store.extractions(Range.until(NOW.plusSeconds(1_000))));
        assertThat(restored.edition("Orla", 1).orElseThrow().files().get("report.md"))
            .isEqualTo(store.edition("Orla", 1).orElseThrow().files().get("report.md"));
        assertThat(restored.search(Query.parse("river")))
            .isEqualTo(store.search(Query.parse("river")));
      }
      assertThatThrownBy(() -> store.upkeep().backup(backup))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("exists already");
    }
  }

  @Test
  void theSameDeliveriesGiveTheSameDigestInAnyOrderOnAnyNumberOfThreads() throws Exception {
    List<String> digests = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      List<Delivery> deliveries = new ArrayList<>(deliveries());
      Collections.shuffle(deliveries, new Random(run));
      try (Store store = Store.open(folder.resolve(run + ".db"), CLOCK)) {
        if (run < 2) {
          deliveries.forEach(store::keep);
        } else {
          deliveries.parallelStream().forEach(store::keep);
        }
        digests.add(store.upkeep().digest());
        deliveries.forEach(store::keep);
        digests.add(store.upkeep().digest());
      }
    }

    assertThat(digests.stream().distinct()).hasSize(1);
    try (Store store = Store.open(folder.resolve("0.db"), CLOCK)) {
      store.keep(delivery(900, "One more"));
      assertThat(store.upkeep().digest()).isNotEqualTo(digests.get(0));
    }
  }

  @Test
  void whatIsFoundIsShownWithItsWordsMarked() throws Exception {
    try (Store store = Store.open(filled("sitrep.db"), CLOCK)) {
      List<Hit> hits = store.search(Query.parse("river \"flood gate\"").atMost(3));

      assertThat(hits).isNotEmpty();
      assertThat(hits.get(0).snippet().with("[", "]")).contains("[river]", "[flood gate]");
      assertThat(hits.get(0).time()).isEqualTo(NOW);
      assertThat(store.search(Query.parse("river until:2026-03-01"))).isEmpty();
      assertThat(store.search(Query.parse("outlet:\"orla post\" river"))).isNotEmpty();
    }
  }

  @Test
  void pagesGoAfterThirtyDaysUnlessAnEditionRestsOnThem() throws Exception {
    Path file = filled("sitrep.db");
    InstantSource later = InstantSource.fixed(NOW.plus(Duration.ofDays(31)));

    try (Store store = Store.open(file, later)) {
      assertThat(store.upkeep().expire(Retention.DEFAULT)).isEqualTo(58);
      assertThat(store.upkeep().check()).isEqualTo(new Health(List.of(), 60, 63, 5, 1));
    }
  }

  @Test
  void articlesGoOnlyOnceTheUserSetsALimit() throws Exception {
    Path file = filled("sitrep.db");
    InstantSource later = InstantSource.fixed(NOW.plus(Duration.ofDays(400)));

    try (Store store = Store.open(file, later)) {
      store.upkeep().expire(new Retention(Duration.ofDays(30), Duration.ofDays(365)));
      Health health = store.upkeep().check();

      assertThat(health.damage()).isEmpty();
      assertThat(health.articles()).isEqualTo(5);
      assertThat(store.edition("Orla", 1)).isPresent();
      assertThat(store.search(Query.parse("river").atMost(1000)).size()).isLessThanOrEqualTo(5);
    }
  }

  private Path filled(String name) throws IOException {
    Path file = folder.resolve(name);
    try (Store store = Store.open(file, CLOCK)) {
      List<Kept> kept = store.keepAll(deliveries());
      var files = new TreeMap<String, byte[]>();
      files.put("report.md", "What the council said.\n".getBytes(StandardCharsets.UTF_8));
      List<dev.sitrep.model.Revision> revisions =
          kept.stream()
              .limit(5)
              .map(it -> java.util.Objects.requireNonNull(it.revision()))
              .toList();
      var story = new Edition.StoryOf("flood", revisions.subList(0, 3));
      var others = revisions.subList(3, 5);
      store.keepEdition(new Edition("Orla", 1, NOW, NOW, List.of(story), others, files));
    }
    return file;
  }

  private static List<Delivery> deliveries() {
    List<Delivery> deliveries =
        new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> delivery(i, "Title " + i)).toList());
    for (int i = 10; i < 13; i++) {
      String url = "https://orla.example/" + i;
      Extracted changed = Samples.page(url, "Title " + i, Samples.words(i, 120) + " Corrected.");
      deliveries.add(new Delivery(FEED, "g" + i, url, changed, NOW.plusSeconds(600)));
    }
    String url = "https://orla.example/wall";
    deliveries.add(new Delivery(FEED, null, url, Samples.rejected(url, Reason.PAYWALLED), NOW));
    return deliveries;
  }

  private static Delivery delivery(int i, String title) {
    String url = "https://orla.example/" + i;
    String text = Samples.words(i, 120) + " The flood gate on the river held.";
    return new Delivery(FEED, "g" + i, url, Samples.page(url, title, text), NOW);
  }
}
