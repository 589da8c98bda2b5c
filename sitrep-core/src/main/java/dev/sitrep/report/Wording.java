package dev.sitrep.report;

import java.util.List;

/** Whether two quotations are wordings of one saying. */
final class Wording {

  /** The share of the shorter that must stand in the longer, in order. */
  private static final double SAME = 0.75;

  private static final int CONTENT_WORDS = 4;

  /** A longer piece with fewer words that tell something must agree more closely. */
  private static final double CLOSE = 0.85;

  private static final int CLOSE_WORDS = 6;
  private static final int CLOSE_CONTENT_WORDS = 3;

  private Wording() {}

  /**
   * Whether one says what the other says, or a part of it, perhaps with a word changed.
   *
   * @param longer the one with more words
   */
  static boolean ofOneSaying(Utterance shorter, Utterance longer) {
    if (shorter.tokens().equals(longer.tokens())) {
      return true;
    }
    int[][] common = common(shorter.tokens(), longer.tokens());
    double share = (double) common[0][0] / shorter.tokens().size();
    int content = contentWords(common, shorter, longer);
    return (share >= SAME && content >= CONTENT_WORDS)
        || (share >= CLOSE
            && shorter.tokens().size() >= CLOSE_WORDS
            && content >= CLOSE_CONTENT_WORDS);
  }

  /** Lengths of the longest common subsequence of the ends from each place on. */
  private static int[][] common(List<String> one, List<String> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            one.get(i).equals(other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static int contentWords(int[][] common, Utterance one, Utterance other) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < one.tokens().size() && j < other.tokens().size()) {
      if (one.tokens().get(i).equals(other.tokens().get(j))) {
        count += one.content().get(i) ? 1 : 0;
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }
}
