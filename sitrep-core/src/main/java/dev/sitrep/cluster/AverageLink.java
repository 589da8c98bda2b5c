package dev.sitrep.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Agglomerative grouping by average link (UPGMA; Sokal and Michener 1958): the two groups whose
 * members are most alike on average are joined, as long as that is at least the threshold.
 */
final class AverageLink {

  private final float[][] sums;
  private final int[] sizes;
  private final int[] nearest;
  private final List<List<Integer>> members = new ArrayList<>();

  private AverageLink(List<Integer> items, Likeness likeness) {
    int size = items.size();
    sums = new float[size][size];
    sizes = new int[size];
    nearest = new int[size];
    Arrays.fill(sizes, 1);
    for (int i = 0; i < size; i++) {
      members.add(new ArrayList<>(List.of(items.get(i))));
      for (int j = 0; j < i; j++) {
        sums[i][j] = likeness.get(items.get(i), items.get(j));
        sums[j][i] = sums[i][j];
      }
    }
    for (int i = 0; i < size; i++) {
      nearest[i] = findNearest(i);
    }
  }

  /** The groups of 0 to {@code likeness.size() - 1}, each ascending, by their first member. */
  static List<List<Integer>> groups(Likeness likeness, double threshold) {
    // A join needs one pair at least as alike as the average, so that what no such pair connects
    // can be grouped apart: that keeps the quadratic part small.
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
      groups.addAll(new AverageLink(part, likeness).join(threshold));
    }
    groups.forEach(group -> group.sort(null));
    groups.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
    return groups;
  }

  private List<List<Integer>> join(double threshold) {
    while (true) {
      int best = -1;
      for (int i = 0; i < sizes.length; i++) {
        if (nearest[i] >= 0 && (best < 0 || link(i, nearest[i]) > link(best, nearest[best]))) {
          best = i;
        }
      }
      if (best < 0 || link(best, nearest[best]) < threshold) {
        return members.stream().filter(group -> !group.isEmpty()).toList();
      }
      merge(Math.min(best, nearest[best]), Math.max(best, nearest[best]));
    }
  }

  private void merge(int into, int from) {
    members.get(into).addAll(members.get(from));
    members.get(from).clear();
    sizes[into] += sizes[from];
    sizes[from] = 0;
    nearest[from] = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0 && i != into) {
        sums[into][i] += sums[from][i];
        sums[i][into] = sums[into][i];
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == 0) {
        continue;
      }
      if (i == into || nearest[i] == into || nearest[i] == from) {
        nearest[i] = findNearest(i);
      } else if (nearest[i] >= 0 && link(i, into) > link(i, nearest[i])) {
        nearest[i] = into;
      }
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
    return sums[left][right] / ((double) sizes[left] * sizes[right]);
  }
}
