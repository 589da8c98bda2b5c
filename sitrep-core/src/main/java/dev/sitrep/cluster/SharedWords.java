package dev.sitrep.cluster;

import dev.sitrep.cluster.Words.Word;
import dev.sitrep.model.analysis.Analysis;
import java.util.Arrays;
import java.util.List;

/**
 * What two articles print word for word, and what it says of them.
 *
 * <p>Words that both quote are a strong sign of one development. A passage that both print without
 * marks, from one statement or one standing text, is one thing they share, not as many as it has
 * words: the cosine counts it too often.
 */
final class SharedWords {

  private static final int PASSAGE = 5;
  private static final int QUOTED = 4;
  // From this share on one is made from the other, and tells of the same.
  private static final double DERIVED = 0.25;
  // So many shared runs of quoted words are a quotation for certain.
  private static final double CERTAIN = 4;

  private final Tuning tuning;
  private final List<long[]> passages;
  private final List<long[]> quoted;

  SharedWords(List<Analysis> articles, Tuning tuning) {
    this.tuning = tuning;
    this.passages = articles.parallelStream().map(SharedWords::passages).toList();
    this.quoted = articles.parallelStream().map(SharedWords::quoted).toList();
  }

  /** The likeness of two articles, seen what they print word for word. */
  double adjusted(double likeness, int one, int other) {
    int both = Shingles.shared(quoted.get(one), quoted.get(other));
    if (both > 0) {
      return likeness + tuning.quoted() * Math.min(1, both / CERTAIN);
    }
    int shorter = Math.min(passages.get(one).length, passages.get(other).length);
    if (likeness <= 0 || shorter == 0) {
      return likeness;
    }
    double share = (double) Shingles.shared(passages.get(one), passages.get(other)) / shorter;
    return share >= DERIVED ? likeness : likeness * Math.max(0, 1 - tuning.verbatim() * share);
  }

  private static long[] passages(Analysis analysis) {
    return Shingles.of(words(analysis.article().read()), PASSAGE);
  }

  private static long[] quoted(Analysis analysis) {
    String text = analysis.article().text();
    return analysis.quotes().stream()
        .flatMapToLong(quote -> Arrays.stream(Shingles.of(words(quote.content().of(text)), QUOTED)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }
}
