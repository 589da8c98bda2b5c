package dev.sitrep.eval.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How well extracted text matches gold text, as the sets' own scorers count it. */
public final class TextScores {

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private TextScores() {}

  /**
   * A page's texts.
   *
   * @param gold what the page says
   * @param predicted what was extracted; empty for nothing
   */
  public record Pair(String gold, String predicted) {}

  /**
   * Macro precision and recall over 4-word shingles, the measure of the
   * article-extraction-benchmark of Scrapinghub. A page without prediction does not count in
   * precision, one without gold not in recall.
   */
  public static Score shingles(List<Pair> pages) {
    double precision = 0;
    double recall = 0;
    int predicted = 0;
    int gold = 0;
    for (Pair page : pages) {
      Map<List<String>, Integer> expected = Words.runs(Words.of(page.gold()), 4);
      Map<List<String>, Integer> found = Words.runs(Words.of(page.predicted()), 4);
      double hits = Words.common(expected, found);
      if (!found.isEmpty()) {
        precision += hits / Words.size(found);
        predicted++;
      }
      if (!expected.isEmpty()) {
        recall += hits / Words.size(expected);
        gold++;
      }
    }
    return new Score(predicted == 0 ? 0 : precision / predicted, gold == 0 ? 0 : recall / gold);
  }

  /** Mean over pages of F1 over lower-case bags of words, the measure of WCXB. */
  public static double bagOfWords(List<Pair> pages) {
    return pages.stream().mapToDouble(TextScores::bagOfWords).average().orElse(0);
  }

  private static double bagOfWords(Pair page) {
    Map<String, Integer> gold = bag(page.gold());
    Map<String, Integer> found = bag(page.predicted());
    if (gold.isEmpty()) {
      return found.isEmpty() ? 1 : 0;
    }
    return Score.of(Words.common(gold, found), Words.size(found), Words.size(gold)).f1();
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    Words.of(text.toLowerCase(Locale.ROOT)).forEach(word -> bag.merge(word, 1, Integer::sum));
    return bag;
  }

  /**
   * A page with segments its text must and must not have.
   *
   * @param with must be in it
   * @param without must not
   * @param predicted what was extracted
   */
  public record Segments(List<String> with, List<String> without, String predicted) {}

  /**
   * Micro precision and recall over segments, compared with white space normalised: the measure of
   * trafilatura's evaluation.
   */
  public static Score segments(List<Segments> pages) {
    int hits = 0;
    int wrong = 0;
    int gold = 0;
    for (Segments page : pages) {
      String text = squash(page.predicted());
      hits += (int) page.with().stream().filter(it -> text.contains(squash(it))).count();
      wrong += (int) page.without().stream().filter(it -> text.contains(squash(it))).count();
      gold += page.with().size();
    }
    return Score.of(hits, hits + wrong, gold);
  }

  private static String squash(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
