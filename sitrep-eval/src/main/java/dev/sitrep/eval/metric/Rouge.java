package dev.sitrep.eval.metric;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * ROUGE-N and ROUGE-L F1 (Lin 2004) over Porter-stemmed words in lower case, no stop words removed,
 * as the package {@code rouge_score} counts them: runs of a to z and digits, those of up to three
 * characters unstemmed.
 */
public final class Rouge {

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final int UNSTEMMED = 3;

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

  /** The stems of {@code text}. */
  static List<String> words(String text) {
    var stemmer = new PorterStemmer();
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() > UNSTEMMED ? stemmer.stem(word) : word)
        .toList();
  }
}
