package dev.sitrep.app;

import dev.sitrep.app.render.HtmlRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a report is made and where it goes, whatever it is made of. */
final class ReportOptions {

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = AsOf.class,
      description =
          "The time the report is made for: an instant (2026-03-30T18:00:00Z) or a "
              + "date, which means the end of that day in UTC. Articles published later are "
              + "left out. Default: now.")
  private @Nullable Instant asOf;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to. Default: report, of a situation report/NAME.")
  private @Nullable Path out;

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

  /** The usual options, to write to {@code folder}. */
  static ReportOptions to(Path folder) {
    var options = new ReportOptions();
    options.out = folder;
    return options;
  }

  /**
   * Complains of what picocli cannot know to be wrong.
   *
   * @throws ParameterException as an error of use
   */
  void check(CommandSpec spec) {
    if (limit < 1 || threads < 1) {
      throw new ParameterException(
          spec.commandLine(), (limit < 1 ? "--limit" : "--threads") + " must be at least 1");
    }
  }

  Instant asOf(World world) {
    return asOf != null ? asOf : world.clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether the user set the time. */
  boolean isDated() {
    return asOf != null;
  }

  /**
   * The folder to write to.
   *
   * @param usual where to if the user says nothing
   * @throws Faults.UserException if it is a file
   */
  Path out(Path usual) {
    Path folder = out != null ? out : usual;
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Faults.UserException("cannot write to " + folder + ": it is not a folder");
    }
    return folder;
  }

  List<ReportFiles.Format> formats() {
    return formats;
  }

  int limit() {
    return limit;
  }

  int threads() {
    return threads;
  }
}
