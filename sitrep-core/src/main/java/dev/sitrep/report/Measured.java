package dev.sitrep.report;

import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.report.Digest.Voice;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A quantity in its sentence, with what tells whether another one is about the same.
 *
 * @param analysis the article
 * @param voice the article as a voice
 * @param quantity the quantity
 * @param sentence its sentence
 * @param key unit and what is counted: quantities of two keys are never compared
 * @param actions what became of the counted: killed, injured, arrested
 * @param context the other words of its clause
 * @param around the words of its sentence
 * @param places the places its sentence names
 */
record Measured(
    Analysis analysis,
    Voice voice,
    Quantity quantity,
    Evidence sentence,
    String key,
    SortedSet<String> actions,
    SortedSet<String> context,
    SortedSet<String> around,
    SortedSet<String> places) {

  /** By time, those without last; then as the report numbers them and as they stand. */
  static final Comparator<Measured> ORDER =
      Comparator.comparing(
              (Measured it) -> it.voice().time(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(it -> it.voice().number())
          .thenComparing(it -> it.quantity().span());

  /** {@code quantity} as a figure; empty if it counts nothing in particular. */
  static Optional<Measured> of(Analysis analysis, Voice voice, Quantity quantity) {
    int index = Places.indexOfSentence(analysis, quantity.span());
    if (index < 0) {
      return Optional.empty();
    }
    Span sentence = analysis.sentences().get(index).span();
    Span clause = Clause.around(analysis, sentence, quantity.span());
    var nouns = new Nouns(analysis.language());
    SortedSet<String> actions = nouns.actions(analysis, clause);
    if (actions.isEmpty()) {
      actions = nouns.actions(analysis, sentence);
    }
    Optional<String> key = nouns.key(quantity, actions);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    String full =
        nouns.isIncrement(analysis, clause, quantity.span()) ? key.get() + " more" : key.get();
    return Optional.of(
        new Measured(
            analysis,
            voice,
            quantity,
            Evidence.of(analysis.article(), sentence),
            full,
            actions,
            words(analysis, clause, quantity),
            words(analysis, sentence, quantity),
            places(analysis, sentence)));
  }

  /** The number with its unit. */
  Evidence number() {
    return Evidence.of(analysis.article(), quantity.span());
  }

  /** What is counted or measured, in words of the text. */
  Evidence matter() {
    Span matter = quantity.matter();
    return matter == null ? number() : Evidence.of(analysis.article(), matter);
  }

  /** How many words of the two contexts are the same. */
  static int shared(SortedSet<String> one, SortedSet<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static SortedSet<String> words(Analysis analysis, Span span, Quantity quantity) {
    Terms terms = Terms.of(analysis, span);
    SortedSet<String> words = new TreeSet<>(terms.all());
    words.removeAll(terms.numbers());
    String counted = quantity.counted();
    if (counted != null) {
      words.remove(Terms.stem(counted));
    }
    return words;
  }

  private static SortedSet<String> places(Analysis analysis, Span sentence) {
    SortedSet<String> places = new TreeSet<>();
    for (Mention mention : analysis.mentions()) {
      Entity entity = analysis.entities().get(mention.entity());
      if (entity.kind() == Entity.Kind.PLACE && sentence.contains(mention.span())) {
        places.add(entity.name());
      }
    }
    return places;
  }
}
