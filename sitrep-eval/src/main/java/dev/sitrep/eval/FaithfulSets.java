package dev.sitrep.eval;

import dev.sitrep.brief.Briefer;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How many passages of briefs open with a word that leans on what stands before it, by the lists of
 * Zhang, Wan and Bansal, "Extractive is not Faithful" (ACL 2023).
 */
final class FaithfulSets {

  private static final int EARLY = 5;

  private final Path stories;
  private final Set<String> first = new HashSet<>();
  private final List<String> early = new ArrayList<>();

  FaithfulSets(Path gold) {
    stories = gold.resolve("stories");
    JsonNode rules = Gold.json(gold.resolve("hostile/exteval/rules.json"));
    first.addAll(Gold.strings(rules.get("incomplete_coref_single_token_first_mentions")));
    first.addAll(Gold.strings(rules.get("incomplete_discourse_first_word")));
    early.addAll(Gold.strings(rules.get("incomplete_discourse_in_first_5_words")));
    early.addAll(Gold.strings(rules.get("needs_following_sentence_in_first_5_words")));
  }

  List<Measure> measure() {
    var briefer = new Briefer();
    List<Brief> briefs = stories().parallelStream().map(briefer::brief).toList();
    List<Passage> passages = briefs.stream().flatMap(it -> it.passages().stream()).toList();
    long flagged = passages.stream().filter(this::isFlagged).count();
    long sentences = passages.stream().mapToLong(it -> it.statements().size()).sum();
    long barred = briefs.stream().mapToLong(it -> it.barred().size()).sum();
    String set = "stories/faithfulness";
    return List.of(
        new Measure(set, "passages that lean on nothing", 1 - (double) flagged / passages.size()),
        new Measure(set, "sentences a brief", (double) sentences / briefs.size()),
        new Measure(set, "passed over a brief", (double) barred / briefs.size()));
  }

  private boolean isFlagged(Passage passage) {
    String[] words =
        Arrays.stream(
                passage
                    .statements()
                    .get(0)
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}\\p{N}'’]+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    String opening =
        " " + String.join(" ", Arrays.copyOf(words, Math.min(EARLY, words.length))) + " ";
    return first.contains(words[0])
        || early.stream().anyMatch(it -> opening.contains(" " + it + " "));
  }

  private List<Story> stories() {
    List<Story> all = new ArrayList<>();
    for (JsonNode event : Gold.jsonLines(stories.resolve("neus/events.jsonl"))) {
      all.add(StoryArticles.story(event.get("articles")));
    }
    all.addAll(StoryArticles.stories(stories.resolve("basil/articles.jsonl")));
    for (String topic : TimelineSet.TOPICS) {
      all.addAll(
          StoryArticles.stories(
              stories.resolve("timelines").resolve(topic).resolve("articles.jsonl")));
    }
    return all;
  }
}
