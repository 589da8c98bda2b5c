package dev.sitrep.eval.live;

import dev.sitrep.eval.live.Collecting.Sources;
import dev.sitrep.io.collect.Round;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 450 good sources alone, and with 50 tarpits among them: the time until all good ones are
 * collected may be 1.2 times as long. Sources are hosts of their own with one page each.
 */
public final class ManySources {

  private static final int GOOD = 450;
  private static final int TARPITS = 50;
  private static final double MOST = 1.2;

  private ManySources() {}

  /**
   * Runs the comparison.
   *
   * @param arguments how often; three times by default, after one run to warm up
   */
  public static void main(String[] arguments) throws IOException {
    int times = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    run(0);
    double[] clean = new double[times];
    double[] mixed = new double[times];
    for (int i = 0; i < times; i++) {
      clean[i] = run(0);
      mixed[i] = run(TARPITS);
    }
    Arrays.sort(clean);
    Arrays.sort(mixed);
    double ratio = mixed[times / 2] / clean[times / 2];
    boolean passed = ratio <= MOST;
    System.out.printf(
        Locale.ROOT,
        "median: %.1f s alone, %.1f s among tarpits, %.2f times: %s%n",
        clean[times / 2],
        mixed[times / 2],
        ratio,
        passed ? "passed" : "FAILED");
    System.exit(passed ? 0 : 1);
  }

  /** How many seconds until all good ones were collected. */
  private static double run(int tarpits) throws IOException {
    Path folder = Files.createTempDirectory("sitrep-many");
    var good = new AtomicInteger();
    var last = new AtomicLong();
    long began = System.nanoTime();
    try (var newsroom = new Newsroom();
        Store store = Store.open(folder.resolve("sitrep.db"), InstantSource.system())) {
      List<String> addresses = addresses(newsroom, tarpits);
      began = System.nanoTime();
      var sources =
          Sources.of(
              addresses,
              told -> {
                if (told.counts().fresh() == 1) {
                  good.incrementAndGet();
                  last.set(System.nanoTime());
                }
              });
      Round round =
          Collecting.round(
              store,
              Collecting.network(InstantSource.system()),
              Collecting.settings(Duration.ofMillis(100)),
              sources);
      double all = (System.nanoTime() - began) / 1e9;
      double seconds = (last.get() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d good (%d pages kept) with %d tarpits: %.1f s; all %d sources: %.1f s%n",
          GOOD,
          good.get(),
          tarpits,
          seconds,
          round.sources().size(),
          all);
      return good.get() == GOOD ? seconds : Double.POSITIVE_INFINITY;
    } finally {
      Collecting.delete(folder);
    }
  }

  private static List<String> addresses(Newsroom newsroom, int tarpits) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < GOOD + tarpits; i++) {
      boolean good = i % 10 != 0 || i / 10 >= tarpits;
      String host = (good ? "paper" : "tarpit") + i + ".example";
      if (good) {
        String title = "the bridge of town " + i;
        newsroom.put(host, "/1", Newsroom.body(Newsroom.page(title)));
        List<String> items = List.of(title, newsroom.url(host, "/1"));
        newsroom.put(host, "/rss", Newsroom.body(Newsroom.feed("Paper " + i, items)));
      } else {
        newsroom.put(host, "*", newsroom.tarpit());
      }
      addresses.add(newsroom.url(host, "/rss"));
    }
    return addresses;
  }
}
