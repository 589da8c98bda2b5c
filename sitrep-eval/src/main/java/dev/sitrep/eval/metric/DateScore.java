package dev.sitrep.eval.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publication days found, as htmldate's evaluation counts them: a wrong day is a false positive, a
 * missing one a false negative.
 *
 * @param truePositives days found and right
 * @param falsePositives days found and wrong
 * @param falseNegatives days not found
 * @param trueNegatives pages without a day and none found
 */
public record DateScore(
    int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {

  /**
   * A page's days, as YYYY-MM-DD.
   *
   * @param gold the day, null for a page without
   * @param predicted the day found, null for none
   */
  public record Pair(@Nullable String gold, @Nullable String predicted) {}

  /** The counts over {@code pages}. */
  public static DateScore of(List<Pair> pages) {
    int[] counts = new int[4];
    for (Pair page : pages) {
      counts[kind(page)]++;
    }
    return new DateScore(counts[0], counts[1], counts[2], counts[3]);
  }

  private static int kind(Pair page) {
    if (page.predicted() == null) {
      return page.gold() == null ? 3 : 2;
    }
    return page.predicted().equals(page.gold()) ? 0 : 1;
  }

  /** Share of pages judged rightly, 0 to 1. */
  public double accuracy() {
    int all = truePositives + falsePositives + falseNegatives + trueNegatives;
    return all == 0 ? 0 : (double) (truePositives + trueNegatives) / all;
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    int all = 2 * truePositives + falsePositives + falseNegatives;
    return all == 0 ? 0 : 2.0 * truePositives / all;
  }
}
