package dev.sitrep.eval.live;

import dev.sitrep.io.collect.Collector;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The process that {@link KillTest} kills: one round, telling what is done as it goes. */
public final class CollectChild {

  private static final FetchSettings SETTINGS =
      Collecting.settings(Duration.ofMillis(20)).withDeadline(Duration.ofSeconds(5));

  private CollectChild() {}

  /**
   * Collects once.
   *
   * @param arguments the store, how many minutes to put the clock forward, the sources
   */
  public static void main(String[] arguments) {
    Duration ahead = Duration.ofMinutes(Long.parseLong(arguments[1]));
    InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
    var ended = new CountDownLatch(1);
    try (Store store = Store.open(Path.of(arguments[0]), clock);
        var fetcher = new Fetcher(SETTINGS, Collecting.network(clock), store)) {
      var collector = new Collector(fetcher, store, clock);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(collector, ended)));
      System.out.println("READY");
      List<String> addresses = List.of(arguments).subList(2, arguments.length);
      collector.collect(
          addresses.stream().map(SourceSpec::of).toList(),
          told -> {
            boolean all = told.result() == Result.ANSWERED || told.result() == Result.UNCHANGED;
            System.out.println((all ? "DONE " : "NOT ") + told.address());
          });
    } finally {
      ended.countDown();
    }
    System.out.println("END");
  }

  /** What a SIGTERM does: the round ends, and the store is closed before the process is gone. */
  private static void stop(Collector collector, CountDownLatch ended) {
    collector.stop();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
