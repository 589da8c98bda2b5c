package dev.sitrep.app;

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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of examples, run through everything once, and what can be asked of the result. */
final class Example {

  private final String folder;
  private final Gathered gathered;
  private final Report report;
  private final Map<String, Extraction> extractions = new TreeMap<>();

  private Example(String folder, Gathered gathered, Report report) {
    this.folder = folder;
    this.gathered = gathered;
    this.report = report;
    gathered.extractions().forEach(it -> extractions.put(file(it.input().origin()), it));
  }

  /** The report on the folder {@code path}, called {@code name}, as of {@code asOf}. */
  static Example run(Path path, String name, Instant asOf) {
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
        path.getFileName().toString(), gathered, sitrep.report(frame, gathered.extractions()));
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
}
