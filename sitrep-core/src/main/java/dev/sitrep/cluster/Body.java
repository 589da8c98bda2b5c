package dev.sitrep.cluster;

import dev.sitrep.cluster.Words.Word;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of an article as copies are known by: its words without the headline, which every outlet
 * writes anew, and without the teaser unless there is nothing else.
 *
 * @param words all words in lower case
 * @param probes a sample of its runs of 8 words, to find candidates by
 * @param runs all its runs of 4 words, to compare candidates by
 */
record Body(String words, long[] probes, long[] runs) {

  private static final int PROBE_LENGTH = 8;
  private static final int RUN_LENGTH = 4;
  private static final int LEAST_PROBES = 16;

  /** The body of {@code article}. */
  static Body of(Article article) {
    List<String> words = words(article, false);
    if (words.isEmpty()) {
      words = words(article, true);
    }
    return new Body(
        String.join(" ", words),
        Shingles.sample(Shingles.of(words, PROBE_LENGTH), LEAST_PROBES),
        Shingles.of(words, RUN_LENGTH));
  }

  /** How many different runs it has: the measure of how full it is. */
  int size() {
    return runs.length;
  }

  /** Whether the two have the same words, whatever their spelling of case and marks. */
  boolean sameAs(Body other) {
    return !words.isEmpty() && words.equals(other.words);
  }

  /** The share of the shorter text's runs that stand in the other, 0 to 1. */
  double containment(Body other) {
    if (sameAs(other)) {
      return 1;
    }
    int shorter = Math.min(size(), other.size());
    return shorter == 0 ? 0 : (double) Shingles.shared(runs, other.runs) / shorter;
  }

  private static List<String> words(Article article, boolean dek) {
    String text =
        article.blocks().stream()
            .filter(block -> block.kind() != Block.Kind.TITLE)
            .filter(block -> dek == (block.kind() == Block.Kind.DEK))
            .map(article::textOf)
            .collect(Collectors.joining("\n"));
    return Words.of(text).stream().map(Word::text).toList();
  }
}
