package dev.sitrep.eval;

import dev.sitrep.eval.peer.PeerTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the stages on the gold sets and holds them to their floors. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the stages on the gold sets; exits 1 if a floor is missed.")
public final class Main implements Callable<Integer> {

  @Option(names = "--gold", description = "the gold sets (default: ${DEFAULT-VALUE})")
  private Path gold = Path.of("../shared/gold");

  @Option(names = "--floors", description = "the floors (default: ${DEFAULT-VALUE})")
  private Path floors = Path.of("sitrep-eval/floors.tsv");

  @Option(
      names = "--only",
      description = "extraction, feeds, hostile, language, roundup, specs or stories")
  private @Nullable String only;

  @Option(names = "--predictions", description = "write what was extracted to this folder")
  private @Nullable Path predictions;

  @Option(
      names = "--misses",
      description = "write what was got wrong of language and specs to this folder, a line each")
  private @Nullable Path misses;

  @Option(names = "--peers", description = "other tools on the same pages; takes minutes")
  private boolean peers;

  @Option(names = "--raise-floors", description = "adopt better values as floors")
  private boolean raise;

  @Option(names = "--lower-floors", description = "adopt all values as floors, worse ones too")
  private boolean lower;

  private String calibration = "";
  private String kinds = "";

  private Main() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(gold)) {
      System.out.println("skipped: no gold sets at " + gold);
      return 0;
    }
    List<Measure> measures = measure();
    Floors old = Floors.read(floors);
    System.out.print(table(measures, old));
    System.out.print(calibration.isEmpty() ? "" : "\n" + calibration);
    System.out.print(kinds.isEmpty() ? "" : "\n" + kinds);
    if (peers) {
      System.out.print(new PeerTable(gold, Path.of("sitrep-eval/peers")).text());
    }
    if (raise || lower) {
      old.adopt(measures, lower ? Floors.Lowering.ALLOWED : Floors.Lowering.REFUSED).write(floors);
    }
    List<Measure> missed = measures.stream().filter(old::isMissed).toList();
    missed.forEach(it -> System.err.println("floor missed: " + it.set() + ", " + it.metric()));
    return missed.isEmpty() || lower ? 0 : 1;
  }

  private List<Measure> measure() {
    Map<String, Supplier<List<Measure>>> parts = new TreeMap<>();
    var files = new Predictions(predictions);
    parts.put("extraction", () -> new ExtractionSets(gold, files).measure());
    parts.put("feeds", () -> new FeedSets(gold, files).measure());
    parts.put("hostile", () -> new HostileSets(gold).measure());
    var missed = new Misses();
    var language = new LanguageSets(gold, missed);
    parts.put("language", language::measure);
    parts.put("roundup", () -> new RoundupSet(gold).measure());
    parts.put("specs", () -> new SpecSets(gold, files, missed).measure());
    parts.put("stories", () -> new StorySets(gold).measure());
    List<Measure> measures = new ArrayList<>();
    parts.forEach(
        (name, part) -> {
          if (only == null || only.equals(name)) {
            measures.addAll(part.get());
          }
        });
    files.measures(measures);
    if (misses != null) {
      missed.write(misses);
      kinds = missed.table();
    }
    calibration = language.calibration();
    return measures;
  }

  private static String table(List<Measure> measures, Floors floors) {
    var text =
        new StringBuilder("| set | metric | value | floor | best peer |\n|---|---|---|---|---|\n");
    for (Measure measure : measures) {
      String floor = floors.of(measure).map(it -> number(it.floor())).orElse("–");
      String peer = floors.of(measure).map(Floors.Row::peer).orElse("");
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s |%n",
              measure.set(),
              measure.metric(),
              number(measure.value()),
              floor,
              peer));
    }
    return text.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
