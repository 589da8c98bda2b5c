package dev.sitrep.cluster;

import java.util.Arrays;

/**
 * A sparse vector of length 1, or 0 where nothing counts.
 *
 * @param ids the places that are not zero, ascending
 * @param values what stands there
 */
record Vector(int[] ids, float[] values) {

  /** How much a term of an article counts; 0 for not at all. */
  interface Weighing {
    double weigh(Terms terms, int at);
  }

  /** The terms of an article, weighed and brought to length 1. */
  static Vector of(Terms terms, Weighing weighing) {
    int[] ids = new int[terms.ids().length];
    double[] weights = new double[ids.length];
    double squares = 0;
    int size = 0;
    for (int at = 0; at < ids.length; at++) {
      double weight = weighing.weigh(terms, at);
      if (weight > 0) {
        ids[size] = terms.ids()[at];
        weights[size] = weight;
        squares += weight * weight;
        size++;
      }
    }
    float[] values = new float[size];
    for (int at = 0; at < size; at++) {
      values[at] = (float) (weights[at] / Math.sqrt(squares));
    }
    return new Vector(Arrays.copyOf(ids, size), values);
  }

  /** The scalar product: the cosine of the angle between the two, 0 to 1. */
  double dot(Vector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < ids.length && j < other.ids.length) {
      if (ids[i] == other.ids[j]) {
        sum += values[i++] * other.values[j++];
      } else if (ids[i] < other.ids[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
