package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long is waited at most: for names, and for hosts that asked for a pause. */
final class PatienceTest {

  private final VirtualClock clock = Loopback.clock();

  @Test
  void aNameThatIsNeverAnsweredDoesNotOutlastTheDeadline() {
    var forever = new CountDownLatch(1);
    try (var site = new Site(clock)) {
      String next = site.url("hangs.example", "/");
      site.put(
          "/slow",
          request -> {
            await(forever, 600);
            return Answer.to(302, next);
          });
      var network =
          new Network(
              clock,
              host -> {
                if (host.equals("hangs.example")) {
                  await(forever, 60_000);
                }
                return Loopback.NAMES.lookup(host);
              },
              clock);
      var settings = Loopback.SETTINGS.withDeadline(Duration.ofSeconds(1));
      try (var fetcher = new Fetcher(settings, network, HostMemory.inMemory())) {
        long start = System.nanoTime();
        var outcome = fetcher.fetch(new Request(site.url("a.example", "/slow"), Purpose.FEED));
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(((Failed) outcome).failure()).isIn(Failure.TIMEOUT, Failure.NO_HOST);
        assertThat(millis).isLessThan(1500);
      }
    } finally {
      forever.countDown();
    }
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aPauseNotedByAClockThatWasYearsAheadIsNoPause() {
    HostMemory memory = HostMemory.inMemory();
    memory.remember(
        HostState.unknown("a.example").withPause(clock.instant().plus(Duration.ofDays(3650))));
    try (var site = new Site(clock).put("/feed", Answer.of("x"));
        var fetcher = new Fetcher(Loopback.SETTINGS, Loopback.network(clock), memory)) {
      assertThat(fetcher.fetch(new Request(site.url("a.example", "/feed"), Purpose.FEED)))
          .isInstanceOf(Fetched.class);

      memory.remember(
          HostState.unknown("a.example").withPause(clock.instant().plus(Duration.ofDays(29))));
      assertThat(fetcher.fetch(new Request(site.url("a.example", "/feed"), Purpose.FEED)))
          .isInstanceOf(Failed.class);
    }
  }
}
