package dev.sitrep.faithful;

import dev.sitrep.faithful.StoryIndex.Line;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What some sentences tell together: the sum of their terms, each sentence of length one (Radev et
 * al., "Centroid-based summarization of multiple documents", 2004).
 */
public final class Centroid {

  private final StoryIndex index;
  private final SortedMap<String, Double> weights = new TreeMap<>();
  private final double norm;

  /**
   * The centroid of {@code lines}.
   *
   * @param index the index that has them
   */
  public Centroid(StoryIndex index, List<Line> lines) {
    this.index = index;
    for (Line line : lines) {
      double length = index.norm(line.terms());
      for (String term : line.terms().all()) {
        weights.merge(term, index.weight(term) / length, Double::sum);
      }
    }
    this.norm = Math.sqrt(weights.values().stream().mapToDouble(it -> it * it).sum());
  }

  /** How near {@code terms} are to what the sentences tell, 0 to 1. */
  public double likeness(Terms terms) {
    double product = 0;
    for (String term : terms.all()) {
      product += index.weight(term) * weights.getOrDefault(term, 0.0);
    }
    return product == 0 ? 0 : product / (index.norm(terms) * norm);
  }
}
