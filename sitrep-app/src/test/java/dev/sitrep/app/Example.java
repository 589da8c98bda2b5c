package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.Sitrep;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.port.InMemoryArticleStore;
import dev.sitrep.report.Reporter.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of examples, run through everything once, and what can be asked of the result. */
final class Example {

  private static final String EXPECTED = ".expected.json";
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Map<Path, Example> RUN = new ConcurrentHashMap<>();

  private final String folder;
  private final Expectations expected;
  private final Gathered gathered;
  private final Report report;
  private final Map<String, Extraction> extractions = new TreeMap<>();

  private Example(String folder, Expectations expected, Gathered gathered, Report report) {
    this.folder = folder;
    this.expected = expected;
    this.gathered = gathered;
    this.report = report;
    gathered.extractions().forEach(it -> extractions.put(file(it.input().origin()), it));
  }

  /** Every example there are expectations of, each run once for all tests. */
  static Stream<Example> all() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> expectations =
          files.filter(it -> it.toString().endsWith(EXPECTED)).sorted().toList();
      assertThat(expectations).isNotEmpty();
      return expectations.stream().map(it -> RUN.computeIfAbsent(it, Example::run));
    }
  }

  private static Example run(Path file) {
    try {
      Expectations expected = Expectations.read(file);
      String folder = file.getFileName().toString().replace(EXPECTED, "");
      return run(file.resolveSibling(folder), expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example run(Path path, Expectations expected) {
    Instant asOf = Instant.parse(expected.at("settings").get("asOf").asString());
    String name = expected.at("settings").get("situation").asString();
    var sitrep = new Sitrep();
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    var world =
        new World(
            InputStream.nullInputStream(), nowhere, nowhere, InstantSource.fixed(asOf), false);
    Gathered gathered =
        new Gatherer(sitrep.extractor(), new InMemoryArticleStore(), new Progress(world))
            .gather(Inputs.of(List.of(path.toString()), InputStream.nullInputStream()), 2);
    var making = new Making("test", gathered.ingredients(), new TreeMap<>());
    var frame = new Frame(new Situation(name, List.of()), asOf, gathered.failures(), making);
    return new Example(
        path.getFileName().toString(),
        expected,
        gathered,
        sitrep.report(frame, gathered.extractions()));
  }

  Expectations expected() {
    return expected;
  }

  Report report() {
    return report;
  }

  List<LeftOut> failures() {
    return gathered.failures();
  }

  /** What became of each file, or each entry of a file, by its path in the folder. */
  Map<String, Extraction> extractions() {
    return extractions;
  }

  /** What became of {@code file}; empty if nothing was read from it. */
  Optional<Extraction> extraction(String file) {
    return Optional.ofNullable(extractions.get(file));
  }

  /** The article read from {@code file}; empty if there is none. */
  Optional<Article> article(String file) {
    return extraction(file)
        .filter(Extraction.Extracted.class::isInstance)
        .map(it -> ((Extraction.Extracted) it).article());
  }

  /** The brief of the story that {@code file} is in; empty if it is in none. */
  Optional<Brief> brief(String file) {
    return article(file)
        .map(Article::revision)
        .flatMap(
            revision ->
                report.briefs().stream()
                    .filter(brief -> brief.coverage().articles().contains(revision))
                    .findFirst());
  }

  /** The file an article of the report was read from. */
  String file(Revision revision) {
    return report.articles().stream()
        .filter(article -> article.revision().equals(revision))
        .map(article -> file(article.provenance().origin()))
        .findFirst()
        .orElse("not in the report: " + revision);
  }

  /** The path in the folder of what has {@code origin}. */
  String file(String origin) {
    return origin.startsWith(folder + "/") ? origin.substring(folder.length() + 1) : origin;
  }

  /** Every piece of evidence the report holds, wherever it stands. */
  List<Evidence> evidence() {
    List<Evidence> found = new ArrayList<>();
    collect(report, found);
    return found;
  }

  private static void collect(Object value, List<Evidence> found) {
    if (value instanceof Evidence evidence) {
      found.add(evidence);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(it -> collect(it, found));
    } else if (value instanceof Record && value.getClass().getName().contains(".report.")) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        collect(read(component, value), found);
      }
    }
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      Object value = component.getAccessor().invoke(owner);
      return value == null ? List.of() : value;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return folder;
  }
}
