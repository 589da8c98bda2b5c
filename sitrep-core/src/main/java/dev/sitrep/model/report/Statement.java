package dev.sitrep.model.report;

import dev.sitrep.model.Evidence;
import java.util.List;

/**
 * A sentence of a report: words of one article, and what supports them elsewhere.
 *
 * @param evidence where the words stand
 * @param support sentences of other origins that report the same, one an origin
 */
public record Statement(Evidence evidence, List<Evidence> support) {

  public Statement {
    support = List.copyOf(support);
  }

  /** The words. */
  public String text() {
    return evidence.text();
  }

  /** In how many independent origins it stands, its own included. */
  public int origins() {
    return 1 + support.size();
  }
}
