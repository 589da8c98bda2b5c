package dev.sitrep.eval.speed;

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
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmark and holds it to what was promised; exits 1 if that is missed. */
public final class SpeedRun {

  private static final double LEAST_RATE = 250;
  private static final double LEAST_SHARE_OF_PARSING = 1 / 3.0;

  private SpeedRun() {}

  /**
   * Runs it.
   *
   * @param arguments seconds an iteration, longer on a busy machine; the folder of the pages
   */
  public static void main(String[] arguments) throws RunnerException {
    long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5;
    String folder = arguments.length > 1 ? arguments[1] : "../shared/gold/extraction/aeb";
    if (!Files.isDirectory(Path.of(folder))) {
      System.out.println("skipped: no gold sets at " + folder);
      return;
    }
    Options options =
        new OptionsBuilder()
            .include(ExtractionBenchmark.class.getName())
            .param("folder", folder)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementTime(TimeValue.seconds(seconds))
            .jvmArgs("-Xmx2g")
            .addProfiler(ProcessorRate.class)
            .build();
    Map<String, Double> rates = rates(new Runner(options).run());
    System.out.print(table(rates));
    System.exit(isKept(rates) ? 0 : 1);
  }

  private static Map<String, Double> rates(Collection<RunResult> results) {
    Map<String, Double> rates = new TreeMap<>();
    for (RunResult result : results) {
      Result<?> rate = Objects.requireNonNull(result.getSecondaryResults().get(ProcessorRate.NAME));
      rates.put(result.getPrimaryResult().getLabel(), rate.getScore());
    }
    return rates;
  }

  private static String table(Map<String, Double> rates) {
    var text = new StringBuilder("\n| tool | pages/s of processor time | Sitrep's share of it |\n");
    text.append("|---|---|---|\n");
    rates.forEach(
        (tool, rate) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f |%n",
                    tool,
                    rate,
                    rates.getOrDefault("sitrep", 0.0) / rate)));
    return text.toString();
  }

  private static boolean isKept(Map<String, Double> rates) {
    double ours = rates.getOrDefault("sitrep", 0.0);
    return ours >= LEAST_RATE
        && ours >= LEAST_SHARE_OF_PARSING * rates.getOrDefault("jsoupOfCharacters", 0.0)
        && ours > rates.getOrDefault("readability4j", 0.0)
        && ours > rates.getOrDefault("boilerpipe", 0.0);
  }
}
