package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.page;
import static dev.sitrep.io.store.Samples.words;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.search.Query;
import dev.sitrep.io.store.Dating.Doubt;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Timestamp;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is believed no further than what was seen (test R14). Now is 2026-03-02 09:30 UTC. */
class DatingTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:00:00Z,      2026-03-01T10:00:00Z, ",
    "2026-03-02T09:35:00Z,      2026-03-02T09:30:00Z, ",
    "2026-03-02T12:30:00Z,      2026-03-02T09:30:00Z, FUTURE",
    "2026-03-02T11:00:00+02:00, 2026-03-02T09:00:00Z, ",
    "2027-03-01T10:00:00Z,      2026-03-02T09:30:00Z, FUTURE",
    "9999-12-31T23:59:59Z,      2026-03-02T09:30:00Z, FUTURE",
    "1970-01-01T00:00:00Z,      2026-03-02T09:30:00Z, ABSURD",
    "0001-01-01T00:00:00Z,      2026-03-02T09:30:00Z, ABSURD",
    "2006-05-04T00:00:00Z,      2006-05-04T00:00:00Z, "
  })
  void theTimeIsTheEarlierOfPublishedAndSeen(String published, String time, @Nullable Doubt doubt) {
    Dating dating = Dating.of(Timestamp.of(OffsetDateTime.parse(published)), NOW);

    assertThat(dating).isEqualTo(new Dating(Instant.parse(time), doubt));
  }

  @Test
  void withoutADateTheTimeIsWhenItWasSeen() {
    assertThat(Dating.of(null, NOW)).isEqualTo(new Dating(NOW, null));
  }

  @Test
  void theDayThatHasBegunFurtherEastIsNoFuture() {
    assertThat(Dating.of(Timestamp.of(LocalDate.of(2026, 3, 2)), NOW).doubt()).isNull();
    assertThat(Dating.of(Timestamp.of(LocalDate.of(2026, 3, 2)), NOW.minusSeconds(36_000)).doubt())
        .isNull();
    assertThat(Dating.of(Timestamp.of(LocalDate.of(2026, 3, 4)), NOW).doubt())
        .isEqualTo(Doubt.FUTURE);
  }

  @Test
  void anArticleFromTheFutureIsNotPinnedOnTop(@TempDir Path folder) {
    try (Store store = Store.open(folder.resolve("sitrep.db"), InstantSource.fixed(NOW))) {
      keep(store, "https://orla.example/future", "9999-12-31T00:00:00Z", NOW);
      keep(store, "https://orla.example/zero", "1970-01-01T00:00:00Z", NOW.plusSeconds(60));
      keep(store, "https://orla.example/later", "2026-03-02T09:40:00Z", NOW.plusSeconds(3600));

      List<Extracted> known =
          store.extractions(Range.until(NOW.plusSeconds(7200))).stream()
              .map(Extracted.class::cast)
              .toList();

      assertThat(known)
          .extracting(it -> it.article().id())
          .containsExactly("orla.example/future", "orla.example/later", "orla.example/zero");
      assertThat(known)
          .extracting(DatingTest::published)
          .containsExactly("2026-03-02T09:30Z", "2026-03-02T09:40Z", "none");
      assertThat(store.doubted(NOW)).hasSize(1).containsValue("dated after it was seen");
      assertThat(store.doubted(NOW.plusSeconds(60))).hasSize(2);
      long future = Numbers.of(known.get(0).article().revision(), NOW);
      assertThat(Numbers.time(future)).isEqualTo(NOW);
      // What is stored is what the page said.
      assertThat(store.article(known.get(0).article().revision()).orElseThrow().metadata())
          .extracting(metadata -> String.valueOf(metadata.published()))
          .asString()
          .contains("9999-12-31");
    }
  }

  @Test
  void anUndatedTextIsDatedOnceADateIsToldUnlessAnEditionRestsOnIt(@TempDir Path folder) {
    try (Store store = Store.open(folder.resolve("sitrep.db"), InstantSource.fixed(NOW))) {
      Timestamp sound = Timestamp.of(OffsetDateTime.parse("2026-03-01T06:00:00Z"));
      Timestamp absurd = Timestamp.of(OffsetDateTime.parse("2031-03-01T06:00:00Z"));
      List<Kept> kept = new ArrayList<>();
      for (String name : List.of("one", "two", "three")) {
        String url = "https://orla.example/" + name;
        Extracted page = page(url, "The council meets", words(url.hashCode(), 40), null);
        kept.add(store.keep(new Delivery(FEED, null, url, page, NOW)));
      }
      var rest = List.of(requireNonNull(kept.get(2).revision()));
      store.keepEdition(new Edition("Orla", 1, NOW, NOW, List.of(), rest, new TreeMap<>()));

      store.date("orla.example/one", sound);
      store.date("orla.example/one", absurd);
      store.date("orla.example/two", absurd);
      store.date("orla.example/three", sound);
      store.date("orla.example/unknown", sound);

      assertThat(store.search(Query.parse("title:council")))
          .extracting(hit -> hit.revision().article() + " " + hit.time())
          .containsExactlyInAnyOrder(
              "orla.example/one 2026-03-01T06:00:00Z",
              "orla.example/two 2026-03-02T09:30:00Z",
              "orla.example/three 2026-03-02T09:30:00Z");
      assertThat(store.extractions(Range.until(NOW)))
          .extracting(it -> published((Extracted) it))
          .containsExactly("2026-03-01T06:00Z", "none", "2026-03-02T09:30Z");
      assertThat(store.doubted(NOW)).hasSize(1);
      assertThat(store.input(requireNonNull(kept.get(0).revision()))).isPresent();
      assertThat(store.upkeep().check().damage()).isEmpty();
    }
  }

  private static String published(Extracted extracted) {
    Timestamp published = extracted.article().metadata().published();
    return published == null ? "none" : published.at().toString();
  }

  private static void keep(Store store, String url, String published, Instant seen) {
    Timestamp time = Timestamp.of(OffsetDateTime.parse(published));
    Extracted page = page(url, "The council meets", words(url.hashCode(), 40), time);
    store.keep(new Delivery(FEED, null, url, page, seen));
  }
}
