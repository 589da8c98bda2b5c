package dev.sitrep.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Multinomial logistic regression of the kinds of names over their signs, by accelerated gradient
 * descent (FISTA, Beck and Teboulle 2009).
 */
final class KindFit {

  /** Types in the order of the points of a sign; what is left over comes last. */
  static final List<String> TYPES = List.of("PER", "LOC", "ORG", "MISC");

  /** What of the squared weights is added to the loss; chosen among 2, 4, 8 by the folds. */
  private static final double RIDGE = 2;

  private static final int STEPS = 500;

  /** The sign all names bear; its weight is how frequent a type is, and free. */
  private static final String BASE = "BASE";

  private final List<Example> examples;
  private final List<String> signs;
  private final List<int[]> borne;
  private final double[][] weights;

  private KindFit(List<Example> examples) {
    this.examples = examples;
    Set<String> all = new TreeSet<>();
    examples.forEach(example -> all.addAll(example.signs()));
    this.signs = new ArrayList<>(all);
    this.borne =
        examples.stream()
            .map(it -> it.signs().stream().mapToInt(signs::indexOf).sorted().toArray())
            .toList();
    this.weights = new double[signs.size()][TYPES.size()];
  }

  /**
   * What an entity is and how it shows.
   *
   * @param weight how much it counts
   */
  record Example(Set<String> signs, int type, double weight) {}

  /** Points of each sign for each type but the last, tenths of a logit, against the last. */
  static Map<String, int[]> fit(List<Example> examples) {
    var fit = new KindFit(examples);
    fit.descend();
    int others = TYPES.size() - 1;
    Map<String, int[]> points = new TreeMap<>();
    for (int i = 0; i < fit.signs.size(); i++) {
      int[] own = new int[others];
      for (int k = 0; k < others; k++) {
        own[k] = (int) Math.round(10 * (fit.weights[i][k] - fit.weights[i][others]));
      }
      points.put(fit.signs.get(i), own);
    }
    return points;
  }

  /** The type that most of {@code points} are for. */
  static int likeliest(Map<String, int[]> points, Set<String> signs) {
    int[] sums = new int[TYPES.size()];
    for (String sign : signs) {
      int[] own = points.getOrDefault(sign, new int[0]);
      for (int k = 0; k < own.length; k++) {
        sums[k] += own[k];
      }
    }
    int best = TYPES.size() - 1;
    for (int k = 0; k < TYPES.size() - 1; k++) {
      best = sums[k] > sums[best] ? k : best;
    }
    return best;
  }

  private void descend() {
    double step = 1 / steepest();
    double[][] ahead = new double[weights.length][TYPES.size()];
    double momentum = 1;
    for (int round = 0; round < STEPS; round++) {
      double[][] gradient = gradient(ahead);
      double faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int i = 0; i < weights.length; i++) {
        for (int k = 0; k < TYPES.size(); k++) {
          double next = ahead[i][k] - step * gradient[i][k];
          ahead[i][k] = next + (momentum - 1) / faster * (next - weights[i][k]);
          weights[i][k] = next;
        }
      }
      momentum = faster;
    }
  }

  /** A bound of the curvature: half the trace of the signs' square. */
  private double steepest() {
    double trace = examples.stream().mapToDouble(it -> it.weight() * it.signs().size()).sum();
    return trace / 2 + RIDGE;
  }

  private double[][] gradient(double[][] at) {
    double[][] gradient = new double[weights.length][TYPES.size()];
    for (int n = 0; n < examples.size(); n++) {
      Example example = examples.get(n);
      double[] shares = shares(at, borne.get(n));
      shares[example.type()] -= 1;
      for (int sign : borne.get(n)) {
        for (int k = 0; k < shares.length; k++) {
          gradient[sign][k] += example.weight() * shares[k];
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; !signs.get(i).equals(BASE) && k < TYPES.size(); k++) {
        gradient[i][k] += RIDGE * at[i][k];
      }
    }
    return gradient;
  }

  private static double[] shares(double[][] weights, int[] signs) {
    double[] shares = new double[TYPES.size()];
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      for (int sign : signs) {
        shares[k] += weights[sign][k];
      }
      shares[k] = Math.exp(shares[k]);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }
}
