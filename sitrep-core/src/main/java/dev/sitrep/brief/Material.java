package dev.sitrep.brief;

import dev.sitrep.faithful.Faithfulness;
import dev.sitrep.faithful.StoryIndex;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a brief is made of.
 *
 * @param originals the articles that are no copies
 * @param index their sentences
 * @param rules what may be shown of them, in the same order
 * @param language the language most of them are written in
 * @param coverage who reports the story
 */
record Material(
    List<Analysis> originals,
    StoryIndex index,
    List<Faithfulness> rules,
    String language,
    Coverage coverage) {

  static Material of(Story story) {
    List<Analysis> originals = story.originals();
    return new Material(
        originals,
        StoryIndex.of(story),
        originals.stream().map(Faithfulness::of).toList(),
        mostCommonLanguage(originals),
        story.coverage());
  }

  /** How many articles reprint {@code original}, wholly or in part. */
  int copiesOf(Analysis original) {
    return coverage.syndications().stream()
        .filter(each -> each.representative().equals(original.article().revision()))
        .mapToInt(each -> each.copies().size())
        .sum();
  }

  Faithfulness rulesOf(Line line) {
    return rules.get(line.article());
  }

  /** The lines to show so that {@code line} is faithful; none if it may not be shown. */
  List<Line> passage(Line line) {
    List<Sentence> passage = rulesOf(line).passage(line.sentence());
    List<Line> lines = new ArrayList<>(passage.size());
    int at = line.number() - passage.size() + 1;
    for (int i = 0; i < passage.size(); i++) {
      lines.add(index.lines().get(at + i));
    }
    return lines;
  }

  private static String mostCommonLanguage(List<Analysis> originals) {
    Map<String, Integer> counts = new TreeMap<>();
    originals.forEach(original -> counts.merge(original.language(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
