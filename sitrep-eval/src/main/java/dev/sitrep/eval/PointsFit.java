package dev.sitrep.eval;

import dev.sitrep.extract.Sign;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic regression over the signs of pages, by accelerated projected gradient descent (FISTA,
 * Beck and Teboulle 2009). A sign that speaks for an article never counts against one, nor the
 * other way round, whatever the data say by chance.
 */
final class PointsFit {

  /** What of the squared weights is added to the loss; chosen among 2, 4, 8 by the folds. */
  private static final double RIDGE = 8;

  private static final int STEPS = 400;
  private static final Set<Sign> FOR_ARTICLES = EnumSet.range(Sign.PUBLISHED, Sign.TAGS);
  private static final Sign[] SIGNS = Sign.values();

  private final double[][] features;
  private final double[] other;
  private double[] weights = new double[SIGNS.length + 1];

  private PointsFit(List<SignedPage> pages) {
    features = pages.stream().map(PointsFit::features).toArray(double[][]::new);
    other = pages.stream().mapToDouble(page -> page.isArticle() ? 0 : 1).toArray();
  }

  /**
   * Points, tenths of a logit, by sign.
   *
   * @param base what every page begins with
   * @param points what a sign adds to it
   */
  record Points(int base, Map<Sign, Integer> points) {

    int of(Set<Sign> signs) {
      return base + signs.stream().mapToInt(sign -> points.getOrDefault(sign, 0)).sum();
    }
  }

  /** Fits points to {@code pages}, all of which have signs. */
  static Points fit(List<SignedPage> pages) {
    var fit = new PointsFit(pages);
    fit.descend();
    Map<Sign, Integer> points = new EnumMap<>(Sign.class);
    for (int i = 0; i < SIGNS.length; i++) {
      int rounded = (int) Math.round(10 * fit.weights[i + 1]);
      points.put(SIGNS[i], FOR_ARTICLES.contains(SIGNS[i]) ? -rounded : rounded);
    }
    return new Points((int) Math.round(10 * fit.weights[0]), points);
  }

  private static double[] features(SignedPage page) {
    double[] row = new double[SIGNS.length + 1];
    row[0] = 1;
    for (Sign sign : page.signs().orElseThrow()) {
      row[sign.ordinal() + 1] = FOR_ARTICLES.contains(sign) ? -1 : 1;
    }
    return row;
  }

  private void descend() {
    double step = 1 / steepest();
    double[] ahead = weights.clone();
    double momentum = 1;
    for (int i = 0; i < STEPS; i++) {
      double[] gradient = gradient(ahead);
      double[] next = new double[weights.length];
      for (int j = 0; j < next.length; j++) {
        double moved = ahead[j] - step * gradient[j];
        next[j] = j == 0 ? moved : Math.max(0, moved);
      }
      double faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int j = 0; j < next.length; j++) {
        ahead[j] = next[j] + (momentum - 1) / faster * (next[j] - weights[j]);
      }
      weights = next;
      momentum = faster;
    }
  }

  /** A bound of the curvature: a quarter of the largest eigenvalue of the features' square. */
  private double steepest() {
    double sum = 0;
    for (double[] row : features) {
      double length = 0;
      for (double value : row) {
        length += Math.abs(value);
      }
      sum = Math.max(sum, length);
    }
    return 0.25 * sum * features.length / 2 + RIDGE;
  }

  private double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < features.length; i++) {
      double logit = 0;
      for (int j = 0; j < at.length; j++) {
        logit += features[i][j] * at[j];
      }
      double residual = 1 / (1 + Math.exp(-logit)) - other[i];
      for (int j = 0; j < at.length; j++) {
        gradient[j] += residual * features[i][j];
      }
    }
    for (int j = 1; j < at.length; j++) {
      gradient[j] += RIDGE * at[j];
    }
    return gradient;
  }
}
