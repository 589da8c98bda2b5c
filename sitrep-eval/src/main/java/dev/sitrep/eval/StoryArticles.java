package dev.sitrep.eval;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.cluster.Clusterer;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The articles of the sets on stories, as entries and read. */
final class StoryArticles {

  private static final Extractor EXTRACTOR = new Extractor();
  private static final Analyser ANALYSER = new Analyser();

  private StoryArticles() {}

  /** The articles of {@code entries} with what is found in them. */
  static List<Analysis> analyses(List<Entry> entries) {
    return entries.parallelStream()
        .map(EXTRACTOR::extract)
        .filter(Extracted.class::isInstance)
        .map(extraction -> ANALYSER.analyse(((Extracted) extraction).article()))
        .toList();
  }

  /** Undated articles on one event, none a copy, as a story. */
  static Story story(Iterable<JsonNode> articles) {
    List<Entry> entries = new ArrayList<>();
    articles.forEach(it -> entries.add(at(entry(it, null), "article " + entries.size(), null)));
    List<Analysis> analyses = analyses(entries);
    List<Revision> revisions = analyses.stream().map(it -> it.article().revision()).toList();
    List<Origin> origins =
        revisions.stream().map(it -> new Origin("outlet unknown", List.of(it), List.of())).toList();
    return new Story("s", analyses, new Coverage(revisions, List.of(), List.of(), origins));
  }

  /** The dated articles of {@code file}, in the stories they are sorted into. */
  static List<Story> stories(Path file) {
    List<Entry> entries =
        Gold.jsonLines(file).stream().map(it -> entry(it, day(Gold.string(it, "date")))).toList();
    return new Clusterer().cluster(analyses(entries)).stories();
  }

  static Entry entry(JsonNode article, @Nullable Timestamp time) {
    String id = Gold.string(article, "id");
    return new Entry(
        String.valueOf(id),
        id,
        Gold.string(article, "url"),
        Gold.string(article, "title"),
        null,
        text(article),
        Entry.Form.TEXT,
        new Entry.About(Gold.string(article, "outlet"), List.of(), null, time, null));
  }

  /** The text of an article, which the sets give whole, in paragraphs or in sentences. */
  private static String text(JsonNode article) {
    if (article.has("text")) {
      JsonNode text = article.get("text");
      return text.isArray() ? String.join("\n", Gold.strings(text)) : text.asString();
    }
    return article.has("paragraphs")
        ? String.join("\n", Gold.strings(article.get("paragraphs")))
        : String.join(" ", Gold.strings(article.get("sentences")));
  }

  /** {@code entry} under another id and at another time. */
  static Entry at(Entry entry, @Nullable String id, @Nullable Timestamp time) {
    Entry.About about = entry.about();
    return new Entry(
        String.valueOf(id),
        id,
        entry.url(),
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.form(),
        new Entry.About(about.outlet(), about.authors(), about.language(), time, null));
  }

  static @Nullable Timestamp day(@Nullable String date) {
    return date == null || date.length() < 10
        ? null
        : Timestamp.of(LocalDate.parse(date.substring(0, 10)));
  }
}
