package dev.sitrep.app;

import dev.sitrep.Sitrep;
import dev.sitrep.app.render.HtmlRenderer;
import dev.sitrep.io.EvidenceFolder;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep report}: reads inputs and writes the report on them, with its evidence. */
@Command(
    name = "report",
    description = "Makes a situation report of pages, archives, feeds and articles.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes report.html, report.md, report.json and the folder evidence, which 'sitrep verify'",
      "looks the report up in. Exit code 1 if nothing could be used, 2 if the arguments are wrong."
    })
final class ReportCommand implements Callable<Integer> {

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "Files and folders: HTML pages (with <name>.meta.json beside them, or without), WARC,",
        "RSS, Atom and JSON feeds, articles as JSON Lines, roundups in plain text; - for standard",
        "input. Anything may be compressed with gzip."
      })
  private List<String> inputs = List.of();

  @Option(names = "--situation", paramLabel = "NAME", description = "What the report is called.")
  private @Nullable String situation;

  @Option(
      names = "--terms",
      paramLabel = "WORD",
      split = ",",
      description = "Only articles with one of these words (or groups of words).")
  private List<String> terms = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = AsOf.class,
      description = {
        "The time the report is made for: an instant (2026-03-30T18:00:00Z) or a date, which means",
        "the end of that day in UTC. Articles published later are left out. Default: now."
      })
  private @Nullable Instant asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("report");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "Which of ${COMPLETION-CANDIDATES} to write. Default: all.")
  private List<ReportFiles.Format> formats = List.of(ReportFiles.Format.values());

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many stories the page shows in full. Default: ${DEFAULT-VALUE}.")
  private int limit = HtmlRenderer.Settings.DEFAULT.storiesInFull();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads to work on; the report does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  ReportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new Faults.UserException("cannot write to " + out + ": it is not a folder");
    }
    var sitrep = new Sitrep();
    var progress = new Progress(world);
    try (EvidenceFolder evidence = EvidenceFolder.create(out.resolve("evidence"))) {
      Gathered gathered =
          new Gatherer(sitrep.extractor(), evidence, progress)
              .gather(Inputs.of(inputs, world.in()), threads);
      progress.end();
      var summary = new Summary(world, gathered);
      summary.complain();
      if (!gathered.hasArticles()) {
        return summary.nothing();
      }
      Frame frame = frame(gathered);
      Report report =
          Workers.inParallel(threads, () -> sitrep.report(frame, gathered.extractions()));
      evidence.save();
      List<Path> files = new ReportFiles(out, limit).write(report, formats);
      return summary.of(report, files);
    }
  }

  private void check() {
    if (limit < 1 || threads < 1) {
      throw new ParameterException(
          spec().commandLine(), (limit < 1 ? "--limit" : "--threads") + " must be at least 1");
    }
    if (situation != null && situation.isBlank()) {
      throw new ParameterException(spec().commandLine(), "--situation must not be blank");
    }
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    return spec;
  }

  private Frame frame(Gathered gathered) {
    List<String> words = terms.stream().map(String::strip).filter(term -> !term.isEmpty()).toList();
    String name = situation != null ? situation : SituationName.of(inputs.get(0));
    Instant time = asOf != null ? asOf : world.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("as-of", time.toString());
    settings.put("limit", String.valueOf(limit));
    settings.put("situation", name);
    settings.put("terms", String.join(",", words));
    var making = new Making(Version.current(), gathered.ingredients(), settings);
    return new Frame(new Situation(name, words), time, gathered.failures(), making);
  }
}
