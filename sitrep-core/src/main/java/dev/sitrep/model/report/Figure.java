package dev.sitrep.model.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.analysis.Quantity;
import java.util.List;

/**
 * The quantities of several articles on one matter.
 *
 * @param matter what is counted or measured, in words of the text
 * @param readings the values given: each value once, the earliest first
 * @param agreement whether origins agree
 */
public record Figure(Evidence matter, List<Reading> readings, Agreement agreement) {

  public Figure {
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("a figure has a value");
    }
    readings = List.copyOf(readings);
  }

  /**
   * A value with all who give it.
   *
   * @param quantity the value, as its first giver has it
   * @param sentence the sentence it stands in
   * @param number the words of the quantity
   * @param support the same value elsewhere, one an origin
   */
  public record Reading(
      Quantity quantity, Evidence sentence, Evidence number, List<Evidence> support) {

    public Reading {
      support = List.copyOf(support);
    }

    /** How many independent origins give the value. */
    public int origins() {
      return 1 + support.size();
    }
  }
}
