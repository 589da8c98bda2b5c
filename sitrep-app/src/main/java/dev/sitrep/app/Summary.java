package dev.sitrep.app;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the user how a report came out. */
final class Summary {

  /** More lines than this help nobody; all of them stand in the report. */
  private static final int COMPLAINTS = 50;

  private final World world;
  private final Gathered gathered;

  Summary(World world, Gathered gathered) {
    this.world = world;
    this.gathered = gathered;
  }

  /** A line for each input that could not be read. */
  void complain() {
    List<LeftOut> failures = gathered.failures();
    failures.stream().limit(COMPLAINTS).forEach(each -> complain(each));
    if (failures.size() > COMPLAINTS) {
      world.complain("and " + (failures.size() - COMPLAINTS) + " more");
    }
  }

  private void complain(LeftOut failure) {
    world.complain(failure.where() + ": " + failure.reason().label() + ": " + failure.detail());
  }

  /** Says that no report was made, and why; returns the exit code. */
  int nothing() {
    gathered.extractions().stream()
        .limit(COMPLAINTS)
        .filter(Rejected.class::isInstance)
        .map(Rejected.class::cast)
        .forEach(this::complain);
    world.complain("nothing could be used, so there is no report");
    return 1;
  }

  private void complain(Rejected rejected) {
    Extraction extraction = rejected;
    world.complain(
        extraction.input().origin()
            + ": "
            + rejected.reason().label()
            + (rejected.detail().isEmpty() ? "" : ": " + rejected.detail()));
  }

  /** Says what {@code report} has and where it is; returns the exit code. */
  int of(Report report, List<Path> files) {
    world.say(
        Counts.of(report.articles().size(), "article")
            + ", "
            + Counts.of(report.briefs().size(), "story", "stories")
            + ", "
            + Counts.of(origins(report), "independent origin")
            + "; left out: "
            + report.leftOut().size());
    world.say("Wrote " + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
    return report.articles().isEmpty() ? 1 : 0;
  }

  private static int origins(Report report) {
    return (int)
        report.briefs().stream()
            .flatMap(brief -> brief.coverage().origins().stream())
            .map(Summary::identity)
            .distinct()
            .count();
  }

  /** Two articles of outlets nobody knows are two voices. */
  private static String identity(Origin origin) {
    return origin.name().equals("outlet unknown") ? origin.articles().toString() : origin.name();
  }
}
