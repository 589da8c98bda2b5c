package dev.sitrep.eval;

import dev.sitrep.cluster.Clusterer;
import dev.sitrep.eval.metric.ClusterScores;
import dev.sitrep.eval.metric.ClusterScores.Label;
import dev.sitrep.eval.metric.Score;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Stories, summaries and timelines of real articles. */
final class StorySets {

  private static final int SEEDS = 5;
  private static final double JITTER_HOURS = 18;

  private final Path gold;
  private final Path root;

  StorySets(Path gold) {
    this.gold = gold;
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
    measures.addAll(new CopySet(root).measure());
    measures.addAll(new SummarySet(root.resolve("neus")).measure());
    measures.addAll(new TimelineSet(root.resolve("timelines")).measure());
    measures.addAll(new FaithfulSets(gold).measure());
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
    List<Analysis> analyses = StoryArticles.analyses(items.stream().map(Item::entry).toList());
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

  private static List<Item> items(Path file) {
    return Gold.jsonLines(file).stream()
        .map(
            it ->
                new Item(
                    it.path("event").asString(""),
                    StoryArticles.entry(it, StoryArticles.day(Gold.string(it, "date")))))
        .toList();
  }

  private static List<Item> undated(List<Item> items) {
    return items.stream()
        .map(
            item -> new Item(item.event(), StoryArticles.at(item.entry(), item.entry().id(), null)))
        .toList();
  }

  private List<Item> leads() {
    List<Item> items = new ArrayList<>();
    for (JsonNode event : Gold.jsonLines(root.resolve("neus/events.jsonl"))) {
      String name = event.get("event").asString();
      int i = 0;
      for (JsonNode article : event.get("articles")) {
        items.add(
            new Item(
                name,
                StoryArticles.at(StoryArticles.entry(article, null), name + "/" + i++, null)));
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
        items.add(
            new Item(
                name,
                StoryArticles.at(StoryArticles.entry(article, null), name + "/" + i++, time)));
      }
    }
    return items;
  }
}
