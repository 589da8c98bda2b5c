package dev.sitrep.eval;

import dev.sitrep.Sitrep;
import dev.sitrep.analyse.Analyser;
import dev.sitrep.brief.Briefer;
import dev.sitrep.cluster.Clusterer;
import dev.sitrep.eval.metric.ClusterScores;
import dev.sitrep.eval.metric.ClusterScores.Label;
import dev.sitrep.eval.metric.Rouge;
import dev.sitrep.eval.metric.Score;
import dev.sitrep.eval.metric.SetScore;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.TimelineEvent;
import dev.sitrep.report.Reporter.Frame;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stories, summaries and timelines of real articles. */
final class StorySets {

  private static final int SUMMARY_WORDS = 70;
  private static final int SEEDS = 5;
  private static final double JITTER_HOURS = 18;

  private final Path root;
  private final Extractor extractor = new Extractor();
  private final Analyser analyser = new Analyser();

  StorySets(Path gold) {
    this.root = gold.resolve("stories");
  }

  /** An article as the set has it, with the name of its gold story. */
  private record Item(String event, Entry entry) {}

  List<Measure> measure() {
    List<Measure> measures = new ArrayList<>();
    measures.addAll(grouping("stories/ecbplus", items(root.resolve("ecbplus/articles.jsonl"))));
    List<Item> basil = items(root.resolve("basil/articles.jsonl"));
    measures.addAll(grouping("stories/basil", basil));
    measures.addAll(grouping("stories/basil without dates", undated(basil)));
    measures.addAll(grouping("stories/neus leads", leads()));
    measures.addAll(jittered());
    measures.addAll(summaries());
    measures.add(timelines());
    return measures;
  }

  private List<Measure> grouping(String set, List<Item> items) {
    List<Label> labels = labels(items);
    Score bCubed = ClusterScores.bCubed(labels);
    Score pairwise = ClusterScores.pairwise(labels);
    return List.of(
        new Measure(set, "BCubed F1", bCubed.f1()), new Measure(set, "pairwise F1", pairwise.f1()));
  }

  private List<Label> labels(List<Item> items) {
    List<Analysis> analyses = analyses(items.stream().map(Item::entry).toList());
    Clustering clustering = new Clusterer().cluster(analyses);
    Map<String, String> storyOf = new HashMap<>();
    for (Story story : clustering.stories()) {
      story.articles().forEach(it -> storyOf.put(it.article().id(), story.id()));
    }
    List<Label> labels = new ArrayList<>();
    for (Item item : items) {
      String id = String.valueOf(item.entry().id());
      labels.add(new Label(item.event(), storyOf.getOrDefault(id, "none " + id)));
    }
    return labels;
  }

  private List<Analysis> analyses(List<Entry> entries) {
    return entries.parallelStream()
        .map(extractor::extract)
        .filter(Extracted.class::isInstance)
        .map(extraction -> analyser.analyse(((Extracted) extraction).article()))
        .toList();
  }

  private static List<Item> items(Path file) {
    return Gold.jsonLines(file).stream()
        .map(it -> new Item(it.path("event").asString(""), entry(it, day(Gold.string(it, "date")))))
        .toList();
  }

  private static List<Item> undated(List<Item> items) {
    return items.stream()
        .map(item -> new Item(item.event(), at(item.entry(), item.entry().id(), null)))
        .toList();
  }

  private List<Item> leads() {
    List<Item> items = new ArrayList<>();
    for (JsonNode event : Gold.jsonLines(root.resolve("neus/events.jsonl"))) {
      String name = event.get("event").asString();
      int i = 0;
      for (JsonNode article : event.get("articles")) {
        items.add(new Item(name, at(entry(article, null), name + "/" + i++, null)));
      }
    }
    return items;
  }

  private List<Measure> jittered() {
    double bCubed = 0;
    double pairwise = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<Label> labels = labels(dated(new Random(seed)));
      bCubed += ClusterScores.bCubed(labels).f1() / SEEDS;
      pairwise += ClusterScores.pairwise(labels).f1() / SEEDS;
    }
    String set = "stories/allsides_dated";
    return List.of(
        new Measure(set, "BCubed F1", bCubed), new Measure(set, "pairwise F1", pairwise));
  }

  private List<Item> dated(Random random) {
    List<Item> items = new ArrayList<>();
    for (JsonNode event : Gold.jsonLines(root.resolve("neus/allsides_dated.jsonl"))) {
      String name = event.get("event").asString();
      OffsetDateTime date = OffsetDateTime.parse(event.get("date").asString());
      int i = 0;
      for (JsonNode article : event.get("articles")) {
        double hours = (random.nextDouble() * 2 - 1) * JITTER_HOURS;
        Timestamp time = Timestamp.of(date.plus(Duration.ofSeconds(Math.round(hours * 3600))));
        items.add(new Item(name, at(entry(article, null), name + "/" + i++, time)));
      }
    }
    return items;
  }

  private List<Measure> summaries() {
    double one = 0;
    double two = 0;
    double longest = 0;
    List<JsonNode> events = Gold.jsonLines(root.resolve("neus/events.jsonl"));
    for (JsonNode event : events) {
      String gold = event.path("gold_summary").asString("");
      String summary = summary(event);
      one += Rouge.n(1, gold, summary) / events.size();
      two += Rouge.n(2, gold, summary) / events.size();
      longest += Rouge.l(gold, summary) / events.size();
    }
    String set = "stories/neus summaries, 70 words";
    return List.of(
        new Measure(set, "ROUGE-1 F1", one),
        new Measure(set, "ROUGE-2 F1", two),
        new Measure(set, "ROUGE-L F1", longest));
  }

  private String summary(JsonNode event) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode article : event.get("articles")) {
      entries.add(at(entry(article, null), "article " + entries.size(), null));
    }
    List<Analysis> analyses = analyses(entries);
    List<Revision> revisions = analyses.stream().map(it -> it.article().revision()).toList();
    List<Origin> origins =
        revisions.stream().map(it -> new Origin("outlet unknown", List.of(it), List.of())).toList();
    var story = new Story("s", analyses, new Coverage(revisions, List.of(), List.of(), origins));
    String text =
        new Briefer()
            .brief(story).passages().stream()
                .flatMap(passage -> passage.statements().stream())
                .map(statement -> statement.text())
                .collect(Collectors.joining(" "));
    return List.of(text.split("\\s+")).stream()
        .limit(SUMMARY_WORDS)
        .collect(Collectors.joining(" "));
  }

  /** Mean over gold timelines of the F1 of their days; as many days as the gold has. */
  private Measure timelines() {
    List<Double> scores = new ArrayList<>();
    for (String topic : List.of("egypt", "h1n1", "libya", "mj")) {
      Path folder = root.resolve("timelines").resolve(topic);
      List<TimelineEvent> events = report(folder.resolve("articles.jsonl")).timeline();
      for (JsonNode timeline : Gold.json(folder.resolve("gold.json"))) {
        Set<LocalDate> gold = new HashSet<>();
        timeline.forEach(it -> gold.add(LocalDate.parse(it.get("date").asString())));
        scores.add(SetScore.of(gold, best(events, gold.size())).f1());
      }
    }
    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return new Measure("stories/timelines", "date F1", mean);
  }

  private static Set<LocalDate> best(List<TimelineEvent> events, int days) {
    return events.stream()
        .sorted(
            Comparator.comparingInt((TimelineEvent event) -> -event.statement().origins())
                .thenComparing(TimelineEvent::from))
        .map(TimelineEvent::from)
        .distinct()
        .limit(days)
        .collect(Collectors.toSet());
  }

  private static Report report(Path file) {
    var sitrep = new Sitrep();
    List<Extraction> extractions =
        items(file).parallelStream().map(it -> sitrep.extractor().extract(it.entry())).toList();
    var making = new Making("evaluation", List.of(), new TreeMap<>());
    List<LeftOut> nothing = List.of();
    return sitrep.report(
        new Frame(
            new Situation("timeline", List.of()),
            Instant.parse("2100-01-01T00:00:00Z"),
            nothing,
            making),
        extractions);
  }

  private static Entry entry(JsonNode article, @Nullable Timestamp time) {
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

  private static Entry at(Entry entry, @Nullable String id, @Nullable Timestamp time) {
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

  private static @Nullable Timestamp day(@Nullable String date) {
    return date == null || date.length() < 10
        ? null
        : Timestamp.of(LocalDate.parse(date.substring(0, 10)));
  }
}
