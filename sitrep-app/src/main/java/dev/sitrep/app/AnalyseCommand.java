package dev.sitrep.app;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.app.InputByInput.Shown;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Event;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep analyse}: what an article says, as far as Sitrep reads it. */
@Command(
    name = "analyse",
    description = "Shows what is read in an article: names, quotes, dates, figures, events.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nMembers of the JSON:%n",
    footer = {
      "  file, rejected   as in 'sitrep extract --json'",
      "  text         the canonical text; start and end count its UTF-16 code units",
      "  language     what it was read as",
      "  sentences    start, end",
      "  entities     name, kind, roles; mentions: start, end",
      "  quotes       start, end, form, cue, speaker; closed: whether both marks stand there",
      "  attributions content: start, end; form, cue, speaker",
      "  speaker      name, or description, or neither and why; start, end, confidence",
      "  dates        start, end, from, until, precision, anchored, clock, zone",
      "  times        start, end; clock and zone, or lasts, or every (ISO 8601)",
      "  figures      start, end, low, high, modifier, unit, counted, action;",
      "               about, verb, place: start, end",
      "  events       sentence (from 0), passive, denied; verb, subject, object, place: start, end",
      "Exit code: 0 if there was an article, 1 if there was none, 2 if the arguments are wrong."
    })
final class AnalyseCommand implements Callable<Integer> {

  private final World world;
  private final SafeExtractor extractor = new SafeExtractor(new Extractor());
  private final Analyser analyser = new Analyser();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pages, folders, and whatever 'sitrep report' reads; - for standard input.")
  private List<String> files = List.of();

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  private boolean json;

  AnalyseCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return new InputByInput(world, this::show, this::rejected).printAll(files);
  }

  private Shown show(String file, Input input) {
    Extraction extraction = extractor.extract(input);
    if (!(extraction instanceof Extracted extracted)) {
      return rejected(file, extraction);
    }
    Analysis analysis = analyser.analyse(extracted.article());
    List<Event> events = analyser.events(analysis);
    String text =
        json
            ? AnalysisJson.line(file, analysis, events)
            : new AnalysisText(analysis, events, world.colours()).of(file);
    return new Shown(text, true);
  }

  private Shown rejected(String file, Extraction extraction) {
    String text =
        json ? AnalysisJson.rejected(file, extraction) : ExtractionText.of(file, extraction);
    return new Shown(text, false);
  }
}
