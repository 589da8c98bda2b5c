package dev.sitrep.model.report;

import dev.sitrep.model.Revision;
import java.util.List;

/**
 * Sentences of one article that are shown together, in its order. Two articles never share one.
 *
 * @param statements at least one, all of one article revision
 */
public record Passage(List<Statement> statements) {

  public Passage {
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("a passage has sentences");
    }
    if (statements.stream().map(it -> it.evidence().revision()).distinct().count() > 1) {
      throw new IllegalArgumentException("a passage is of one article");
    }
    statements = List.copyOf(statements);
  }

  /** The article the passage is of. */
  public Revision revision() {
    return statements.get(0).evidence().revision();
  }
}
