package dev.sitrep.model.report;

import dev.sitrep.model.Revision;
import java.util.List;

/**
 * One original and its copies. An article is a redundant copy (same or excerpt) in one syndication
 * at most; a derived article may have copies of its own and then represents another syndication.
 *
 * @param representative the fullest of them, the earliest where several are alike
 * @param copies the others, at least one
 */
public record Syndication(Revision representative, List<Copy> copies) {

  public Syndication {
    if (copies.isEmpty()) {
      throw new IllegalArgumentException("a syndication has copies");
    }
    copies = List.copyOf(copies);
  }

  /**
   * A copy.
   *
   * @param revision the copying article
   * @param kind how much of the original it is
   * @param containment share of the shorter text's word 4-grams that stand in the other, 0 to 1
   */
  public record Copy(Revision revision, Kind kind, double containment) {}

  /** How a copy relates to its original. */
  public enum Kind {
    /** The same text, perhaps under another headline. */
    SAME,
    /** Large parts of the text, with work of its own. */
    DERIVED,
    /** A part of the text, little else. */
    EXCERPT
  }
}
