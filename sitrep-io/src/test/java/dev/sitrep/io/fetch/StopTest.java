package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Request.Purpose;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class StopTest {

  private final VirtualClock clock = Loopback.clock();

  @Test
  void closingEndsWhatIsUnderWayAndWhatComesAfter() throws Exception {
    try (FaultyServer server = new FaultyServer()) {
      Fetcher fetcher = Loopback.fetcher(clock);
      Request request = new Request(server.url("a.example", Fault.NO_HEADER.path()), Purpose.FEED);
      CompletableFuture<Outcome> underWay =
          CompletableFuture.supplyAsync(() -> fetcher.fetch(request));
      while (server.hits(Fault.NO_HEADER.path()) == 0) {
        Thread.sleep(5);
      }

      fetcher.close();

      assertThat(((Failed) underWay.get(1, TimeUnit.SECONDS)).failure()).isEqualTo(Failure.STOPPED);
      assertThat(((Failed) fetcher.fetch(request)).failure()).isEqualTo(Failure.STOPPED);
    }
  }

  @Test
  void anInterruptEndsTheWaitForOnesTurn() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Network patient =
        new Network(
            clock,
            Loopback.NAMES,
            time -> {
              waiting.countDown();
              Thread.sleep(Duration.ofMinutes(1).toMillis());
            });
    try (FaultyServer server = new FaultyServer();
        Fetcher fetcher = new Fetcher(Loopback.SETTINGS, patient, HostMemory.inMemory())) {
      CompletableFuture<Outcome> outcome = new CompletableFuture<>();
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                outcome.complete(
                    fetcher.fetch(new Request(server.url("a.example", "ok"), Purpose.PAGE)));
                interrupted.complete(Thread.currentThread().isInterrupted());
              });
      thread.start();
      waiting.await();

      thread.interrupt();

      assertThat(((Failed) outcome.get(1, TimeUnit.SECONDS)).failure()).isEqualTo(Failure.STOPPED);
      assertThat(interrupted.get(1, TimeUnit.SECONDS)).isTrue();
    }
  }
}
