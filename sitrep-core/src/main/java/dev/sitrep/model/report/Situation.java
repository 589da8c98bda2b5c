package dev.sitrep.model.report;

import java.util.List;

/**
 * The watched, unfolding event.
 *
 * @param name what the report is called
 * @param terms words of which an article must have at least one; empty if everything given counts
 */
public record Situation(String name, List<String> terms) {

  public Situation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a situation has a name");
    }
    terms = List.copyOf(terms);
  }
}
