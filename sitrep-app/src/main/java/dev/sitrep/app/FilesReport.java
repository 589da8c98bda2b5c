package dev.sitrep.app;

import dev.sitrep.app.ReportMaker.Made;
import dev.sitrep.app.ReportMaker.Task;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.report.Situation;
import dev.sitrep.port.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the report of what the user gave, once, and keeps nothing but what it writes. */
final class FilesReport {

  private final World world;
  private final ReportOptions options;
  private final Situation situation;

  FilesReport(World world, ReportOptions options, Situation situation) {
    this.world = world;
    this.options = options;
    this.situation = situation;
  }

  /** What {@code source} has, read on several threads. */
  Gathering reading(Source source) {
    return evidence -> {
      var progress = new Progress(world);
      try {
        return new Gatherer(new Extractor(), evidence, progress).gather(source, options.threads());
      } finally {
        progress.end();
      }
    };
  }

  /** Writes the report of {@code source}; returns the exit code. */
  int of(Gathering source) throws IOException {
    Path out = options.out(Path.of("report"));
    var task = new Task(situation, options.asOf(world), out, new TreeMap<>());
    Optional<Made> made = new ReportMaker(world, options).make(task, source);
    if (made.isEmpty()) {
      return 1;
    }
    List<Path> files =
        new ReportFiles(out, options.limit()).write(made.get().report(), options.formats());
    return new Summary(world, made.get().gathered()).of(made.get().report(), files);
  }
}
