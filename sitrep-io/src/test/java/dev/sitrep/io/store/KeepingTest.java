package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.entry;
import static dev.sitrep.io.store.Samples.page;
import static dev.sitrep.io.store.Samples.rejected;
import static dev.sitrep.io.store.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.fetch.HostState;
import dev.sitrep.io.fetch.HostState.Copy;
import dev.sitrep.io.store.Edition.StoryOf;
import dev.sitrep.io.store.Kept.Outcome;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {

  private static final String LINK = "https://orla.example/news/flood";
  private static final String ID = "orla.example/news/flood";
  private static final String OLD = words(1, 80);
  private static final String NEW = OLD + "\nThe bridge is closed.";

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("sitrep.db"), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Instant at(int minute) {
    return NOW.plusSeconds(60L * minute);
  }

  private Kept keep(String text, int minute) {
    return keep(page(LINK, "Flood", text), minute);
  }

  private Kept keep(Extraction extraction, int minute) {
    return store.keep(new Delivery(FEED, "g", LINK, extraction, at(minute), "ab", "\"e\"", null));
  }

  private static Revision revision(Kept kept) {
    return Objects.requireNonNull(kept.revision());
  }

  private List<String> texts(Instant from, Instant until) {
    return store.extractions(new Range(from, until)).stream()
        .map(it -> it instanceof Extracted is ? is.article().text() : ((Rejected) it).detail())
        .toList();
  }

  @Test
  void everyRevisionIsKeptAndTheSameTextIsNotKeptTwice() {
    Kept first = keep(OLD, 0);
    Kept same = keep(OLD, 1);
    Kept changed = keep(NEW, 2);

    assertThat(first.outcome()).isEqualTo(Outcome.NEW);
    assertThat(same).isEqualTo(new Kept(Outcome.KNOWN, first.revision()));
    assertThat(changed.outcome()).isEqualTo(Outcome.REVISED);
    assertThat(revision(changed).article()).isEqualTo(revision(first).article()).isEqualTo(ID);
    assertThat(texts(NOW, at(9))).containsExactly("Flood\n" + OLD, "Flood\n" + NEW);
    assertThat(store.input(revision(first))).contains(page(LINK, "Flood", OLD).input());
    assertThat(store.article(revision(changed)).orElseThrow().text()).isEqualTo("Flood\n" + NEW);
  }

  @Test
  void aCorrectionNoticeIsKeptThoughTheTextStaysTheSame() {
    Revision first = revision(keep(OLD, 0));
    List<String> notes = List.of("An earlier version named another bridge.");
    Kept again = keep(Corrections.with(page(LINK, "Flood", OLD), notes), 5);
    keep(OLD, 6);

    assertThat(again).isEqualTo(new Kept(Outcome.KNOWN, first));
    assertThat(store.article(first).orElseThrow().metadata().notes()).isEqualTo(notes);
    assertThat(store.input(first)).contains(page(LINK, "Flood", OLD).input());
  }

  @Test
  void aReportKnowsNothingThatWasSeenAfterItsTime() {
    keep(OLD, 0);
    keep(NEW, 10);

    assertThat(texts(NOW, at(5))).containsExactly("Flood\n" + OLD);
    assertThat(texts(NOW, at(10))).hasSize(2);
  }

  @Test
  void anOldArticleCountsInAWindowInWhichItChanged() {
    keep(OLD, 0);
    keep(NEW, 10);

    assertThat(texts(at(5), at(20))).containsExactly("Flood\n" + NEW);
    assertThat(texts(at(11), at(20))).isEmpty();
  }

  @Test
  void aTextThatIsBackIsTheOneFetchedLast() {
    keep(OLD, 0);
    keep(NEW, 10);
    keep(OLD, 20);

    List<Extraction> read = store.extractions(Range.until(at(30)));

    assertThat(read)
        .extracting(it -> ((Extracted) it).article().provenance().fetched())
        .containsExactly(at(20), NOW);
  }

  @Test
  void whatIsLeftOutIsListedUntilItIsAnArticle() {
    keep(rejected(LINK, Reason.CONSENT_WALL), 0);
    keep(rejected(LINK, Reason.CONSENT_WALL), 5);

    assertThat(texts(NOW, at(9))).containsExactly("too little text");
    assertThat(store.known(FEED, "g", LINK, "ab"))
        .contains(new Known(null, at(0), at(5), true, "\"e\"", null));

    keep(OLD, 10);

    assertThat(texts(NOW, at(9))).containsExactly("too little text");
    assertThat(texts(NOW, at(10))).containsExactly("Flood\n" + OLD);
  }

  @Test
  void anEntryIsKnownWithWhatItsPageCameWith() {
    assertThat(store.known(FEED, "g", LINK, "ab")).isEmpty();

    keep(OLD, 3);

    assertThat(store.known(FEED, "g", LINK, "ab"))
        .contains(new Known(ID, at(3), at(3), true, "\"e\"", null));
    assertThat(store.known(FEED, "g", LINK, "cd"))
        .contains(new Known(ID, at(3), at(3), false, "\"e\"", null));
    assertThat(store.known(FEED, "other", LINK + "?utm_source=x", null)).isPresent();
    assertThat(store.known(FEED, "g", "https://orla.example/news/vote", null)).isEmpty();

    store.unchanged(ID, at(7));

    assertThat(store.known(FEED, "g", LINK, "ab").orElseThrow().fetched()).isEqualTo(at(7));
  }

  @Test
  void aVanishedPageIsNotedWithItsTimeUntilItIsBack() {
    keep(OLD, 0);
    store.vanished(ID, at(5));
    store.vanished(ID, at(6));
    store.seenAgain(FEED, List.of(ID), at(7));

    assertThat(store.vanished(at(4))).isEmpty();
    assertThat(store.vanished(at(9))).containsExactly(Map.entry(ID, at(5)));

    keep(OLD, 10);

    assertThat(store.vanished(at(11))).isEmpty();
  }

  @Test
  void anEditionComesBackByteForByte() {
    Revision one = revision(keep(OLD, 0));
    Revision two = revision(keep(NEW, 1));
    var files = new TreeMap<String, byte[]>();
    files.put("report.html", "<p>\u00e4\u0000".repeat(5000).getBytes(StandardCharsets.UTF_8));
    files.put("report.json", new byte[0]);
    var stories = List.of(new StoryOf("s2", List.of(two)), new StoryOf("s1", List.of()));
    var edition = new Edition("Orla", 1, at(2), at(3), stories, List.of(one), files);

    store.keepEdition(edition);

    Edition again = store.edition("Orla", 1).orElseThrow();
    assertThat(again.stories()).isEqualTo(stories);
    assertThat(again.others()).containsExactly(one);
    assertThat(again.files().keySet()).containsExactly("report.html", "report.json");
    assertThat(again.files().get("report.html")).isEqualTo(files.get("report.html"));
    assertThat(store.editions("Orla")).containsExactly(new Edition.Head("Orla", 1, at(2), at(3)));
    assertThat(store.edition("Orla", 2)).isEmpty();
    assertThatThrownBy(() -> store.keepEdition(edition))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("edition 1 of Orla already");
  }

  @Test
  void anEditionWithoutItsArticlesIsNotKept() {
    var missing = new StoryOf("s", List.of(Revision.of("nobody", "nothing")));
    var edition = new Edition("Orla", 1, NOW, NOW, List.of(missing), List.of(), new TreeMap<>());

    assertThatThrownBy(() -> store.keepEdition(edition)).hasMessageContaining("nobody");
    assertThat(store.editions("Orla")).isEmpty();
  }

  @Test
  void pagesExpireUnlessAnEditionRestsOnThemAndEntriesStay() {
    Revision old = revision(keep(OLD, -2));
    Revision pinned = revision(keep(NEW, -1));
    Extracted entry = entry("https://orla.example/e", "Vote", words(3, 50));
    Revision data =
        revision(store.keep(new Delivery(FEED, null, "https://orla.example/e", entry, NOW)));
    var files = new TreeMap<String, byte[]>();
    store.keepEdition(new Edition("O", 1, NOW, NOW, List.of(), List.of(pinned), files));

    assertThat(store.upkeep().expire(new Retention(Duration.ZERO, null))).isEqualTo(1);

    assertThat(store.input(old)).isEmpty();
    assertThat(store.article(old)).isPresent();
    assertThat(store.input(pinned)).isPresent();
    assertThat(store.input(data)).isPresent();
  }

  @Test
  void whatIsRememberedOfAHostComesBack() {
    var robots = new Copy(200, "User-agent: *\nDisallow: /a\n", NOW, at(1));
    HostState state = HostState.unknown("https://orla.example").withRobots(robots).withPause(at(9));

    store.remember(HostState.unknown("https://orla.example"));
    store.remember(state);

    assertThat(store.host("https://orla.example")).contains(state);
    assertThat(store.host("bay.example")).isEmpty();
  }
}
