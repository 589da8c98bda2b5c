package dev.sitrep.eval.metric;

/**
 * Precision and recall with their harmonic mean.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
public record Score(double precision, double recall) {

  /** The score of counted hits; 0 where there is nothing to divide by. */
  public static Score of(double hits, double predicted, double gold) {
    return new Score(predicted == 0 ? 0 : hits / predicted, gold == 0 ? 0 : hits / gold);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
