package dev.sitrep.app;

import dev.sitrep.app.InputByInput.Shown;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep extract}: the article of a page, or why there is none. */
@Command(
    name = "extract",
    description = "Shows the article of a page, or why there is none.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nMembers of the JSON:%n",
    footer = {
      "  file        as given; below a folder with the path, in an archive with the",
      "              number",
      "  rejected    null, or why it is no article: reason, label, detail; what could",
      "              be read all the same stands in the other members",
      "  text        the body, a paragraph a line; without headline, teaser, captions",
      "  blocks      every line in its order: kind, text, and start and end in 'text',",
      "              in UTF-16 code units; both null where the line is not part of",
      "              'text'. All their texts joined by line feeds are the canonical",
      "              text that evidence points into; sha256 is its hash",
      "  published, modified  ISO 8601, only as exact as it is known; publishedTo,",
      "              modifiedTo say how exact: year, month, week, day or minute",
      "  confidence  how far the finders of the text agree, 0 to 1; null where it",
      "              came as data",
      "  findings    where each of the others came from, and what contradicts it",
      "  dropped     the lines left out, each with its reason",
      "Exit code: 0 if there was an article, 1 if there was none, 2 if the arguments",
      "are wrong."
    })
final class ExtractCommand implements Callable<Integer> {

  private final World world;
  private final SafeExtractor extractor = new SafeExtractor(new Extractor());

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Pages, folders, and whatever 'sitrep report' reads; - for standard input.")
  private List<String> files = List.of();

  @ArgGroup(exclusive = true)
  private @Nullable Form form;

  /** How the articles are shown. */
  private static final class Form {
    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    @Option(
        names = "--why",
        description = "Every line of the page, who took it for the article, and the reasons.")
    private boolean why;
  }

  ExtractCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return new InputByInput(world, this::show, this::show).printAll(files);
  }

  private Shown show(String file, Input input) {
    if (form != null && form.why && input instanceof Page page) {
      var explanation = extractor.explain(page);
      boolean isArticle = explanation.extraction() instanceof Extracted;
      return new Shown(ExplanationText.of(file, explanation), isArticle);
    }
    return show(file, extractor.extract(input));
  }

  private Shown show(String file, Extraction extraction) {
    boolean json = form != null && form.json;
    String text =
        json ? ExtractionJson.line(file, extraction) : ExtractionText.of(file, extraction);
    return new Shown(text, extraction instanceof Extracted);
  }
}
