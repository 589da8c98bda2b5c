package dev.sitrep.eval.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well a grouping matches the gold grouping. */
public final class ClusterScores {

  private ClusterScores() {}

  /**
   * An article's groups.
   *
   * @param gold name of its gold group
   * @param predicted name of the group it was put in
   */
  public record Label(String gold, String predicted) {}

  /** BCubed precision and recall: Bagga and Baldwin 1998, each article with weight one. */
  public static Score bCubed(List<Label> labels) {
    Counts counts = Counts.of(labels);
    double precision = 0;
    double recall = 0;
    for (Label label : labels) {
      double both = counts.both.getOrDefault(label, 0);
      precision += both / counts.predicted.getOrDefault(label.predicted(), 0);
      recall += both / counts.gold.getOrDefault(label.gold(), 0);
    }
    int n = labels.size();
    return n == 0 ? new Score(0, 0) : new Score(precision / n, recall / n);
  }

  /** Precision and recall over pairs of articles that are together. */
  public static Score pairwise(List<Label> labels) {
    Counts counts = Counts.of(labels);
    return Score.of(pairs(counts.both), pairs(counts.predicted), pairs(counts.gold));
  }

  private static double pairs(Map<?, Integer> groups) {
    return groups.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
  }

  private record Counts(
      Map<Label, Integer> both, Map<String, Integer> gold, Map<String, Integer> predicted) {

    static Counts of(List<Label> labels) {
      var counts = new Counts(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (Label label : labels) {
        counts.both.merge(label, 1, Integer::sum);
        counts.gold.merge(label.gold(), 1, Integer::sum);
        counts.predicted.merge(label.predicted(), 1, Integer::sum);
      }
      return counts;
    }
  }
}
