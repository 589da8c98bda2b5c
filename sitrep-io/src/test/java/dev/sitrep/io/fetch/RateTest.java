package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import dev.sitrep.io.fetch.Site.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P4: one request at a time and a gap per host, and the pauses that hosts ask for. */
final class RateTest {

  private final VirtualClock clock = Loopback.clock();
  private final HostMemory memory = HostMemory.inMemory();
  private final Site site = new Site(clock);
  private final Fetcher fetcher = new Fetcher(Loopback.SETTINGS, Loopback.network(clock), memory);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Outcome fetch(String host, String path) {
    return fetcher.fetch(new Request(site.url(host, path), Purpose.PAGE));
  }

  @Test
  void twoHundredPagesOfOneHostAndFiftyHostsByManyThreads() throws Exception {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      site.put("/p" + i, Answer.of("page " + i));
      wanted.add(site.url("big.example", "/p" + i));
      wanted.add(site.url("h" + i % 50 + ".example", "/p" + i));
    }
    Collections.shuffle(wanted, new Random(1));
    ExecutorService threads = Executors.newFixedThreadPool(128);
    try {
      List<Future<Outcome>> results = new ArrayList<>();
      for (String url : wanted) {
        results.add(threads.submit(() -> fetcher.fetch(new Request(url, Purpose.PAGE))));
      }
      for (Future<Outcome> result : results) {
        assertThat(result.get()).isInstanceOf(Fetched.class);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(site.busiest()).isEqualTo(1);
    assertThat(gaps("big.example"))
        .hasSize(201)
        .allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) >= 0);
    for (int i = 0; i < 50; i++) {
      assertThat(gaps("h" + i + ".example")).hasSize(5).allMatch(gap -> gap.toMillis() >= 2000);
    }
  }

  private List<Duration> gaps(String host) {
    List<Instant> times =
        site.seen().stream().filter(one -> one.host().equals(host)).map(Seen::at).toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return gaps;
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "0.5, 2", "60, 60", "3600, 60", "999999, 60", "nonsense, 2"})
  void aCrawlDelayIsKeptUpToAMinute(String delay, long seconds) {
    site.put("/robots.txt", Answer.of("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /x"));
    site.put("/", Answer.of("x"));

    for (int i = 0; i < 3; i++) {
      assertThat(fetch("a.example", "/")).isInstanceOf(Fetched.class);
    }

    List<Seen> pages = site.seen("/");
    assertThat(Duration.between(pages.get(1).at(), pages.get(2).at())).hasSeconds(seconds);
  }

  @Test
  void redirectsKeepTheGapToo() {
    site.put("/a", Answer.to(302, "/b")).put("/b", Answer.of("x"));

    fetch("a.example", "/a");

    assertThat(gaps("a.example")).hasSize(3).allMatch(gap -> gap.toMillis() >= 2000);
  }

  @Test
  void whoComesFirstIsServedFirst() throws Exception {
    Turns turns = new Turns(clock, clock);
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    try (Turns.Turn first = turns.take("a.example")) {
      for (int i = 0; i < 20; i++) {
        int number = i;
        Thread thread =
            new Thread(
                () -> {
                  try (Turns.Turn turn = turns.take("a.example")) {
                    served.add(number);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
        threads.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
          Thread.sleep(1);
        }
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(served).isSorted().hasSize(20);
  }

  @Test
  void aClockThatIsSetBackCostsNoMoreThanTheGap() throws Exception {
    Turns turns = new Turns(clock, clock);
    try (Turns.Turn turn = turns.take("a.example")) {
      turn.begin(Duration.ofSeconds(2));
    }
    clock.advance(Duration.ofDays(-1));
    Instant before = clock.instant();
    try (Turns.Turn turn = turns.take("a.example")) {
      turn.begin(Duration.ofSeconds(2));
    }

    assertThat(Duration.between(before, clock.instant())).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aPauseInSecondsHoldsForTheWholeHostAndIsRemembered(int status) {
    site.put("/busy", Answer.of(status).with("Retry-After", "432000")).put("/", Answer.of("x"));

    Failed failed = (Failed) fetch("a.example", "/busy");
    Instant until = clock.instant().plus(Duration.ofDays(5));

    assertThat(failed.retryAt()).isEqualTo(until);
    int asked = site.seen().size();
    clock.advance(Duration.ofDays(5).minusSeconds(1));
    Failed paused = (Failed) fetch("a.example", "/");
    assertThat(paused.failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(paused.retryAt()).isEqualTo(until);
    assertThat(paused.detail()).contains("a.example asked not to be asked before");
    try (Fetcher next = new Fetcher(Loopback.SETTINGS, Loopback.network(clock), memory)) {
      Request again = new Request(site.url("a.example", "/"), Purpose.FEED);
      assertThat(next.fetch(again)).isInstanceOf(Failed.class);
    }
    assertThat(site.seen()).hasSize(asked);
    assertThat(fetch("b.example", "/")).isInstanceOf(Fetched.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(fetch("a.example", "/")).isInstanceOf(Fetched.class);
  }

  @Test
  void aPauseUntilADateIsKept() {
    Instant until = clock.instant().plus(Duration.ofHours(3));
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC));
    site.put("/", Answer.of(503).with("Retry-After", date));

    assertThat(((Failed) fetch("a.example", "/")).retryAt()).isEqualTo(until);
  }

  @Test
  void whoWaitsInLineWhileAPauseIsAskedForDoesNotAsk() throws Exception {
    for (int i = 0; i < 20; i++) {
      site.put("/p" + i, Answer.of(429).with("Retry-After", "60"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Future<Outcome>> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String url = site.url("a.example", "/p" + i);
        results.add(threads.submit(() -> fetcher.fetch(new Request(url, Purpose.FEED))));
      }
      for (Future<Outcome> result : results) {
        assertThat(((Failed) result.get()).failure()).isEqualTo(Failure.RATE_LIMITED);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(site.seen().stream().filter(one -> one.target().startsWith("/p"))).hasSize(1);
  }

  @Test
  void a429ThatDoesNotSayPausesTenMinutes() {
    site.put("/", Answer.of(429));

    Failed failed = (Failed) fetch("a.example", "/");

    assertThat(failed.failure()).isEqualTo(Failure.RATE_LIMITED);
    assertThat(failed.retryAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void nothingIsAskedTwiceBehindOurBack() {
    site.put("/a", Answer.of(503).with("Retry-After", "0"));
    site.put("/b", Answer.of(408));

    Failed busy = (Failed) fetch("a.example", "/a");
    Failed slow = (Failed) fetch("a.example", "/b");

    assertThat(busy.failure()).isEqualTo(Failure.SERVER_ERROR);
    assertThat(busy.detail()).isEqualTo("the answer was 503");
    assertThat(slow.detail()).isEqualTo("the answer was 408");
    assertThat(site.seen("/a")).hasSize(1);
    assertThat(site.seen("/b")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "120, 120",
        "0, 0",
        "99999999999999999999, 2592000",
        "-5, -",
        "1.5, -",
        "soon, -",
        "'Sun, 01 Mar 2026 08:01:00 GMT', 60",
        "'Sun, 1 Mar 2026 08:01:00 GMT', 60",
        "'Sun, 01 Mar 2026 08:01:60 GMT', 119",
        "'Sat, 32 Feb 2026 08:01:00 GMT', -"
      })
  void aRetryAfterIsSecondsOrADate(String value, Long seconds) {
    Instant expected = seconds == null ? null : clock.instant().plusSeconds(seconds);

    assertThat(RetryAfter.parse(value, clock.instant())).isEqualTo(expected);
  }
}
