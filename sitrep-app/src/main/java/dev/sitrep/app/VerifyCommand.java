package dev.sitrep.app;

import dev.sitrep.app.render.ReportReader;
import dev.sitrep.extract.Extractor;
import dev.sitrep.io.EvidenceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep verify}: looks every statement of a report up again. */
@Command(
    name = "verify",
    description = "Looks every statement of a report up in the evidence beside it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Needs nothing but the report and the folder evidence beside it. Exit code 0 if all "
          + "was found; 1, naming the first that differs, if not."
    })
final class VerifyCommand implements Callable<Integer> {

  private final World world;

  @Parameters(paramLabel = "REPORT", description = "A report.json, or the folder it lies in.")
  private @Nullable Path report;

  @Option(
      names = "--deep",
      description = "Also extract every article anew from its stored input and compare the texts.")
  private boolean deep;

  VerifyCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path file = reportFile();
    List<ReportReader.Claim> claims = claims(file);
    Path folder = file.toAbsolutePath().resolveSibling("evidence");
    try (EvidenceFolder evidence = EvidenceFolder.open(folder)) {
      return check(new Verification(evidence, claims));
    }
  }

  private int check(Verification verification) {
    try {
      verification.lookUp();
      if (deep) {
        verification.extractAgain(new Extractor());
      }
      world.say(verification.summary());
      return 0;
    } catch (Verification.Difference difference) {
      world.complain(difference.inWords() + " (" + verification.progress() + ")");
      return 1;
    }
  }

  private Path reportFile() {
    if (report == null) {
      throw new IllegalStateException("not started by picocli");
    }
    return Files.isDirectory(report) ? report.resolve("report.json") : report;
  }

  private static List<ReportReader.Claim> claims(Path file) throws IOException {
    String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    try {
      return new ReportReader().claims(json);
    } catch (IllegalArgumentException e) {
      throw new Faults.UserException(file + ": " + e.getMessage());
    }
  }
}
