package dev.sitrep.eval;

import dev.sitrep.eval.metric.AlignedRouge;
import dev.sitrep.eval.metric.SetScore;
import dev.sitrep.model.report.TimelineEvent;
import dev.sitrep.report.Timeline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Timelines of many articles beside those that journalists wrote, each with as many dates as the
 * gold, within its first and last day, and as many sentences a day as it has on the average.
 */
final class TimelineSet {

  /** Nearly every day of this one is in the gold, so that its dates tell little. */
  private static final String EVERY_DAY = "egypt";

  static final List<String> TOPICS = List.of(EVERY_DAY, "h1n1", "libya", "mj");

  private final Path root;

  TimelineSet(Path root) {
    this.root = root;
  }

  List<Measure> measure() {
    List<Double> dates = new ArrayList<>();
    List<Double> otherDates = new ArrayList<>();
    List<Double> rouge = new ArrayList<>();
    for (String topic : TOPICS) {
      Timeline timeline =
          Timeline.of(StoryArticles.stories(root.resolve(topic).resolve("articles.jsonl")));
      for (JsonNode node : Gold.json(root.resolve(topic).resolve("gold.json"))) {
        SortedMap<LocalDate, String> gold = new TreeMap<>();
        int sentences = 0;
        for (JsonNode day : node) {
          List<String> told = Gold.strings(day.get("sentences"));
          gold.merge(
              LocalDate.parse(day.get("date").asString()), String.join(" ", told), String::concat);
          sentences += told.size();
        }
        SortedMap<LocalDate, String> found = found(timeline, gold, sentences);
        double score = SetScore.of(gold.keySet(), found.keySet()).f1();
        dates.add(score);
        if (!topic.equals(EVERY_DAY)) {
          otherDates.add(score);
        }
        rouge.add(AlignedRouge.of(gold, found).f1());
      }
    }
    String set = "stories/timelines";
    return List.of(
        new Measure(set, "date F1", mean(dates)),
        new Measure(set, "date F1 without " + EVERY_DAY, mean(otherDates)),
        new Measure(set, "aligned ROUGE-1 F1", mean(rouge)));
  }

  private static SortedMap<LocalDate, String> found(
      Timeline timeline, SortedMap<LocalDate, String> gold, int sentences) {
    int aDay = Math.max(1, Math.round((float) sentences / gold.size()));
    SortedMap<LocalDate, String> found = new TreeMap<>();
    for (TimelineEvent event :
        timeline.events(gold.firstKey(), gold.lastKey(), gold.size(), aDay)) {
      found.merge(event.from(), " " + event.statement().text(), String::concat);
    }
    return found;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
