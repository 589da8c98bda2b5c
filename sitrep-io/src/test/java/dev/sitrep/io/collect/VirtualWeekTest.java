package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Collector.Effort;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of polling in virtual time, as servers see it; the store is closed after each round. */
class VirtualWeekTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final VirtualClock clock = Loopback.clock();
  private final Press press = new Press(clock);
  private final Instant began = clock.instant();

  @TempDir private Path data;
  private SourceSpec source = SourceSpec.of("http://unknown.example/");

  @BeforeEach
  void name() {
    source = SourceSpec.of(press.url("ledger.example", "/rss"));
  }

  @AfterEach
  void close() {
    press.close();
  }

  /** One round of a process that starts and ends; when the next one is due. */
  private Instant round() {
    try (Store store = Store.open(data.resolve("sitrep.db"), clock)) {
      return round(store);
    }
  }

  private Instant round(Store store) {
    try (var fetcher =
        new Fetcher(
            Loopback.SETTINGS.withGap(Duration.ZERO).withDeadline(Duration.ofSeconds(20)),
            Loopback.network(clock),
            store)) {
      var effort = new Effort(2, 1, Duration.ofDays(1));
      var collector = new Collector(fetcher, store, clock, effort);
      collector.collect(List.of(source), told -> {});
      return collector.nextDue(List.of(source)).orElse(Instant.MAX);
    }
  }

  /** The waits between the requests of a week. */
  private List<Duration> week() {
    Instant due = began;
    while (due.isBefore(began.plus(WEEK))) {
      clock.advance(Duration.between(clock.instant(), due));
      due = round();
    }
    List<Instant> times =
        // A second try at once is how the client finds that a connection kept open has died.
        press.log("ledger.example", "/rss").stream().map(Press.Asked::at).distinct().toList();
    List<Duration> waits = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      waits.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return waits;
  }

  private static void isDocumented(List<Duration> waits) {
    for (int i = 0; i < waits.size(); i++) {
      double hours = Math.min(24, 1 << Math.min(i, 5));
      assertThat(waits.get(i).toSeconds() / 3600.0)
          .isBetween(hours * 0.9, Math.min(24, hours * 1.1));
    }
    // 1, 2, 4, 8 and 16 hours, then days, each up to a tenth shorter: the tenth hangs on the
    // address
    assertThat(waits).hasSizeBetween(10, 11);
  }

  @Test
  void aSourceThatHangsUpIsAskedAsDocumented() {
    press.answer("ledger.example", "/rss", -1);

    isDocumented(week());
  }

  @Test
  void aServerThatIsDownIsAskedAsDocumented() {
    press.answer("ledger.example", "/rss", 503);

    isDocumented(week());
  }

  @Test
  void aShortRetryAfterIsWaitedOutAndTheRestIsAsDocumented() {
    press.answer("ledger.example", "/rss", 429, "Retry-After", "5400");

    List<Duration> waits = week();

    assertThat(waits.get(0)).isBetween(Duration.ofMinutes(90), Duration.ofMinutes(91));
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(90)) >= 0);
    isDocumented(waits.stream().map(VirtualWeekTest::orAnHour).toList());
  }

  private static Duration orAnHour(Duration wait) {
    return wait.compareTo(Duration.ofMinutes(95)) < 0 ? Duration.ofHours(1) : wait;
  }

  @Test
  void aLongRetryAfterIsNeverUndercut() {
    press.answer("ledger.example", "/rss", 503, "Retry-After", "108000");

    assertThat(week())
        .hasSizeBetween(4, 5)
        .allMatch(wait -> wait.compareTo(Duration.ofHours(30)) >= 0)
        .allMatch(wait -> wait.compareTo(Duration.ofHours(31)) < 0);
  }

  @Test
  void whatIsGoneIsNotAskedAgain() {
    press.answer("ledger.example", "/rss", 410);

    assertThat(week()).isEmpty();
    assertThat(press.log("ledger.example", "/rss")).hasSize(1);
  }

  @Test
  void anUnchangedFeedIsSentOnceInAHundredPolls() {
    press.print("ledger.example", "/rss", Press.feed("The Ledger"));
    Instant due = began;
    try (Store store = Store.open(data.resolve("sitrep.db"), clock)) {
      for (int i = 0; i < 100; i++) {
        clock.advance(Duration.between(clock.instant(), due));
        due = round(store);
      }
    }

    List<Integer> statuses =
        press.log("ledger.example", "/rss").stream().map(Press.Asked::status).toList();
    assertThat(statuses).hasSize(100).startsWith(200);
    assertThat(statuses.subList(1, 100)).containsOnly(304);
  }

  @Test
  void aClockThatJumpsCostsARequestAtMostAndStrandsNothing() {
    press.print("ledger.example", "/rss", Press.feed("The Ledger"));
    for (Duration jump :
        List.of(
            Duration.ofDays(1),
            Duration.ofDays(-1),
            Duration.ofHours(-1),
            Duration.ofSeconds(-1))) {
      press.forget();
      int rounds = 0;
      clock.advance(jump);
      for (Duration real = Duration.ZERO;
          real.compareTo(Duration.ofHours(6)) < 0;
          real = real.plus(Duration.ofMinutes(30))) {
        round();
        rounds++;
        clock.advance(Duration.ofMinutes(30));
      }
      assertThat(rounds).isEqualTo(12);
      assertThat(press.log("ledger.example", "/rss")).as("jump %s", jump).hasSizeBetween(5, 7);
    }
  }
}
