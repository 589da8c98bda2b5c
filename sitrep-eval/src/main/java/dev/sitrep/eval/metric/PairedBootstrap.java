package dev.sitrep.eval.metric;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How sure a difference between two tools is: both are scored on the same samples of the pages,
 * drawn with replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993). The seed
 * is fixed, so that the same readings give the same interval.
 */
public final class PairedBootstrap {

  private static final int SAMPLES = 2_000;
  private static final long SEED = 20_261_130;

  private PairedBootstrap() {}

  /**
   * The difference over the samples.
   *
   * @param mean its mean
   * @param low 2.5 % of the samples are below
   * @param high 2.5 % are above
   */
  public record Interval(double mean, double low, double high) {

    /** Whether the difference is one way in 95 % of the samples. */
    public boolean isSure() {
      return low > 0 || high < 0;
    }
  }

  /**
   * What {@code one} is ahead of {@code other}.
   *
   * @param one what each page adds to the sums the score is taken of
   * @param other the same for the other tool, page by page
   * @param score the score of sums
   */
  public static Interval difference(
      List<double[]> one, List<double[]> other, ToDoubleFunction<double[]> score) {
    if (one.isEmpty() || one.size() != other.size()) {
      throw new IllegalArgumentException(one.size() + " pages beside " + other.size());
    }
    var random = new SplittableRandom(SEED);
    double[] differences = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int[] pages = random.ints(one.size(), 0, one.size()).toArray();
      differences[i] =
          score.applyAsDouble(sum(one, pages)) - score.applyAsDouble(sum(other, pages));
    }
    Arrays.sort(differences);
    return new Interval(
        Arrays.stream(differences).average().orElse(0),
        differences[SAMPLES / 40],
        differences[SAMPLES - 1 - SAMPLES / 40]);
  }

  private static double[] sum(List<double[]> rows, int[] pages) {
    double[] sums = new double[rows.get(0).length];
    for (int page : pages) {
      double[] row = rows.get(page);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i];
      }
    }
    return sums;
  }
}
