package dev.sitrep.eval;

import dev.sitrep.brief.Briefer;
import dev.sitrep.brief.Length;
import dev.sitrep.eval.metric.Rouge;
import dev.sitrep.model.report.Brief;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Briefs of three articles on one event beside summaries written by people. */
final class SummarySet {

  /** Whole sentences are added while there are fewer than 70 words, none that would pass 87. */
  private static final Length LENGTH = new Length(Integer.MAX_VALUE, 70, 87);

  private final Path folder;

  SummarySet(Path folder) {
    this.folder = folder;
  }

  List<Measure> measure() {
    double one = 0;
    double two = 0;
    double longest = 0;
    double words = 0;
    List<JsonNode> events = Gold.jsonLines(folder.resolve("events.jsonl"));
    for (JsonNode event : events) {
      String gold = event.path("gold_summary").asString("");
      String summary = summary(event);
      one += Rouge.n(1, gold, summary) / events.size();
      two += Rouge.n(2, gold, summary) / events.size();
      longest += Rouge.l(gold, summary) / events.size();
      words += (double) summary.split("\\s+").length / events.size();
    }
    String set = "stories/neus summaries, 70 words";
    return List.of(
        new Measure(set, "ROUGE-1 F1", one),
        new Measure(set, "ROUGE-2 F1", two),
        new Measure(set, "ROUGE-L F1", longest),
        new Measure(set, "words", words));
  }

  private static String summary(JsonNode event) {
    Brief brief = Briefer.of(LENGTH).brief(StoryArticles.story(event.get("articles")));
    return brief.passages().stream()
        .flatMap(passage -> passage.statements().stream())
        .map(statement -> statement.text())
        .collect(Collectors.joining(" "));
  }
}
