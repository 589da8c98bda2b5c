package dev.sitrep.cluster;

import java.util.Arrays;
import java.util.List;

/** Runs of n words of a text as sorted sets of 64-bit hashes: cheap to store and to intersect. */
final class Shingles {

  private Shingles() {}

  /**
   * The hashes of all runs of {@code length} words, sorted, each once; empty if there are fewer
   * words.
   */
  static long[] of(List<String> words, int length) {
    int runs = words.size() - length + 1;
    if (runs <= 0) {
      return new long[0];
    }
    long[] hashes = new long[runs];
    for (int run = 0; run < runs; run++) {
      long hash = length;
      for (int word = run; word < run + length; word++) {
        hash = mix(hash * 31 + words.get(word).hashCode());
      }
      hashes[run] = hash;
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /**
   * About a quarter of {@code hashes}, chosen by their values so that every text chooses alike, but
   * never fewer than {@code least} where there are as many.
   */
  static long[] sample(long[] hashes, int least) {
    long[] chosen = Arrays.stream(hashes).filter(hash -> (hash & 3) == 0).toArray();
    if (chosen.length >= least) {
      return chosen;
    }
    return hashes.length <= least ? hashes : Arrays.copyOf(hashes, least);
  }

  /** How many hashes two sorted sets share. */
  static int shared(long[] left, long[] right) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = Long.compare(left[i], right[j]);
      if (order == 0) {
        shared++;
      }
      if (order <= 0) {
        i++;
      }
      if (order >= 0) {
        j++;
      }
    }
    return shared;
  }

  // The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  private static long mix(long value) {
    long bits = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
