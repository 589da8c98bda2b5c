package dev.sitrep.eval.speed;

import dev.sitrep.eval.peer.GoldPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and holds it to what was promised; exits 1 if that is missed. */
public final class SpeedRun {

  private static final double LEAST_RATE = 250;
  private static final double LEAST_SHARE_OF_PARSING = 1 / 3.0;

  private SpeedRun() {}

  /**
   * Runs it.
   *
   * @param arguments how often all pages are read in an iteration; the folder of the pages
   */
  public static void main(String[] arguments) throws RunnerException {
    int passes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
    Path folder = Path.of(arguments.length > 1 ? arguments[1] : "../shared/gold/extraction/aeb");
    if (!Files.isDirectory(folder)) {
      System.out.println("skipped: no gold sets at " + folder);
      return;
    }
    Map<String, Double> rates = rates(new Runner(options(folder, passes)).run());
    System.out.print(table(rates));
    System.exit(isKept(rates) ? 0 : 1);
  }

  private static Options options(Path folder, int passes) {
    int pages = passes * GoldPage.all(folder).size();
    return new OptionsBuilder()
        .include(ExtractionBenchmark.class.getName())
        .param("folder", folder.toString())
        .warmupBatchSize(pages)
        .measurementBatchSize(pages)
        .jvmArgs("-Xmx2g")
        .addProfiler(ProcessorRate.class)
        .build();
  }

  /** Operations per second of processor time of each benchmark. */
  static Map<String, Double> rates(Collection<RunResult> results) {
    Map<String, Double> rates = new TreeMap<>();
    for (RunResult result : results) {
      Result<?> rate = Objects.requireNonNull(result.getSecondaryResults().get(ProcessorRate.NAME));
      rates.put(result.getPrimaryResult().getLabel(), rate.getScore());
    }
    return rates;
  }

  private static String table(Map<String, Double> rates) {
    double ours = rates.getOrDefault("sitrep", 0.0);
    var text =
        new StringBuilder("\n| tool | pages/s of processor time | Sitrep is x times as fast |\n");
    text.append("|---|---|---|\n");
    rates.forEach(
        (tool, rate) ->
            text.append(
                String.format(Locale.ROOT, "| %s | %.0f | %.2f |%n", tool, rate, ours / rate)));
    return text.append('\n').append(promises(rates)).toString();
  }

  private static String promises(Map<String, Double> rates) {
    double ours = rates.getOrDefault("sitrep", 0.0);
    return String.format(
        Locale.ROOT,
        "Sitrep reads %.0f pages/s of processor time, promised are %.0f.%n"
            + "That is %.2f of the parser alone, promised is %.2f; %.2f of readability4j and %.2f of"
            + " boilerpipe, promised is more than 1.%n%s%n",
        ours,
        LEAST_RATE,
        ours / rates.getOrDefault("jsoupOfCharacters", 0.0),
        LEAST_SHARE_OF_PARSING,
        ours / rates.getOrDefault("readability4j", 0.0),
        ours / rates.getOrDefault("boilerpipe", 0.0),
        isKept(rates) ? "kept" : "missed");
  }

  private static boolean isKept(Map<String, Double> rates) {
    double ours = rates.getOrDefault("sitrep", 0.0);
    return ours >= LEAST_RATE
        && ours >= LEAST_SHARE_OF_PARSING * rates.getOrDefault("jsoupOfCharacters", 0.0)
        && ours > rates.getOrDefault("readability4j", 0.0)
        && ours > rates.getOrDefault("boilerpipe", 0.0);
  }
}
