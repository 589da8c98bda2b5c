package dev.sitrep.cluster;

import dev.sitrep.cluster.Words.Word;
import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Block;
import dev.sitrep.model.analysis.Analysis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one article is about: its words as stems, its neighbouring words and its numbers, with
 * weights.
 *
 * @param ids numbers in the vocabulary of the batch, ascending
 * @param weights how much each term counts in the article, before its rarity does; in (0, 1)
 * @param numbers which of them are numbers
 * @param names which of them look like names: capitals where the place does not ask for one
 */
record Terms(int[] ids, float[] weights, boolean[] numbers, boolean[] names) {

  /** Reads the terms of the articles of one batch. */
  static final class Reader {

    private final Vocabulary vocabulary;
    private final Tuning tuning;

    Reader(Vocabulary vocabulary, Tuning tuning) {
      this.vocabulary = vocabulary;
      this.tuning = tuning;
    }

    /** The terms of the article {@code analysis} is of. */
    Terms read(Analysis analysis) {
      var reading = new Reading(analysis.language());
      for (Block block : analysis.article().blocks()) {
        reading.add(block.kind(), Words.of(analysis.article().textOf(block)));
      }
      return reading.terms();
    }

    /** How often a term was met, weighed, and whether it looked like a name. */
    private static final class Tally {
      private double weight;
      private int capital;
      private int small;
      private boolean number;
    }

    /** One article being read. */
    private final class Reading {
      private final Map<Integer, Tally> tallies = new TreeMap<>();
      private final Set<String> stopWords;
      private final boolean english;
      private int position;

      Reading(String language) {
        // Where no language is known, English stems do little harm and often good.
        english = language.equals("en") || language.equals("und");
        stopWords = Lexicon.words(english ? "en" : language, "stop-words");
      }

      void add(Block.Kind kind, List<Word> words) {
        String before = null;
        for (Word word : words) {
          position++;
          before = tells(word) ? count(kind, word, before) : null;
        }
      }

      private boolean tells(Word word) {
        return word.isNumber() || (word.text().length() > 1 && !stopWords.contains(word.text()));
      }

      private String count(Block.Kind kind, Word word, @Nullable String before) {
        String stem = english ? Stemmer.stem(word.text()) : word.text();
        double weight = weightOf(kind) / (1 + tuning.fade() * position);
        Tally tally = tally(stem);
        tally.weight += weight;
        tally.number = word.isNumber();
        // Headlines are often written with capitals throughout: they do not tell a name.
        if (kind != Block.Kind.TITLE && !word.opens()) {
          tally.capital += word.capital() ? 1 : 0;
          tally.small += word.capital() ? 0 : 1;
        }
        if (before != null) {
          tally(before + ' ' + stem).weight += weight * tuning.pair();
        }
        return stem;
      }

      private double weightOf(Block.Kind kind) {
        return switch (kind) {
          case TITLE -> tuning.title();
          case DEK -> tuning.dek();
          default -> 1;
        };
      }

      private Tally tally(String term) {
        return tallies.computeIfAbsent(vocabulary.id(term), id -> new Tally());
      }

      Terms terms() {
        int[] ids = new int[tallies.size()];
        float[] weights = new float[ids.length];
        boolean[] numbers = new boolean[ids.length];
        boolean[] names = new boolean[ids.length];
        int at = 0;
        for (Map.Entry<Integer, Tally> entry : tallies.entrySet()) {
          Tally tally = entry.getValue();
          ids[at] = entry.getKey();
          weights[at] = (float) (tally.weight / (tally.weight + tuning.saturation()));
          numbers[at] = tally.number;
          names[at] = tally.capital > tally.small;
          at++;
        }
        return new Terms(ids, weights, numbers, names);
      }
    }
  }
}
