package dev.sitrep.eval.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How well extracted text matches gold text, as the sets' own scorers count it.
 *
 * <p>Each measure is taken of sums over pages, so that it can be taken of any sample of them.
 */
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
    return ofShingles(sum(4, pages, TextScores::shingles));
  }

  /** What a page adds to the sums: precision, pages that have one, recall, pages that have one. */
  public static double[] shingles(Pair page) {
    Map<List<String>, Integer> expected = Words.runs(Words.of(page.gold()), 4);
    Map<List<String>, Integer> found = Words.runs(Words.of(page.predicted()), 4);
    double hits = Words.common(expected, found);
    return new double[] {
      found.isEmpty() ? 0 : hits / Words.size(found),
      found.isEmpty() ? 0 : 1,
      expected.isEmpty() ? 0 : hits / Words.size(expected),
      expected.isEmpty() ? 0 : 1
    };
  }

  /** The score of sums of {@link #shingles(Pair)}. */
  public static Score ofShingles(double[] sums) {
    return new Score(sums[1] == 0 ? 0 : sums[0] / sums[1], sums[3] == 0 ? 0 : sums[2] / sums[3]);
  }

  /** Mean over pages of F1 over lower-case bags of words, the measure of WCXB. */
  public static double bagOfWords(List<Pair> pages) {
    return ofBags(sum(2, pages, TextScores::bagOfWords));
  }

  /** What a page adds to the sums: its F1, and itself. */
  public static double[] bagOfWords(Pair page) {
    Map<String, Integer> gold = bag(page.gold());
    Map<String, Integer> found = bag(page.predicted());
    double f1 =
        gold.isEmpty()
            ? (found.isEmpty() ? 1 : 0)
            : Score.of(Words.common(gold, found), Words.size(found), Words.size(gold)).f1();
    return new double[] {f1, 1};
  }

  /** The mean of sums of {@link #bagOfWords(Pair)}. */
  public static double ofBags(double[] sums) {
    return sums[1] == 0 ? 0 : sums[0] / sums[1];
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
    return ofSegments(sum(3, pages, TextScores::segments));
  }

  /** What a page adds to the sums: segments found rightly, found in all, to be found. */
  public static double[] segments(Segments page) {
    String text = squash(page.predicted());
    double hits = page.with().stream().filter(it -> text.contains(squash(it))).count();
    double wrong = page.without().stream().filter(it -> text.contains(squash(it))).count();
    return new double[] {hits, hits + wrong, page.with().size()};
  }

  /** The score of sums of {@link #segments(Segments)}. */
  public static Score ofSegments(double[] sums) {
    return Score.of(sums[0], sums[1], sums[2]);
  }

  private static <T> double[] sum(int size, List<T> pages, Function<T, double[]> of) {
    double[] sums = new double[size];
    for (T page : pages) {
      double[] added = of.apply(page);
      for (int i = 0; i < size; i++) {
        sums[i] += added[i];
      }
    }
    return sums;
  }

  private static String squash(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
