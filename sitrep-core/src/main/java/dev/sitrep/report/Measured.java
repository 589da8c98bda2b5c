package dev.sitrep.report;

import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.TimeExpression;
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
 * @param clause its part of the sentence
 * @param key unit and what is counted: quantities of two keys are never compared
 * @param actions what became of the counted: killed, injured, arrested
 * @param context the other words of its clause
 * @param told the words of its sentence, but for those of the action
 * @param around the same with the words of the headline and of the article's first sentences
 * @param setting the places its sentence names and the days its clause names
 */
record Measured(
    Analysis analysis,
    Voice voice,
    Quantity quantity,
    Evidence sentence,
    Span clause,
    String key,
    SortedSet<String> actions,
    SortedSet<String> context,
    SortedSet<String> told,
    SortedSet<String> around,
    Setting setting) {

  /**
   * Where and when, as far as the text says.
   *
   * @param toll whether persons came to harm or were counted safe
   * @param falls whether the count of them may fall with time
   */
  record Setting(SortedSet<String> places, SortedSet<String> days, boolean toll, boolean falls) {}

  /** So many sentences, the headline among them, say what an article is about. */
  private static final int LEAD = 3;

  /** Days after which a count is of another event. */
  private static final int PAST = 45;

  /** By time, those without last; then as the report numbers them and as they stand. */
  static final Comparator<Measured> ORDER =
      Comparator.comparing(
              (Measured it) -> it.voice().time(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(it -> it.voice().number())
          .thenComparing(it -> it.quantity().span());

  /** {@code quantity} as a figure; empty if it counts nothing in particular. */
  static Optional<Measured> of(Analysis analysis, Digest digest, Quantity quantity) {
    int index = Places.indexOfSentence(analysis, quantity.span());
    if (index < 0) {
      return Optional.empty();
    }
    Span sentence = analysis.sentences().get(index).span();
    Span clause = Clause.around(analysis, sentence, quantity.span());
    var nouns = new Nouns(analysis.language());
    SortedSet<String> actions = nouns.actions(analysis, clause);
    Optional<String> key = nouns.key(quantity, actions);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    boolean increment = nouns.isIncrement(analysis, clause, quantity.span());
    boolean past = !actions.isEmpty() && isOfThePast(analysis, sentence);
    boolean part = past || nouns.isPart(analysis, clause, quantity.span());
    String full = key.get() + (increment ? " more" : "") + (part ? " part" : "");
    SortedSet<String> told = words(analysis, sentence, quantity);
    told.removeIf(nouns::isActionStem);
    SortedSet<String> around = new TreeSet<>(told);
    for (int i = 0; i < Math.min(LEAD, analysis.sentences().size()); i++) {
      around.addAll(words(analysis, analysis.sentences().get(i).span(), quantity));
    }
    around.removeIf(nouns::isActionStem);
    return Optional.of(
        new Measured(
            analysis,
            digest.voice(analysis),
            quantity,
            Evidence.of(analysis.article(), sentence),
            clause,
            full,
            actions,
            words(analysis, clause, quantity),
            told,
            around,
            new Setting(
                places(analysis, digest.cast(), sentence),
                days(analysis, clause),
                nouns.isToll(actions),
                nouns.mayFall(actions))));
  }

  /** The number with its unit. */
  Evidence number() {
    return Evidence.of(analysis.article(), quantity.span());
  }

  /** What is counted or measured, in words of the text. */
  Evidence matter() {
    return Evidence.of(analysis.article(), Label.of(this));
  }

  /** Whether it is about a part of the whole, or about what came on top. */
  boolean isPartial() {
    return key.endsWith(" more") || key.endsWith(" part");
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

  /** Whether the sentence dates what it tells long before the article. */
  private static boolean isOfThePast(Analysis analysis, Span sentence) {
    Timestamp published = analysis.article().metadata().published();
    return published != null
        && analysis.times().stream()
            .filter(it -> sentence.contains(it.span()))
            .anyMatch(it -> it.until().isBefore(published.at().toLocalDate().minusDays(PAST)));
  }

  private static SortedSet<String> days(Analysis analysis, Span clause) {
    SortedSet<String> days = new TreeSet<>();
    for (TimeExpression time : analysis.times()) {
      if (clause.contains(time.span()) && time.from().equals(time.until())) {
        days.add(time.from().toString());
      }
    }
    return days;
  }

  private static SortedSet<String> places(Analysis analysis, Cast cast, Span sentence) {
    SortedSet<String> places = new TreeSet<>();
    for (Mention mention : analysis.mentions()) {
      Entity entity = analysis.entities().get(mention.entity());
      if (entity.kind() == Entity.Kind.PLACE && sentence.contains(mention.span())) {
        places.add(cast.name(cast.number(analysis, mention.entity())));
      }
    }
    return places;
  }
}
