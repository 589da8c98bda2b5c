package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 *
 * @param outcome what it was
 * @param revision what its article is stored under; null where it is none
 */
public record Kept(Outcome outcome, @Nullable Revision revision) {

  /** What a delivery was. */
  public enum Outcome {
    /** An article not seen before. */
    NEW,
    /** A changed text of a known article. */
    REVISED,
    /** Nothing new: only when it was last seen has changed. */
    KNOWN,
    /** No article; it is in the left-out list, with the reason. */
    LEFT_OUT
  }

  public Kept {
    if ((outcome == Outcome.LEFT_OUT) != (revision == null)) {
      throw new IllegalArgumentException("an article has a revision: " + outcome);
    }
  }
}
