package dev.sitrep.eval.speed;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.model.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int ROUNDS = 4;

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

  /** How many times as long an article of ten megabytes takes as one of one. */
  private static double growth(Path folder) throws IOException {
    Article one = RealArticles.ofLength(MEGABYTE, folder);
    Article ten = RealArticles.ofLength(10 * MEGABYTE, folder);
    var analyser = new Analyser();
    long shorter = Long.MAX_VALUE;
    long longer = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      for (int again = 0; again < ROUNDS; again++) {
        shorter = Math.min(shorter, spent(analyser, one));
      }
      longer = Math.min(longer, spent(analyser, ten));
    }
    return (double) longer / shorter;
  }

  private static long spent(Analyser analyser, Article article) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    analyser.analyse(article);
    return threads.getCurrentThreadCpuTime() - before;
  }
}
