package dev.sitrep.eval.peer;

import dev.sitrep.eval.Gold;
import dev.sitrep.eval.metric.TextScores;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A gold set whose texts are compared, with the measure it is compared by. */
enum TextSet {
  AEB("aeb", "shingle F1") {
    @Override
    double[] sums(JsonNode gold, String text) {
      return TextScores.shingles(pair(gold, text));
    }

    @Override
    double score(double[] sums) {
      return TextScores.ofShingles(sums).f1();
    }
  },
  TRAFILATURA("trafilatura-eval", "segment F1") {
    @Override
    double[] sums(JsonNode gold, String text) {
      return TextScores.segments(
          new TextScores.Segments(
              Gold.strings(gold.get("with")), Gold.strings(gold.get("without")), text));
    }

    @Override
    double score(double[] sums) {
      return TextScores.ofSegments(sums).f1();
    }
  },
  WCXB("wcxb", "bag-of-words F1") {
    @Override
    double[] sums(JsonNode gold, String text) {
      return TextScores.bagOfWords(pair(gold, text));
    }

    @Override
    double score(double[] sums) {
      return TextScores.ofBags(sums);
    }

    @Override
    boolean has(JsonNode gold) {
      return !gold.path("text").asString("").isBlank();
    }
  };

  private final String folder;
  private final String metric;

  TextSet(String folder, String metric) {
    this.folder = folder;
    this.metric = metric;
  }

  String folder() {
    return folder;
  }

  String metric() {
    return metric;
  }

  /** What a page adds to the sums the score is taken of. */
  abstract double[] sums(JsonNode gold, String text);

  /** The score of such sums. */
  abstract double score(double[] sums);

  /** Whether a page counts; one without gold text says nothing of a tool. */
  boolean has(JsonNode gold) {
    return true;
  }

  /** The score over {@code rows} of sums. */
  double scoreOf(List<double[]> rows) {
    double[] sums = new double[rows.get(0).length];
    for (double[] row : rows) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i];
      }
    }
    return score(sums);
  }

  private static TextScores.Pair pair(JsonNode gold, String text) {
    return new TextScores.Pair(gold.path("text").asString(""), text);
  }
}
