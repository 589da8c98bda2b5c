package dev.sitrep.eval.scale;

import com.sun.management.OperatingSystemMXBean;
import dev.sitrep.io.search.Query;
import dev.sitrep.io.search.Query.Order;
import dev.sitrep.io.store.Delivery;
import dev.sitrep.io.store.Health;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction.Extracted;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a store with invented articles and times what a user waits for. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = "Times a store of many invented articles; exits 1 if a mark is missed.")
public final class ScaleRun implements Callable<Integer> {

  private static final int BATCH = 500;
  private static final int STEPS = 10;
  private static final int QUERIES = 300;

  @Option(names = "--articles", description = "how many (default: ${DEFAULT-VALUE})")
  private int articles = 1_000_000;

  @Option(names = "--store", description = "the file (default: ${DEFAULT-VALUE})")
  private Path file = Path.of("target/scale/sitrep.db");

  @Option(names = "--keep", description = "use the file as it is, without filling it")
  private boolean keep;

  private InventedNews news = new InventedNews(0, 1);
  private final List<String> missed = new ArrayList<>();

  private ScaleRun() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ScaleRun()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    news = new InventedNews(2026, articles);
    if (!keep) {
      fill();
    }
    long size = Files.size(file);
    say("on disk: %.2f GB, %.1f kB an article", size / 1e9, size / 1e3 / articles);
    start();
    try (Store store = open()) {
      search(store, new Readers("all", news::query, Scope.ALL));
      search(store, new Readers("ten feeds of 300", news::query, news.every(30)));
      search(store, new Readers("one feed of 300", news::query, news.every(300)));
      // What leaves out words that stand in every article has to walk their lists to the end.
      time(
          store, new Readers("all, every query without some words", news::queryWithout, Scope.ALL));
      upkeep(store);
    }
    say("heap at most: %d MB", heap() >> 20);
    missed.forEach(each -> say("MISSED: %s", each));
    return missed.isEmpty() ? 0 : 1;
  }

  private Store open() {
    return Store.open(file, InstantSource.fixed(news.seen(articles)));
  }

  private void fill() throws IOException {
    for (String suffix : List.of("", "-wal", "-shm", "-sums", "-sums-next")) {
      Files.deleteIfExists(Path.of(file + suffix));
    }
    double[] rates = new double[STEPS];
    long[] work = new long[STEPS + 1];
    work[0] = processorTime();
    int part = articles / STEPS;
    try (Store store = open()) {
      for (int step = 0; step < STEPS; step++) {
        int from = step * part;
        double seconds = seconds(() -> keep(store, from, from + part));
        rates[step] = part / seconds;
        work[step + 1] = processorTime();
        say(
            "kept %,d: %,.0f a second, %.2f ms of processor time each",
            from + part, rates[step], (work[step + 1] - work[step]) / 1e6 / part);
      }
    }
    double ratio = rates[STEPS - 1] / rates[0];
    say("the last tenth at %.0f %% of the rate of the first", ratio * 100);
    mark(ratio >= 0.7, "the last tenth is kept at 70 % of the rate of the first");
  }

  private void keep(Store store, int from, int to) {
    for (int first = from; first < to; first += BATCH) {
      List<Delivery> batch = new ArrayList<>();
      for (int i = first; i < Math.min(first + BATCH, to); i++) {
        Extracted article = news.article(i);
        String url = article.article().metadata().url();
        batch.add(new Delivery(article.input().origin(), url, url, article, news.seen(i)));
      }
      store.keepAll(batch);
    }
  }

  /** From opening the file to the first answer. */
  private void start() {
    double seconds =
        seconds(
            () -> {
              try (Store store = open()) {
                store.states();
                store.search(Query.parse(news.query(0)));
              }
            });
    say("start and first search: %.2f s", seconds);
    mark(seconds < 3, "it starts within 3 s");
  }

  /** Those who search: what for, and among what. */
  private record Readers(String who, IntFunction<String> queries, Scope scope) {}

  private void search(Store store, Readers readers) {
    double newest = time(store, readers, Order.NEWEST);
    mark(newest < 50, "p95 of the newest first, " + readers.who() + ", is below 50 ms");
    double best = time(store, readers, Order.RELEVANCE);
    mark(best < 500, "p95 of the most relevant, " + readers.who() + ", is below 500 ms");
  }

  private static void time(Store store, Readers readers) {
    time(store, readers, Order.NEWEST);
    time(store, readers, Order.RELEVANCE);
  }

  /** The time below which 95 of 100 queries are answered, in milliseconds. */
  private static double time(Store store, Readers readers, Order order) {
    double[] millis = new double[QUERIES];
    double[] work = new double[QUERIES];
    int[] found = new int[1];
    for (int i = 0; i < QUERIES; i++) {
      Query query = Query.parse(readers.queries().apply(i)).inOrder(order);
      long before = processorTime();
      millis[i] = 1_000 * seconds(() -> found[0] += store.search(query, readers.scope()).size());
      work[i] = (processorTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(work);
    double p95 = millis[QUERIES * 95 / 100];
    say(
        "%s, %s: median %.1f ms, p95 %.1f ms, worst %.1f ms; p95 of processor time %.1f ms"
            + " (%d queries, %d hits shown)",
        order,
        readers.who(),
        millis[QUERIES / 2],
        p95,
        millis[QUERIES - 1],
        work[QUERIES * 95 / 100],
        QUERIES,
        found[0]);
    return p95;
  }

  private void upkeep(Store store) {
    say("digest: %.1f s", seconds(() -> store.upkeep().digest()));
    Health[] health = new Health[1];
    say("check: %.1f s", seconds(() -> health[0] = store.upkeep().check()));
    health[0].damage().forEach(line -> say("damage: %s", line));
    mark(health[0].isSound() && health[0].articles() == articles, "it is sound and complete");
  }

  private void mark(boolean reached, String what) {
    if (!reached) {
      missed.add(what);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  // On a machine that others use, too, the time of the clock says little.
  private static long processorTime() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
