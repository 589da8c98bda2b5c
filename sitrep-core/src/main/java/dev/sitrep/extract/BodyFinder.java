package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of the article's body: several simple finders look at the one table, and the
 * answer that agrees most with the others is taken (the medoid by Jaccard similarity, rows weighted
 * by length). No single rule has to be right on every page.
 */
final class BodyFinder {

  private BodyFinder() {}

  /**
   * The rows of the body, empty where nothing reads like one.
   *
   * @param declared the text the page itself gives as its article's body (schema.org articleBody)
   */
  static BitSet find(PageTable table, @Nullable String declared) {
    BitSet scored = ScoredContainer.find(table);
    List<BitSet> candidates = new ArrayList<>();
    BitSet densest = DensestRun.find(table);
    // a page built of sections has several containers; one section of many is not the body
    int elsewhere = Math.max(table.prose(scored), (int) (0.7 * table.prose(densest)));
    candidates.add(SemanticContainer.find(table, elsewhere));
    candidates.add(scored);
    candidates.add(densest);
    if (declared != null && declared.length() > 400) {
      candidates.add(DeclaredBody.find(table, declared));
    }
    candidates.replaceAll(candidate -> LinkBlocks.without(table, candidate));
    candidates.removeIf(BitSet::isEmpty);
    BitSet body = candidates.isEmpty() ? new BitSet() : medoid(table, candidates);
    return LinkBlocks.without(table, WholeContainer.of(table, body));
  }

  private static BitSet medoid(PageTable table, List<BitSet> candidates) {
    BitSet best = candidates.get(0);
    double bestSum = -1;
    for (BitSet candidate : candidates) {
      double sum = 0;
      for (BitSet other : candidates) {
        sum += similarity(table, candidate, other);
      }
      // the first of equals, which is the semantic one
      if (sum > bestSum + 1e-9) {
        best = candidate;
        bestSum = sum;
      }
    }
    return best;
  }

  private static double similarity(PageTable table, BitSet a, BitSet b) {
    var both = (BitSet) a.clone();
    both.and(b);
    var either = (BitSet) a.clone();
    either.or(b);
    long all = chars(table, either);
    return all == 0 ? 0 : (double) chars(table, both) / all;
  }

  private static long chars(PageTable table, BitSet set) {
    return set.stream().mapToLong(i -> table.rows().get(i).chars()).sum();
  }
}
