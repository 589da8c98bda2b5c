package dev.sitrep.cluster;

import dev.sitrep.cluster.Words.Word;
import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.analysis.Analysis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one article is about, as words with weights: stems, name-like words and pairs, numbers. */
record Features(Map<String, Double> weights, Set<String> names) {

  static Features of(Analysis analysis, Tuning tuning) {
    Set<String> stop = Lexicon.words(analysis.language(), "stop-words");
    boolean english = analysis.language().equals("en") || analysis.language().equals("und");
    Article article = analysis.article();
    Map<String, Double> weights = new HashMap<>();
    Map<String, int[]> capital = new HashMap<>();
    int position = 0;
    for (Block block : article.blocks()) {
      List<Word> words = Words.of(article.textOf(block));
      double base =
          block.kind() == Block.Kind.TITLE
              ? tuning.title()
              : block.kind() == Block.Kind.DEK ? tuning.dek() : 1;
      Word before = null;
      for (Word word : words) {
        position++;
        String text = word.text();
        if (stop.contains(text) || (text.length() < 2 && !word.isNumber())) {
          before = null;
          continue;
        }
        double weight = base / (1 + tuning.decay() * position);
        String stem = english ? Stemmer.stem(text) : text;
        weights.merge(stem, weight, Double::sum);
        if (block.kind() != Block.Kind.TITLE) {
          int[] seen = capital.computeIfAbsent(stem, it -> new int[3]);
          seen[word.opens() ? 2 : word.capital() ? 0 : 1]++;
        }
        if (before != null
            && word.capital()
            && before.capital()
            && block.kind() != Block.Kind.TITLE) {
          weights.merge(before.text() + ' ' + text, weight * tuning.pair(), Double::sum);
        }
        before = word;
      }
    }
    Set<String> names = new HashSet<>();
    capital.forEach(
        (stem, seen) -> {
          if (seen[0] > seen[1]) {
            names.add(stem);
          }
        });
    return new Features(weights, names);
  }
}
