package dev.sitrep.eval.speed;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.model.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark of reading articles and holds it to what was promised; exits 1 if missed. */
public final class LanguageRun {

  /** Megabytes of text in a second of processor time. */
  private static final double LEAST_RATE = 5;

  /** How many times as long ten megabytes may take as one. */
  private static final double MOST_GROWTH = 11;

  private static final int MEGABYTE = 1_000_000;
  private static final int ROUNDS = 7;
  private static final int TEN = 10;

  private LanguageRun() {}

  /**
   * Runs it.
   *
   * @param arguments how often all articles are read in an iteration; the folder of their texts
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    int passes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 24;
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : RealArticles.USUAL);
    if (!Files.isDirectory(folder)) {
      System.out.println("skipped: no gold sets at " + folder);
      return;
    }
    int articles = RealArticles.files(folder).size();
    double megabytes = (double) RealArticles.bytes(folder) / MEGABYTE / articles;
    Map<String, Double> rates =
        SpeedRun.rates(new Runner(options(folder, passes * articles)).run());
    double ours = rates.getOrDefault("sitrep", 0.0);
    System.out.print(
        "\n| reader | MB/s of processor time | times as fast as Sitrep |\n|---|---|---|\n");
    rates.forEach((reader, rate) -> print(reader, rate * megabytes, rate / ours));
    double growth = growth(folder);
    boolean kept = ours * megabytes >= LEAST_RATE && growth <= MOST_GROWTH;
    System.out.printf(
        Locale.ROOT,
        "%nSitrep reads %.2f MB/s, promised are %.0f; ten megabytes in one article take %.1f times"
            + " as long as one, promised are at most %.0f.%n%s%n",
        ours * megabytes,
        LEAST_RATE,
        growth,
        MOST_GROWTH,
        kept ? "kept" : "missed");
    System.exit(kept ? 0 : 1);
  }

  private static void print(String reader, double rate, double times) {
    System.out.printf(Locale.ROOT, "| %s | %.2f | %.1f |%n", reader, rate, times);
  }

  private static Options options(Path folder, int articles) {
    return new OptionsBuilder()
        .include(LanguageBenchmark.class.getName())
        .param("folder", folder.toString())
        .warmupBatchSize(articles)
        .measurementBatchSize(articles)
        .jvmArgs("-Xmx2g")
        .addProfiler(ProcessorRate.class)
        .build();
  }

  /**
   * How many times as long an article of ten megabytes takes as one of one: the median of several
   * rounds. In each the short one is read ten times before the long one, so that what else the
   * processor does slows down both alike; the best of many against the best of few would not tell.
   */
  private static double growth(Path folder) throws IOException {
    Article one = RealArticles.ofLength(MEGABYTE, folder);
    Article ten = RealArticles.ofLength(TEN * MEGABYTE, folder);
    var analyser = new Analyser();
    for (int i = 0; i < TEN; i++) {
      spent(analyser, one);
    }
    List<Double> growths = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long shorter = 0;
      for (int again = 0; again < TEN; again++) {
        shorter += spent(analyser, one);
      }
      growths.add((double) TEN * spent(analyser, ten) / shorter);
    }
    growths.sort(Comparator.naturalOrder());
    return growths.get(ROUNDS / 2);
  }

  private static long spent(Analyser analyser, Article article) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    analyser.analyse(article);
    return threads.getCurrentThreadCpuTime() - before;
  }
}
