package dev.sitrep.app;

import dev.sitrep.io.Inputs;
import dev.sitrep.model.report.Situation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitrep report}: writes the report on what is given, or on what was collected for a
 * situation, with its evidence.
 */
@Command(
    name = "report",
    description =
        "Makes a situation report: of pages, archives, feeds and articles given as INPUT, or,"
            + " without any, of what 'sitrep collect' collected for a situation.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes report.html, report.md, report.json and the folder evidence, which 'sitrep "
          + "verify' looks the report up in. The report of a situation is kept as an edition, "
          + "too. Exit code 1 if nothing could be used, 2 if the arguments are wrong."
    })
final class ReportCommand implements Callable<Integer> {

  private final World world;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files and folders: HTML pages (with <name>.meta.json beside them, or "
              + "without), WARC, RSS, Atom and JSON feeds, articles as JSON Lines, roundups "
              + "in plain text; - for standard input. Anything may be compressed with gzip. "
              + "Addresses (https://...) of feeds and pages, and lists of feeds (OPML), are "
              + "fetched, with the articles they lead to.")
  private List<String> inputs = List.of();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      description = "What the report is called; without INPUT, the situation to report on.")
  private @Nullable String situation;

  @Option(
      names = "--terms",
      paramLabel = "WORD",
      split = ",",
      description = "Only articles with one of these words (or groups of words). With INPUT.")
  private List<String> terms = List.of();

  @Option(
      names = "--edition",
      paramLabel = "N",
      description = "Writes edition N of the situation once more, byte for byte.")
  private @Nullable Integer edition;

  @Option(names = "--editions", description = "Lists the editions of the situation.")
  private boolean editions;

  @Option(names = "--json", description = "With --editions: one JSON object a line, for programs.")
  private boolean json;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description = "A host whose pages may be fetched though its address is private.")
  private List<String> allowed = List.of();

  @Mixin private Contact contact = new Contact();
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private DataOption data = new DataOption();

  ReportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    check();
    if (!inputs.isEmpty()) {
      String name = situation != null ? situation : SituationName.of(inputs.get(0));
      List<String> words =
          terms.stream().map(String::strip).filter(term -> !term.isEmpty()).toList();
      return ofInputs(new Situation(name, words));
    }
    var editionsOf = new Editions(world, data.folder(), data.folder().situation(named()));
    if (editions) {
      return editionsOf.list(json ? Listing.JSON : Listing.TEXT);
    }
    return edition != null ? editionsOf.again(edition, options) : editionsOf.make(options);
  }

  private int ofInputs(Situation given) throws IOException {
    var report = new FilesReport(world, options, given);
    Map<Boolean, List<String>> kinds =
        inputs.stream().collect(Collectors.partitioningBy(OneShot::isSource));
    Gathering rest = report.reading(Inputs.of(kinds.getOrDefault(false, List.of()), world.in()));
    List<String> sources = kinds.getOrDefault(true, List.of());
    if (sources.isEmpty()) {
      return report.of(rest);
    }
    try (var fetched = new OneShot(world, sources, contact.settings(Set.copyOf(allowed)), rest)) {
      return report.of(fetched);
    }
  }

  private String named() {
    return situation == null ? "" : situation;
  }

  private void check() {
    options.check(spec());
    boolean stored = edition != null || editions;
    if (situation != null && situation.isBlank()) {
      throw wrong("--situation must not be blank");
    }
    if (inputs.isEmpty() && situation == null) {
      throw wrong("give INPUT, or --situation NAME for what was collected");
    }
    if (inputs.stream().anyMatch(OneShot::holdsUser)) {
      throw wrong("an address with a user name or password in it is not fetched");
    }
    if (!inputs.isEmpty() && stored) {
      throw wrong("--edition and --editions are of a situation: leave INPUT out");
    }
    if (inputs.isEmpty() && !terms.isEmpty()) {
      throw wrong("--terms goes with INPUT; the terms of a situation stand in its file");
    }
    if (edition != null && (edition < 1 || editions || options.isDated())) {
      throw wrong("--edition takes a number from 1, and neither --editions nor --as-of");
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec().commandLine(), what);
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    return spec;
  }
}
