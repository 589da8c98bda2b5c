package dev.sitrep.eval;

import dev.sitrep.eval.metric.AuthorScore;
import dev.sitrep.eval.metric.DateScore;
import dev.sitrep.eval.metric.Score;
import dev.sitrep.eval.metric.TextScores;
import dev.sitrep.eval.peer.SitrepPeer;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Article extraction on real pages. */
final class ExtractionSets {

  private final Path root;
  private final Predictions predictions;
  private final Extractor extractor = new Extractor();

  ExtractionSets(Path gold, Predictions predictions) {
    this.root = gold.resolve("extraction");
    this.predictions = predictions;
  }

  /** What of a page counts. */
  private record Row(
      JsonNode gold,
      String text,
      @Nullable String day,
      @Nullable String title,
      List<String> authors,
      Outcome outcome) {}

  private enum Outcome {
    KEPT,
    REJECTED
  }

  List<Measure> measure() {
    List<Measure> measures = new ArrayList<>();
    Score shingles = TextScores.shingles(pairs(rows("aeb")));
    measures.add(new Measure("extraction/aeb", "shingle F1", shingles.f1()));
    measures.add(new Measure("extraction/aeb", "shingle precision", shingles.precision()));
    measures.add(new Measure("extraction/aeb", "shingle recall", shingles.recall()));
    SortedMap<String, Row> multilingual = rows("trafilatura-eval");
    measures.add(new Measure("extraction/trafilatura-eval", "segment F1", segments(multilingual)));
    addMetadata(measures, "extraction/trafilatura-eval", multilingual);
    multilingual.values().removeIf(row -> !NewsPages.isNews(row.gold()));
    measures.add(
        new Measure(
            "extraction/trafilatura-eval", "news pages kept", share(multilingual, Outcome.KEPT)));
    SortedMap<String, Row> articles = rows("wcxb");
    measures.add(
        new Measure(
            "extraction/wcxb", "bag-of-words F1", TextScores.bagOfWords(pairs(written(articles)))));
    measures.add(new Measure("extraction/wcxb", "articles kept", share(articles, Outcome.KEPT)));
    addMetadata(measures, "extraction/wcxb", articles);
    measures.addAll(others(rows("wcxb-other")));
    DateScore dates = dates(rows("htmldate"));
    measures.add(new Measure("extraction/htmldate", "date F1", dates.f1()));
    measures.add(new Measure("extraction/htmldate", "date accuracy", dates.accuracy()));
    SortedMap<String, Row> publishers = rows("publisher-metadata");
    addMetadata(measures, "extraction/publisher-metadata", publishers);
    measures.add(
        new Measure("extraction/publisher-metadata", "date within a day", near(publishers)));
    return measures;
  }

  private static void addMetadata(List<Measure> measures, String set, SortedMap<String, Row> rows) {
    measures.add(new Measure(set, "title exact", titles(rows)));
    measures.add(new Measure(set, "authors exact", authors(rows)));
  }

  /** The share rejected, of all pages and of each sort of them. */
  private static List<Measure> others(SortedMap<String, Row> rows) {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("extraction/wcxb-other", "rejected", share(rows, Outcome.REJECTED)));
    SortedMap<String, SortedMap<String, Row>> byType = new TreeMap<>();
    rows.forEach(
        (id, row) ->
            byType
                .computeIfAbsent(row.gold().path("page_type").asString(), unused -> new TreeMap<>())
                .put(id, row));
    byType.forEach(
        (type, own) ->
            measures.add(
                new Measure(
                    "extraction/wcxb-other", "rejected: " + type, share(own, Outcome.REJECTED))));
    return measures;
  }

  private SortedMap<String, Row> rows(String set) {
    JsonNode gold = Gold.json(root.resolve(set).resolve("gold.json"));
    SortedMap<String, Row> rows = new ConcurrentSkipListMap<>();
    Gold.members(gold).entrySet().parallelStream()
        .forEach(entry -> rows.put(entry.getKey(), row(set, entry.getKey(), entry.getValue())));
    predictions.texts("extraction-" + set, texts(rows));
    predictions.dates("extraction-" + set + "-dates", days(rows));
    return rows;
  }

  private static SortedMap<String, String> texts(SortedMap<String, Row> rows) {
    SortedMap<String, String> texts = new TreeMap<>();
    rows.forEach((id, row) -> texts.put(id, row.text()));
    return texts;
  }

  private static SortedMap<String, @Nullable String> days(SortedMap<String, Row> rows) {
    SortedMap<String, @Nullable String> days = new TreeMap<>();
    rows.forEach((id, row) -> days.put(id, row.day()));
    return days;
  }

  private Row row(String set, String id, JsonNode gold) {
    byte[] body = Gold.unzipped(root.resolve(set).resolve("html").resolve(id + ".html.gz"));
    var page = new Page(id, Gold.string(gold, "url"), null, null, body);
    Extraction extraction = extractor.extract(page);
    Optional<Article> article = SitrepPeer.article(extraction);
    Timestamp published = article.map(it -> it.metadata().published()).orElse(null);
    return new Row(
        gold,
        article.map(SitrepPeer::bodyText).orElse(""),
        dayOf(published),
        article.flatMap(it -> it.title().map(it::textOf)).orElse(null),
        article.map(it -> it.metadata().authors()).orElse(List.of()),
        extraction instanceof Extracted ? Outcome.KEPT : Outcome.REJECTED);
  }

  /** A month is no day. */
  private static @Nullable String dayOf(@Nullable Timestamp time) {
    return time != null && time.precision().compareTo(Precision.DAY) >= 0
        ? time.day().toString()
        : null;
  }

  /** The pages with a gold text: where it is empty, nobody has read the page. */
  private static SortedMap<String, Row> written(SortedMap<String, Row> rows) {
    SortedMap<String, Row> written = new TreeMap<>(rows);
    written.values().removeIf(row -> row.gold().path("text").asString("").isBlank());
    return written;
  }

  private static List<TextScores.Pair> pairs(SortedMap<String, Row> rows) {
    return rows.values().stream()
        .map(row -> new TextScores.Pair(row.gold().path("text").asString(""), row.text()))
        .toList();
  }

  private static double segments(SortedMap<String, Row> rows) {
    return TextScores.segments(
            rows.values().stream()
                .map(
                    row ->
                        new TextScores.Segments(
                            Gold.strings(row.gold().get("with")),
                            Gold.strings(row.gold().get("without")),
                            row.text()))
                .toList())
        .f1();
  }

  private static double share(SortedMap<String, Row> rows, Outcome outcome) {
    return rows.values().stream().filter(row -> row.outcome() == outcome).count()
        / (double) rows.size();
  }

  private static DateScore dates(SortedMap<String, Row> rows) {
    return DateScore.of(
        rows.values().stream()
            .map(row -> new DateScore.Pair(day(Gold.string(row.gold(), "date")), row.day()))
            .toList());
  }

  private static @Nullable String day(@Nullable String date) {
    return date == null || date.length() < 10 ? null : date.substring(0, 10);
  }

  private static double titles(SortedMap<String, Row> rows) {
    List<Row> titled =
        rows.values().stream().filter(row -> Gold.string(row.gold(), "title") != null).toList();
    return titled.stream().filter(ExtractionSets::hasTitle).count() / (double) titled.size();
  }

  private static boolean hasTitle(Row row) {
    String gold = AuthorScore.fold(row.gold().get("title").asString());
    return row.title() != null && gold.equals(AuthorScore.fold(row.title()));
  }

  private static double authors(SortedMap<String, Row> rows) {
    List<Row> signed =
        rows.values().stream().filter(row -> AuthorScore.counts(authors(row.gold()))).toList();
    return signed.stream()
            .filter(row -> AuthorScore.isSame(authors(row.gold()), row.authors()))
            .count()
        / (double) signed.size();
  }

  private static String authors(JsonNode gold) {
    JsonNode author = gold.path("author");
    return author.isArray()
        ? String.join(", ", Gold.strings(author))
        : author.isString() ? author.asString() : "";
  }

  private static double near(SortedMap<String, Row> rows) {
    List<Row> dated =
        rows.values().stream().filter(row -> day(Gold.string(row.gold(), "date")) != null).toList();
    return dated.stream().filter(ExtractionSets::isWithinADay).count() / (double) dated.size();
  }

  private static boolean isWithinADay(Row row) {
    String gold = day(Gold.string(row.gold(), "date"));
    return gold != null
        && row.day() != null
        && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(gold), LocalDate.parse(row.day())))
            <= 1;
  }
}
