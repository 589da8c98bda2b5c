package dev.sitrep.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Agglomerative grouping by average link (UPGMA; Sokal and Michener 1958): the two groups whose
 * members are most alike on average are joined, again and again. It sees all pairs before it joins
 * any, so that the order of the input does not matter.
 */
final class AverageLink {

  private final float[][] sums;
  private final int[] sizes;
  private final int[] nearest;
  private final List<List<Integer>> members = new ArrayList<>();
  private int groups;

  private AverageLink(List<Integer> items, Likeness likeness) {
    groups = items.size();
    sums = new float[groups][]; // below the diagonal: a batch may be large
    sizes = new int[groups];
    nearest = new int[groups];
    Arrays.fill(sizes, 1);
    for (int i = 0; i < groups; i++) {
      members.add(new ArrayList<>(List.of(items.get(i))));
      sums[i] = new float[i];
      for (int j = 0; j < i; j++) {
        sums[i][j] = likeness.get(items.get(i), items.get(j));
      }
    }
    for (int i = 0; i < groups; i++) {
      nearest[i] = findNearest(i);
    }
  }

  /**
   * The groups of 0 to {@code likeness.size() - 1} that are left when no two are alike by {@code
   * threshold} any more; each ascending, by their first members.
   */
  static List<List<Integer>> atLeast(double threshold, Likeness likeness) {
    // An average reaches the threshold only if a pair does, so what no such pair connects can be
    // grouped apart: that keeps the quadratic part small.
    var parts = new Partition(likeness.size());
    for (int i = 0; i < likeness.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (likeness.get(i, j) >= threshold) {
          parts.join(i, j);
        }
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> part : parts.groups()) {
      var link = new AverageLink(part, likeness);
      link.join(threshold, 1);
      groups.addAll(link.result());
    }
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups;
  }

  /** The last two groups of 0 to {@code likeness.size() - 1} that are left, at least 2 things. */
  static List<List<Integer>> halves(Likeness likeness) {
    var link = new AverageLink(IntStream.range(0, likeness.size()).boxed().toList(), likeness);
    link.join(Double.NEGATIVE_INFINITY, 2);
    return link.result();
  }

  private List<List<Integer>> result() {
    List<List<Integer>> result = new ArrayList<>(members);
    result.removeIf(List::isEmpty);
    result.forEach(group -> group.sort(null));
    return result;
  }

  private void join(double threshold, int fewest) {
    while (groups > fewest) {
      int best = closest();
      if (link(best, nearest[best]) < threshold) {
        return;
      }
      merge(Math.min(best, nearest[best]), Math.max(best, nearest[best]));
      groups--;
    }
  }

  private int closest() {
    int best = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (nearest[i] >= 0 && (best < 0 || link(i, nearest[i]) > link(best, nearest[best]))) {
        best = i;
      }
    }
    return best;
  }

  private void merge(int into, int from) {
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    sizes[into] += sizes[from];
    sizes[from] = 0;
    nearest[from] = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && i != into) {
        sums[Math.max(into, i)][Math.min(into, i)] += sum(from, i);
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0) {
        updateNearest(i, into, from);
      }
    }
  }

  private void updateNearest(int item, int into, int from) {
    if (item == into || nearest[item] == into || nearest[item] == from) {
      nearest[item] = findNearest(item);
    } else if (link(item, into) > link(item, nearest[item])) {
      nearest[item] = into;
    }
  }

  private int findNearest(int item) {
    int best = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (i != item && sizes[i] > 0 && (best < 0 || link(item, i) > link(item, best))) {
        best = i;
      }
    }
    return best;
  }

  private double link(int left, int right) {
    return sum(left, right) / ((double) sizes[left] * sizes[right]);
  }

  private float sum(int left, int right) {
    return sums[Math.max(left, right)][Math.min(left, right)];
  }
}
