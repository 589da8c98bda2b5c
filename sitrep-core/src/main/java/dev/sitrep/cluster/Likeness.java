package dev.sitrep.cluster;

import java.util.List;

/**
 * How alike each two of a number of things are: a symmetric matrix without its diagonal, 0 to 1.
 */
final class Likeness {

  private final int size;
  private final float[] values;

  Likeness(int size) {
    this.size = size;
    values = new float[Math.toIntExact((long) size * (size - 1) / 2)];
  }

  int size() {
    return size;
  }

  float get(int left, int right) {
    return values[at(left, right)];
  }

  void set(int left, int right, float value) {
    values[at(left, right)] = value;
  }

  /** The average over all pairs of one of {@code left} and another of {@code right}. */
  double average(List<Integer> left, List<Integer> right) {
    double sum = 0;
    int pairs = 0;
    for (int i : left) {
      for (int j : right) {
        if (i != j) {
          sum += get(i, j);
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private int at(int left, int right) {
    int high = Math.max(left, right);
    int low = Math.min(left, right);
    return high * (high - 1) / 2 + low;
  }
}
