package dev.sitrep.eval.scale;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invented words with the frequencies of real ones: the n-th is drawn with a probability of 1 / (n
 * + 2.7)^1.05 (Zipf and Mandelbrot), by Walker's alias method.
 */
final class Vocabulary {

  /** Different words. */
  static final int SIZE = 200_000;

  private static final String[] ONSETS =
      "b d f g h k l m n p r s t v w st br tr gr pl ch sh".split(" ", -1);
  private static final String[] NUCLEI = "a e i o u ai ea ou ö é".split(" ", -1);
  private static final int CODAS = 15;

  private final String[] words = new String[SIZE];
  private final double[] keep = new double[SIZE];
  private final int[] alias = new int[SIZE];

  Vocabulary(long seed) {
    var random = new SplittableRandom(seed);
    Set<String> seen = new HashSet<>();
    for (int rank = 0; rank < SIZE; rank++) {
      do {
        words[rank] = invented(random, rank);
      } while (!seen.add(words[rank]));
    }
    weigh();
  }

  private static String invented(SplittableRandom random, int rank) {
    int syllables = rank < 100 ? 1 : rank < 3_000 ? 2 : rank < 50_000 ? 3 : 4;
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(NUCLEI[random.nextInt(NUCLEI.length)]);
    }
    return random.nextBoolean() ? word.append(ONSETS[random.nextInt(CODAS)]).toString() : word + "";
  }

  private void weigh() {
    double[] weight = new double[SIZE];
    double sum = 0;
    for (int rank = 0; rank < SIZE; rank++) {
      weight[rank] = 1 / Math.pow(rank + 2.7, 1.05);
      sum += weight[rank];
    }
    int[] light = new int[SIZE];
    int[] heavy = new int[SIZE];
    int lights = 0;
    int heavies = 0;
    for (int rank = 0; rank < SIZE; rank++) {
      weight[rank] *= SIZE / sum;
      keep[rank] = 1;
      if (weight[rank] < 1) {
        light[lights++] = rank;
      } else {
        heavy[heavies++] = rank;
      }
    }
    while (lights > 0 && heavies > 0) {
      int small = light[--lights];
      int large = heavy[heavies - 1];
      keep[small] = weight[small];
      alias[small] = large;
      weight[large] -= 1 - weight[small];
      if (weight[large] < 1) {
        heavies--;
        light[lights++] = large;
      }
    }
  }

  /** A word, the common ones more often. */
  String draw(SplittableRandom random) {
    int rank = random.nextInt(SIZE);
    return words[random.nextDouble() < keep[rank] ? rank : alias[rank]];
  }

  /** The word of {@code rank}, from 0 for the most common. */
  String word(int rank) {
    return words[rank];
  }

  /** The word of {@code rank} as a name. */
  String name(int rank) {
    String word = words[rank];
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
