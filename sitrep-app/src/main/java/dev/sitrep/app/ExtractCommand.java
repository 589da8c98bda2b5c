package dev.sitrep.app;

import dev.sitrep.extract.Extractor;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep extract}: the article of a page, or why there is none. */
@Command(
    name = "extract",
    description = "Shows the article of a page, or why there is none.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class ExtractCommand implements Callable<Integer> {

  private final World world;
  private final Extractor extractor = new Extractor();
  private int articles;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pages, and whatever 'sitrep report' reads; - for standard input.")
  private List<String> files = List.of();

  @Option(names = "--json", description = "One JSON object a line, for programs.")
  private boolean json;

  ExtractCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Inputs.of(files, world.in())
        .read(
            input -> print(extractor.extract(input)),
            failure ->
                world.complain(
                    failure.where() + ": " + failure.reason().label() + ": " + failure.detail()));
    return articles > 0 ? 0 : 1;
  }

  private void print(Extraction extraction) {
    if (extraction instanceof Extracted) {
      articles++;
    }
    world.out().print(json ? ExtractionText.json(extraction) : ExtractionText.plain(extraction));
  }
}
