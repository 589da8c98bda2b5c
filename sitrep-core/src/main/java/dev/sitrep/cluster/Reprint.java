package dev.sitrep.cluster;

import dev.sitrep.model.report.Syndication.Kind;
import java.util.Comparator;

/**
 * Two articles that share text, by their indices in the chronological list of articles.
 *
 * @param original the fuller one, of equals the earlier
 * @param copy the other
 * @param containment share of the shorter's runs of words that stand in the other, 0 to 1
 * @param kind how the copy relates to the original
 */
record Reprint(int original, int copy, double containment, Kind kind) {

  /** The strongest first. */
  static final Comparator<Reprint> STRONGEST_FIRST =
      Comparator.comparing((Reprint it) -> -it.containment())
          .thenComparing(Reprint::original)
          .thenComparing(Reprint::copy);

  /** Whether the copy has little of its own, so that it need not be read beside the original. */
  boolean isRedundant() {
    return kind != Kind.DERIVED;
  }
}
