package dev.sitrep.app;

import dev.sitrep.Sitrep;
import dev.sitrep.io.EvidenceFolder;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a report of what was gathered, and puts its evidence beside it. */
final class ReportMaker {

  private final World world;
  private final ReportOptions options;

  /**
   * What to make.
   *
   * @param situation what it is about
   * @param asOf the time it is made for
   * @param out the folder it goes to
   * @param settings what else changes what is printed
   */
  record Task(Situation situation, Instant asOf, Path out, SortedMap<String, String> settings) {}

  /**
   * A report and what it was made of.
   *
   * @param report the report
   * @param gathered all that was at hand
   */
  record Made(Report report, Gathered gathered) {}

  ReportMaker(World world, ReportOptions options) {
    this.world = world;
    this.options = options;
  }

  /** The report; empty, and said so, where nothing could be used. The evidence is saved. */
  Optional<Made> make(Task task, Gathering source) {
    var sitrep = new Sitrep();
    try (EvidenceFolder evidence = EvidenceFolder.create(task.out().resolve("evidence"))) {
      Gathered gathered = source.into(evidence);
      var summary = new Summary(world, gathered);
      summary.complain();
      if (!gathered.hasArticles()) {
        summary.nothing();
        return Optional.empty();
      }
      Frame frame = frame(task, gathered);
      Report report =
          Workers.inParallel(options.threads(), () -> sitrep.report(frame, gathered.extractions()));
      source.support(report, evidence);
      evidence.save();
      return Optional.of(new Made(report, gathered));
    }
  }

  private Frame frame(Task task, Gathered gathered) {
    SortedMap<String, String> settings = new TreeMap<>(task.settings());
    settings.put("as-of", task.asOf().toString());
    settings.put("limit", String.valueOf(options.limit()));
    settings.put("situation", task.situation().name());
    settings.put("terms", String.join(",", task.situation().terms()));
    var making = new Making(Version.current(), gathered.ingredients(), settings);
    return new Frame(task.situation(), task.asOf(), gathered.failures(), making);
  }
}
