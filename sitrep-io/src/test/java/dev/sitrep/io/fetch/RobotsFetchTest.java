package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P2: how robots.txt is fetched, kept and taken (RFC 9309, 2.3 to 2.5). */
final class RobotsFetchTest {

  private static final String NO = "User-agent: *\nDisallow: /no";

  private final VirtualClock clock = Loopback.clock();
  private final HostMemory memory = HostMemory.inMemory();
  private final Site site = new Site(clock).put("/no", Answer.of("x")).put("/yes", Answer.of("x"));
  private final Fetcher fetcher =
      new Fetcher(
          Loopback.SETTINGS.withDeadline(Duration.ofMillis(1500)), Loopback.network(clock), memory);

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Outcome fetch(String path, Purpose purpose) {
    return fetcher.fetch(new Request(site.url("a.example", path), purpose));
  }

  private Failure failure(String path) {
    return ((Failed) fetch(path, Purpose.PAGE)).failure();
  }

  private boolean comes(String path) {
    return fetch(path, Purpose.PAGE) instanceof Fetched;
  }

  @Test
  void itIsLawForPagesAndListsAndShownForFeeds() {
    site.put("/robots.txt", Answer.of(NO));

    Failed page = (Failed) fetch("/no", Purpose.PAGE);
    assertThat(page.failure()).isEqualTo(Failure.ROBOTS);
    assertThat(page.detail()).contains("/robots.txt does not allow Sitrep to fetch", "/no");
    assertThat(fetch("/no", Purpose.LIST)).isInstanceOf(Failed.class);
    assertThat(site.seen("/no")).isEmpty();
    Fetched feed = (Fetched) fetch("/no", Purpose.FEED);
    assertThat(feed.disallowed()).contains("does not allow Sitrep");
    assertThat(((Fetched) fetch("/yes", Purpose.FEED)).disallowed()).isNull();
    assertThat(comes("/yes")).isTrue();
  }

  @Test
  void aGroupOfOurOwnNameCountsAlone() {
    site.put(
        "/robots.txt",
        Answer.of("User-agent: *\nDisallow: /\n\nUser-agent: sitrep\n" + "Disallow: /no"));

    assertThat(comes("/yes")).isTrue();
    assertThat(failure("/no")).isEqualTo(Failure.ROBOTS);
  }

  @Test
  void anEmptyFileAllowsAllThoughItClaimsToBeCompressed() {
    site.put("/robots.txt", Answer.of("").with("Content-Encoding", "gzip"));

    assertThat(comes("/no")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "none", "binary", "identity"})
  void aContentEncodingThatIsNoneIsPassedOver(String encoding) {
    site.put("/odd", Answer.of("x").with("Content-Encoding", encoding));

    assertThat(comes("/odd")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aStatusThatBeginsWithFourAllowsAll(int status) {
    site.put("/robots.txt", Answer.of(status));

    assertThat(comes("/no")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aStatusThatBeginsWithFiveAllowsNothing(int status) {
    site.put("/robots.txt", Answer.of(status));

    Failed failed = (Failed) fetch("/yes", Purpose.PAGE);

    assertThat(failed.failure()).isEqualTo(Failure.ROBOTS);
    assertThat(failed.detail()).contains("the answer was " + status, "RFC 9309");
    assertThat(site.seen("/yes")).isEmpty();
    assertThat(fetch("/yes", Purpose.FEED)).isInstanceOf(Fetched.class);
  }

  @Test
  void oneThatDoesNotComeInTimeAllowsNothing() {
    site.put(
        "/robots.txt",
        seen -> {
          sleep(700);
          return Answer.of("");
        });

    assertThat(failure("/yes")).isEqualTo(Failure.TIMEOUT);
    assertThat(site.seen("/yes")).isEmpty();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void fiveRedirectsAreFollowedAlsoToOtherHosts() {
    site.put("a.example/robots.txt", Answer.to(301, site.url("b.example", "/r1")));
    for (int i = 1; i < 5; i++) {
      site.put("/r" + i, Answer.to(302, "/r" + (i + 1)));
    }
    site.put("/r5", Answer.of(NO));

    assertThat(failure("/no")).isEqualTo(Failure.ROBOTS);
    assertThat(comes("/yes")).isTrue();
    assertThat(site.seen("/r5")).hasSize(1);
  }

  @Test
  void aCircleOfRedirectsIsTakenForAnAbsentFile() {
    site.put("/robots.txt", Answer.to(301, "/robots.txt"));

    assertThat(comes("/no")).isTrue();
    assertThat(site.seen("/robots.txt")).hasSize(6);
  }

  @Test
  void atLeast500KibibytesAreReadAndNeverAHalfLine() {
    String filler = "# " + "x".repeat(97) + "\n";
    String robots =
        "User-agent: *\n" + filler.repeat(499 * 10) + "Disallow: /no\n" + filler.repeat(1100);
    String tooLate = "User-agent: *\n" + filler.repeat(6000) + "Disallow: /yes\n";
    // The cut falls within "Disallow: /yes-indeed", behind what would forbid /yes.
    String cut =
        "User-agent: *\n" + "#".repeat(512 * 1024 - 14 - 1 - 14) + "\nDisallow: /yes-indeed\n";

    assertThat(robots.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(600 * 1000);
    site.put("/robots.txt", Answer.of(robots));
    assertThat(failure("/no")).isEqualTo(Failure.ROBOTS);
    for (String other : List.of(tooLate, cut)) {
      site.put("/robots.txt", Answer.of(other));
      clock.advance(Duration.ofHours(25));
      assertThat(comes("/yes")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFUser-agent: *\nDisallow: /no",
        "User-agent: *\r\nDisallow: /no\r\n",
        "User-agent: *\rDisallow: /no\r",
        "USER-AGENT:*\n  disallow :  /no  # here",
        "<!doctype html>\nUser-agent: *\nDisallow: /no\n"
      })
  void itIsReadHoweverItIsWritten(String robots) {
    site.put("/robots.txt", Answer.of(robots));

    assertThat(failure("/no")).isEqualTo(Failure.ROBOTS);
    assertThat(comes("/yes")).isTrue();
  }

  @Test
  void aWebPageInItsPlaceAllowsAll() {
    site.put("/robots.txt", Answer.of(FaultyServer.PAGE));

    assertThat(comes("/no")).isTrue();
  }

  @Test
  void itIsFetchedOnceADayAlsoByOneWhoComesLater() {
    site.put("/robots.txt", Answer.of(NO));
    comes("/yes");
    clock.advance(Duration.ofHours(23));
    comes("/yes");
    try (Fetcher next = new Fetcher(Loopback.SETTINGS, Loopback.network(clock), memory)) {
      next.fetch(new Request(site.url("a.example", "/no"), Purpose.PAGE));
    }

    assertThat(site.seen("/robots.txt")).hasSize(1);
    assertThat(site.seen("/no")).isEmpty();
    clock.advance(Duration.ofHours(2));
    comes("/yes");
    assertThat(site.seen("/robots.txt")).hasSize(2);
  }

  @Test
  void theLastGoodCopyHoldsWhileItCannotBeRead() {
    site.put("/robots.txt", Answer.of(NO));
    comes("/yes");
    site.put("/robots.txt", Answer.of(503));
    clock.advance(Duration.ofDays(2));

    assertThat(comes("/yes")).isTrue();
    assertThat(failure("/no")).isEqualTo(Failure.ROBOTS);
    clock.advance(Duration.ofDays(29));
    assertThat(comes("/yes")).as("a copy of a month ago").isFalse();
  }

  @Test
  void oneThatCouldNotBeReadIsTriedAgainAfterFiveMinutes() {
    site.put("/robots.txt", Answer.of(500));
    assertThat(comes("/yes")).isFalse();
    assertThat(comes("/yes")).isFalse();
    assertThat(site.seen("/robots.txt")).hasSize(1);

    site.put("/robots.txt", Answer.of(NO));
    clock.advance(Duration.ofMinutes(5));

    assertThat(comes("/yes")).isTrue();
  }

  @Test
  void manyThreadsFetchItOnce() throws Exception {
    site.put("/robots.txt", Answer.of(NO));
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        results.add(threads.submit(() -> comes("/yes")));
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(site.seen("/robots.txt")).hasSize(1);
    assertThat(site.seen("/.well-known/tdmrep.json")).hasSize(1);
  }
}
