package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.Sitrep;
import dev.sitrep.io.collect.Collector.Effort;
import dev.sitrep.io.collect.Round.Ending;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds that are stopped and taken up again, and rounds in another order. */
class RestartTest {

  private static final int SOURCES = 3;
  private static final int PAGES = 2;

  private final VirtualClock clock = Loopback.clock();
  private final Press press = new Press(clock);
  private final List<SourceSpec> sources = new ArrayList<>();

  @TempDir private Path data;

  @AfterEach
  void close() {
    press.close();
  }

  private void print() {
    for (int i = 0; i < SOURCES; i++) {
      String host = "paper" + i + ".example";
      String[] items = new String[2 * PAGES + 2];
      for (int j = 0; j < PAGES; j++) {
        String title = "the bridge " + j + " of town " + i;
        press.print(host, "/" + j, Press.page(title, Press.story(title)));
        items[2 * j] = title;
        items[2 * j + 1] = press.url(host, "/" + j);
      }
      // Every paper also tells of an article of the first one.
      items[2 * PAGES] = "elsewhere";
      items[2 * PAGES + 1] = press.url("paper0.example", "/0");
      press.print(host, "/rss", Press.feed("Paper " + i, items));
      sources.add(SourceSpec.of(press.url(host, "/rss")));
    }
  }

  private Fetcher fetcher(Store store) {
    return new Fetcher(
        Loopback.SETTINGS.withGap(Duration.ZERO).withDeadline(Duration.ofSeconds(20)),
        Loopback.network(clock),
        store);
  }

  @Test
  void aRoundStoppedTwentyTimesIsTakenUpWhereItWas() {
    print();
    Set<String> done = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (int run = 0; run <= 20; run++) {
      press.forget();
      try (Store store = Store.open(data.resolve("sitrep.db"), clock);
          Fetcher fetcher = fetcher(store)) {
        var collector = new Collector(fetcher, store, clock, new Effort(1, 1, Duration.ofDays(1)));
        var left = new AtomicInteger(2 + run);
        press.onRequest(
            () -> {
              if (left.decrementAndGet() == 0) {
                collector.stop();
              }
            });
        Round round = collector.collect(sources, told -> {});
        for (String address : done) {
          assertThat(press.log().stream().map(Press.Asked::what))
              .as("what is not due is not asked")
              .noneMatch(what -> ("http://" + what).equals(address.replaceFirst(":\\d+/", "/")));
        }
        round.sources().stream()
            .filter(one -> one.result() == Result.ANSWERED)
            .forEach(one -> done.add(one.address()));
        Set<String> now = ids(store);
        assertThat(now).as("no id changes").containsAll(ids);
        ids = now;
      }
    }

    press.onRequest(() -> {});
    assertThat(done).hasSize(SOURCES);
    assertThat(ids).hasSize(SOURCES * PAGES);
    assertThat(stories("sitrep.db")).as("as if never stopped").isEqualTo(inOneGo());
    clock.advance(Duration.ofHours(1));
    press.forget();
    try (Store store = Store.open(data.resolve("sitrep.db"), clock);
        Fetcher fetcher = fetcher(store)) {
      var collector = new Collector(fetcher, store, clock, new Effort(8, 2, Duration.ofDays(1)));
      assertThat(collector.collect(sources, told -> {}).ending()).isEqualTo(Ending.DONE);
    }
    assertThat(press.log()).hasSize(SOURCES).allMatch(asked -> asked.status() == 304);
  }

  private List<String> inOneGo() {
    try (Store store = Store.open(data.resolve("whole.db"), clock);
        Fetcher fetcher = fetcher(store)) {
      new Collector(fetcher, store, clock, new Effort(8, 2, Duration.ofDays(1)))
          .collect(sources, told -> {});
    }
    return stories("whole.db");
  }

  /** The ids of the stories that a report on {@code file} has. */
  private List<String> stories(String file) {
    try (Store store = Store.open(data.resolve(file), clock)) {
      List<String> stories =
          report(store).briefs().stream().map(brief -> brief.story()).sorted().toList();
      assertThat(stories).isNotEmpty();
      return stories;
    }
  }

  private Report report(Store store) {
    var frame =
        new Frame(
            new Situation("Bridges", List.of()),
            clock.instant(),
            List.of(),
            new Making("test", List.of(), new TreeMap<>()));
    return new Sitrep().report(frame, store.extractions(Range.until(clock.instant())));
  }

  private Set<String> ids(Store store) {
    Set<String> ids = new HashSet<>();
    for (Extraction extraction : store.extractions(Range.until(clock.instant()))) {
      if (extraction instanceof Extracted extracted) {
        ids.add(extracted.article().id());
      }
    }
    return ids;
  }

  @Test
  void neitherOrderNorThreadsChangeWhatIsKeptOrReported() {
    print();
    Set<String> kept = new HashSet<>();
    Set<String> reports = new HashSet<>();
    for (int run = 0; run < 6; run++) {
      Collections.shuffle(sources, new Random(run));
      try (Store store = Store.open(data.resolve(run + ".db"), clock);
          Fetcher fetcher = fetcher(store)) {
        var effort = new Effort(run % 2 == 0 ? 1 : 8, 1 + run % 2, Duration.ofDays(1));
        new Collector(fetcher, store, clock, effort).collect(sources, told -> {});
        List<Extraction> extractions = store.extractions(Range.until(clock.instant()));
        List<SourceState> states = store.states();
        kept.add(extractions + " " + states + " " + store.upkeep().digest());
        reports.add(report(store).toString());
      }
    }

    assertThat(reports).hasSize(1);
    assertThat(kept).hasSize(1);
  }
}
