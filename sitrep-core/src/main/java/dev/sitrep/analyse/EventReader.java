package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Event;
import dev.sitrep.model.analysis.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what sentences tell, without a parser: the first verb outside quotations that has a subject
 * before it, and the head of the noun phrase right behind it. A sentence in which that is not plain
 * has no event, and neither has one on what may, should or would be. Safe for use by many threads.
 */
final class EventReader {

  /** The events of an article, at most one a sentence, in the order of the text. */
  List<Event> events(Analysis analysis, Language language) {
    Vocabulary vocabulary = language.vocabulary();
    if (vocabulary.lacks(WordList.VERBS)) {
      return List.of();
    }
    Tokens tokens =
        Tokeniser.tokens(
            analysis.article().text(), analysis.sentences(), language.words().ofArticle());
    analysis.quotes().forEach(quote -> tokens.quote(quote.span()));
    var reading = new Reading(analysis, tokens, vocabulary);
    List<Event> events = new ArrayList<>();
    int from = 0;
    while (from < tokens.size()) {
      int to = from + 1;
      while (to < tokens.size() && tokens.sentence(to) == tokens.sentence(from)) {
        to++;
      }
      Event event = reading.event(from, to);
      if (event != null) {
        events.add(event);
      }
      from = to;
    }
    return events;
  }

  /** The reading of one article. */
  private static final class Reading {

    private final Tokens tokens;
    private final Verbs verbs;
    private final Subjects subjects;
    private final Map<Integer, Span> mentions = new HashMap<>();
    private final Map<Integer, Span> places = new HashMap<>();

    Reading(Analysis analysis, Tokens tokens, Vocabulary vocabulary) {
      this.tokens = tokens;
      this.verbs = new Verbs(tokens, vocabulary);
      this.subjects = new Subjects(tokens, vocabulary);
      for (Mention mention : analysis.mentions()) {
        int first = tokens.at(mention.span().start());
        for (int i = first; i < tokens.at(mention.span().end()); i++) {
          mentions.put(i, mention.span());
        }
        if (analysis.entities().get(mention.entity()).kind() == Entity.Kind.PLACE) {
          places.put(first, mention.span());
        }
      }
    }

    @Nullable Event event(int low, int high) {
      for (int i = low + 1; i < high; i++) {
        Event event = verbs.isVerb(i) && !isReduced(i, high) ? of(i, low, high) : null;
        if (event != null) {
          return event;
        }
      }
      return null;
    }

    private @Nullable Event of(int finite, int low, int high) {
      Phrase subject = subjects.before(finite, low);
      if (subject == null || isLed(subject.from() - 1, low) || verbs.isVerbal(subject.head())) {
        return null;
      }
      int verb = verbs.main(finite, high);
      int first = verbs.firstAuxiliary(finite, subject.to());
      if (verbs.isHedged(first, verb)) {
        return null;
      }
      boolean passive =
          verb > finite && !verbs.isGerund(verb) && verbs.has(WordList.PASSIVES, first, verb);
      Phrase object = passive ? null : object(verb + 1, high);
      return new Event(
          tokens.sentence(verb),
          tokens.span(verb, verb),
          head(subject),
          object == null ? null : head(object),
          passive,
          verbs.has(WordList.NEGATIONS, first, verb + 1),
          place(low, high));
    }

    /** 'A rule made in March meant': the next verb is the main one. */
    private boolean isReduced(int i, int high) {
      if (!verbs.has(WordList.PREPOSITIONS, i + 1) || verbs.has(WordList.AUXILIARIES, i)) {
        return false;
      }
      for (int j = i + 2; j < high && tokens.isWord(j); j++) {
        if (verbs.has(WordList.RELATIVES, j) || verbs.has(WordList.CONJUNCTIONS, j)) {
          return false;
        }
        if (verbs.isVerb(j) && !verbs.has(WordList.ARTICLES, j - 1)) {
          return true;
        }
      }
      return false;
    }

    /** Whether what stands at {@code i} makes the phrase behind it no subject of its sentence. */
    private boolean isLed(int i, int low) {
      return i >= low && (verbs.has(WordList.PREPOSITIONS, i) || verbs.has(WordList.RELATIVES, i));
    }

    private @Nullable Phrase object(int from, int high) {
      boolean hangs =
          verbs.has(WordList.PREPOSITIONS, from) || verbs.has(WordList.CONJUNCTIONS, from);
      boolean speaker =
          verbs.has(WordList.REPORTING, from - 1) && verbs.has(WordList.PRONOUNS, from);
      return from >= high
              || hangs
              || speaker
              || verbs.has(WordList.RELATIVES, from)
              || verbs.has(WordList.AUXILIARIES, from)
          ? null
          : subjects.phrases().startingAt(from, high);
    }

    /** The whole name, where the head is part of one. */
    private Span head(Phrase phrase) {
      return mentions.getOrDefault(phrase.head(), tokens.span(phrase.head(), phrase.head()));
    }

    /** The first name of a place that the sentence is said to be at; 'to Tarn' is none. */
    private @Nullable Span place(int low, int high) {
      for (int i = low + 1; i < high; i++) {
        Span place = places.get(i);
        if (place != null && verbs.has(WordList.LOCATIVES, i - 1)) {
          return place;
        }
      }
      return null;
    }
  }
}
