package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the finders of the body voted: each gives the rows it holds for the body, and the one that
 * agrees most with the others is taken (the medoid by Jaccard similarity, rows weighted by length).
 *
 * @param ballots what each finder found, in the order they were asked
 * @param taken the index of the one taken, -1 where nobody found anything
 */
record Vote(List<Ballot> ballots, int taken) {

  /**
   * What one finder found.
   *
   * @param finder its name
   * @param rows the rows
   * @param agreement the mean of its similarity with the others, 0 to 1
   */
  record Ballot(String finder, BitSet rows, double agreement) {}

  Vote {
    ballots = List.copyOf(ballots);
  }

  /**
   * The vote of {@code finders} on the {@code rows} found by each; one without rows has no vote.
   */
  static Vote of(PageTable table, List<String> finders, List<BitSet> rows) {
    List<Ballot> ballots = new ArrayList<>();
    int taken = -1;
    double most = -1;
    for (int i = 0; i < rows.size(); i++) {
      double agreement = agreement(table, rows, i);
      ballots.add(new Ballot(finders.get(i), rows.get(i), agreement));
      // the first of equals, which is the semantic one
      if (!rows.get(i).isEmpty() && agreement > most + 1e-9) {
        most = agreement;
        taken = i;
      }
    }
    return new Vote(ballots, taken);
  }

  private static double agreement(PageTable table, List<BitSet> rows, int one) {
    double sum = 0;
    for (int other = 0; other < rows.size(); other++) {
      sum += other == one ? 0 : similarity(table, rows.get(one), rows.get(other));
    }
    return sum / Math.max(1, rows.size() - 1);
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

  /** The rows taken; empty where nobody found anything. */
  BitSet rows() {
    return taken < 0 ? new BitSet() : (BitSet) ballots.get(taken).rows().clone();
  }

  /** How far the others agree with what was taken, 0 to 1. */
  double confidence() {
    return taken < 0 ? 0 : ballots.get(taken).agreement();
  }
}
