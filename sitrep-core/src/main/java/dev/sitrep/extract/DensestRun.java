package dev.sitrep.extract;

import java.util.BitSet;

/**
 * The body as the run of rows with the greatest sum, prose counting for and links and scraps
 * against it: maximum subsequence segmentation (Pasternack and Roth, WWW 2009). Needs no markup.
 */
final class DensestRun {

  private static final double SCRAP = -6;
  private static final double NOISE = -12;

  private DensestRun() {}

  /** The clean rows of the best run. */
  static BitSet find(PageTable table) {
    int start = 0;
    int bestStart = 0;
    int bestEnd = 0;
    double sum = 0;
    double best = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += worth(table.rows().get(i));
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    var rows = new BitSet();
    for (int i = bestStart; i < bestEnd; i++) {
      if (!table.rows().get(i).box().inNoise()) {
        rows.set(i);
      }
    }
    return rows;
  }

  private static double worth(Row row) {
    if (row.box().inNoise()) {
      return NOISE;
    }
    if (row.isProse()) {
      return row.words() * (1 - 2 * row.linkDensity());
    }
    return SCRAP;
  }
}
