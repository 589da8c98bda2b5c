package dev.sitrep.cluster;

import java.util.Arrays;

/** An inverted index: for each term the articles that have it, with its value there. */
final class Postings {

  private final int[][] articles;
  private final float[][] values;
  private final int[] sizes;

  Postings(int vocabulary) {
    articles = new int[vocabulary][];
    values = new float[vocabulary][];
    sizes = new int[vocabulary];
  }

  /** Adds the vector of an article. */
  void add(int article, Vector vector) {
    for (int at = 0; at < vector.ids().length; at++) {
      int term = vector.ids()[at];
      makeRoom(term);
      articles[term][sizes[term]] = article;
      values[term][sizes[term]] = vector.values()[at];
      sizes[term]++;
    }
  }

  /** The scalar product of {@code vector} with each article added, by article number. */
  float[] products(Vector vector, int added) {
    float[] products = new float[added];
    for (int at = 0; at < vector.ids().length; at++) {
      int term = vector.ids()[at];
      float value = vector.values()[at];
      for (int posting = 0; posting < sizes[term]; posting++) {
        products[articles[term][posting]] += value * values[term][posting];
      }
    }
    return products;
  }

  private void makeRoom(int term) {
    if (sizes[term] == 0) {
      articles[term] = new int[2];
      values[term] = new float[2];
    } else if (sizes[term] == articles[term].length) {
      articles[term] = Arrays.copyOf(articles[term], sizes[term] * 2);
      values[term] = Arrays.copyOf(values[term], sizes[term] * 2);
    }
  }
}
