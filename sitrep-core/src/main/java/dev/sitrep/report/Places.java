package dev.sitrep.report;

import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import java.util.List;

/** Where in an article something stands. */
final class Places {

  private Places() {}

  /** The sentence around {@code span}; the span itself where no sentence holds all of it. */
  static Evidence sentence(Analysis analysis, Span span) {
    int index = indexOfSentence(analysis, span);
    Span place = index < 0 ? span : analysis.sentences().get(index).span();
    return Evidence.of(analysis.article(), place);
  }

  /** Index of the sentence that holds all of {@code span}, or -1. */
  static int indexOfSentence(Analysis analysis, Span span) {
    List<Sentence> sentences = analysis.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span found = sentences.get(middle).span();
      if (found.contains(span)) {
        return middle;
      }
      if (found.start() > span.start()) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }
}
