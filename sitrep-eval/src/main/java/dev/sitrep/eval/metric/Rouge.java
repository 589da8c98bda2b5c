package dev.sitrep.eval.metric;

import java.util.List;
import java.util.Locale;

/** ROUGE-N and ROUGE-L F1 (Lin 2004) over lower-case words, without stemming or stop words. */
public final class Rouge {

  private Rouge() {}

  /** F1 over word n-grams. */
  public static double n(int n, String gold, String predicted) {
    List<String> expected = words(gold);
    List<String> found = words(predicted);
    if (expected.size() < n || found.size() < n) {
      return 0;
    }
    var expectedRuns = Words.runs(expected, n);
    var foundRuns = Words.runs(found, n);
    return Score.of(
            Words.common(expectedRuns, foundRuns), Words.size(foundRuns), Words.size(expectedRuns))
        .f1();
  }

  /** F1 over the longest common subsequence of words of the whole texts. */
  public static double l(String gold, String predicted) {
    List<String> expected = words(gold);
    List<String> found = words(predicted);
    return Score.of(longestCommon(expected, found), found.size(), expected.size()).f1();
  }

  private static int longestCommon(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = row[j];
        row[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.size()];
  }

  private static List<String> words(String text) {
    return Words.of(text.toLowerCase(Locale.ROOT));
  }
}
