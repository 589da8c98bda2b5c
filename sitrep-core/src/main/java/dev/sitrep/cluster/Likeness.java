package dev.sitrep.cluster;

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

  private int at(int left, int right) {
    int high = Math.max(left, right);
    int low = Math.min(left, right);
    return high * (high - 1) / 2 + low;
  }
}
