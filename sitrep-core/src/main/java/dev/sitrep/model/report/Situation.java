package dev.sitrep.model.report;

import java.util.List;

/**
 * The watched, unfolding event.
 *
 * @param name what the report is called
 * @param terms words of which an article must have at least one; empty if everything given counts
 * @param families outlets of one publisher, which count as one origin
 */
public record Situation(String name, List<String> terms, List<PublisherFamily> families) {

  public Situation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a situation has a name");
    }
    terms = List.copyOf(terms);
    families = List.copyOf(families);
  }

  /** A situation in which nothing is known of who owns which outlet. */
  public Situation(String name, List<String> terms) {
    this(name, terms, List.of());
  }
}
