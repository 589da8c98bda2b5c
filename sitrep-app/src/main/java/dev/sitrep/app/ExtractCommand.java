package dev.sitrep.app;

import dev.sitrep.extract.Extractor;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
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
      "  file        as given; below a folder with the path, in an archive with the number",
      "  rejected    null, or why it is no article: reason, label, detail; what could be read",
      "              all the same stands in the other members",
      "  text        the body, a paragraph a line; without headline, teaser and captions",
      "  blocks      every line in its order: kind, text, and start and end in 'text', in UTF-16",
      "              code units; both null where the line is not part of 'text'. All their texts",
      "              joined by line feeds are the canonical text that evidence points into;",
      "              sha256 is its hash",
      "  published, modified  ISO 8601, only as exact as it is known; publishedTo, modifiedTo say",
      "              how exact: year, month, week, day or minute",
      "  confidence  how far the finders of the text agree, 0 to 1; null where it came as data",
      "  findings    where each of the others came from, and what contradicts it",
      "  dropped     the lines left out, each with its reason",
      "Exit code: 0 if there was an article, 1 if there was none, 2 if the arguments are wrong."
    })
final class ExtractCommand implements Callable<Integer> {

  private final World world;
  private final SafeExtractor extractor = new SafeExtractor(new Extractor());
  private int articles;

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

  /** An extraction as it is printed. */
  private record Shown(String text, boolean isArticle) {}

  ExtractCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    int threads = Runtime.getRuntime().availableProcessors();
    try (var work = new InOrder<Shown>(threads, this::print)) {
      for (String file : files) {
        read(file, work);
      }
      work.finish();
    }
    return articles > 0 ? 0 : 1;
  }

  /** Each argument by itself: its lines come in its place, however often it is given. */
  private void read(String file, InOrder<Shown> work) {
    var name = new FileName(file);
    int before = work.given();
    Inputs.of(List.of(file), world.in())
        .read(
            input -> work.add(() -> show(name.of(input.origin()), input)),
            failure -> work.add(() -> show(name.of(failure.where()), rejected(failure))));
    if (work.given() == before) {
      var empty = new LeftOut(file, file, Reason.EMPTY, "nothing to read in it");
      work.add(() -> show(file, rejected(empty)));
    }
  }

  private static Extraction rejected(LeftOut failure) {
    var input = new Page(failure.where(), null, null, null, new byte[0]);
    return new Rejected(input, failure.reason(), failure.detail(), null, List.of());
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

  private void print(Shown shown) {
    articles += shown.isArticle() ? 1 : 0;
    world.out().print(shown.text());
  }
}
