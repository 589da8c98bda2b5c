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
    private final Vocabulary vocabulary;
    private final Subjects subjects;
    private final Map<Integer, Span> mentions = new HashMap<>();
    private final Map<Integer, Span> places = new HashMap<>();

    Reading(Analysis analysis, Tokens tokens, Vocabulary vocabulary) {
      this.tokens = tokens;
      this.vocabulary = vocabulary;
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
        Event event = isVerb(i) && !isReduced(i, high) ? of(i, low, high) : null;
        if (event != null) {
          return event;
        }
      }
      return null;
    }

    private @Nullable Event of(int finite, int low, int high) {
      Phrase subject = subjects.before(finite, low);
      if (subject == null || isLed(subject.from() - 1, low) || isVerbal(subject.head())) {
        return null;
      }
      int verb = main(finite, high);
      int first = firstAuxiliary(finite, subject.to());
      if (isHedged(first, verb)) {
        return null;
      }
      boolean passive = verb > finite && !isGerund(verb) && has(WordList.PASSIVES, first, verb);
      Phrase object = passive ? null : object(verb + 1, high);
      return new Event(
          tokens.sentence(verb),
          tokens.span(verb, verb),
          head(subject),
          object == null ? null : head(object),
          passive,
          has(WordList.NEGATIONS, first, verb + 1),
          place(low, high));
    }

    private boolean has(WordList list, int i) {
      return i >= 0 && i < tokens.size() && tokens.has(list, i);
    }

    private boolean has(WordList list, int from, int to) {
      for (int i = from; i < to; i++) {
        if (has(list, i)) {
          return true;
        }
      }
      return false;
    }

    /** 'A rule made in March meant': the next verb is the main one. */
    private boolean isReduced(int i, int high) {
      if (!has(WordList.PREPOSITIONS, i + 1) || has(WordList.AUXILIARIES, i)) {
        return false;
      }
      for (int j = i + 2; j < high && tokens.isWord(j); j++) {
        if (isRelative(j) || has(WordList.CONJUNCTIONS, j)) {
          return false;
        }
        if (isVerb(j) && !has(WordList.ARTICLES, j - 1)) {
          return true;
        }
      }
      return false;
    }

    private boolean isGerund(int i) {
      return tokens.lower(i).endsWith("ing");
    }

    /** Whether what stands at {@code i} makes the phrase behind it no subject of its sentence. */
    private boolean isLed(int i, int low) {
      return i >= low && (has(WordList.PREPOSITIONS, i) || isRelative(i));
    }

    /** 'Didn't' and 'made' are the ends of clauses, no heads. */
    private boolean isVerbal(int head) {
      String word = tokens.lower(head);
      boolean contracted = word.endsWith("n't") || word.endsWith("n’t");
      return contracted || !tokens.isCapital(head) && has(WordList.VERBS, head);
    }

    /** Where the auxiliaries before the verb begin: 'could' in 'could have opened'. */
    private int firstAuxiliary(int finite, int floor) {
      int first = finite;
      while (first - 1 > floor
          && (has(WordList.AUXILIARIES, first - 1) || has(WordList.NEGATIONS, first - 1))) {
        first--;
      }
      return first;
    }

    /** 'May have closed': nothing has happened yet. */
    private boolean isHedged(int first, int verb) {
      for (int i = first; i <= verb; i++) {
        switch (tokens.lower(i)) {
          case "would", "can", "could", "may", "might", "must", "shall", "should" -> {
            return true;
          }
          default -> {}
        }
      }
      return false;
    }

    /** Whether a finite verb may stand at {@code i}. */
    private boolean isVerb(int i) {
      if (tokens.isQuoted(i) || tokens.isCapital(i) || !tokens.isWord(i)) {
        return false;
      }
      boolean noun =
          has(WordList.ARTICLES, i - 1)
              || has(WordList.DETERMINERS, i - 1)
              || has(WordList.PREPOSITIONS, i - 1)
              || tokens.is(i - 1, "-");
      boolean known =
          has(WordList.VERBS, i) || has(WordList.CLAUSE_VERBS, i) || has(WordList.REPORTING, i);
      return !noun && !isGerund(i) && !isRelative(i - 1) && (known || isParticiple(i));
    }

    private boolean isParticiple(int i) {
      String word = tokens.lower(i);
      return word.endsWith("ed") || word.endsWith("en") && word.length() > 3;
    }

    private boolean isRelative(int i) {
      return switch (tokens.lower(i)) {
        case "who", "which", "that", "whom", "whose", "where" -> true;
        default -> false;
      };
    }

    /** Behind auxiliaries and adverbs: 'had already been taken'; a copula stands for itself. */
    private int main(int finite, int high) {
      int at = finite;
      int last = finite;
      while (at < high && (has(WordList.AUXILIARIES, at) || tokens.lower(at).endsWith("ly"))) {
        last = at++;
      }
      boolean verb =
          at < high
              && tokens.isWord(at)
              && !tokens.isCapital(at)
              && !has(WordList.PREPOSITIONS, at)
              && !has(WordList.DETERMINERS, at)
              && !has(WordList.PRONOUNS, at);
      boolean modal = last > finite || has(WordList.AUXILIARIES, finite);
      boolean known =
          verb
              && (isParticiple(at)
                  || isIrregular(at)
                  || isGerund(at)
                  || has(WordList.VERBS, at)
                  || isModal(finite));
      return modal && known ? at : finite;
    }

    private boolean isIrregular(int i) {
      String word = tokens.lower(i);
      return word.endsWith("wn") || word.endsWith("ne") || word.endsWith("ght");
    }

    /** Behind these stands an infinitive. */
    private boolean isModal(int i) {
      return switch (tokens.lower(i)) {
        case "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "did",
            "does",
            "do" ->
            true;
        default -> false;
      };
    }

    private @Nullable Phrase object(int from, int high) {
      boolean hangs = has(WordList.PREPOSITIONS, from) || has(WordList.CONJUNCTIONS, from);
      boolean speaker = has(WordList.REPORTING, from - 1) && has(WordList.PRONOUNS, from);
      return from >= high || hangs || speaker || isRelative(from) || has(WordList.AUXILIARIES, from)
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
        if (place != null && isAt(i - 1)) {
          return place;
        }
      }
      return null;
    }

    private boolean isAt(int i) {
      return switch (tokens.lower(i)) {
        case "in", "at", "near", "outside", "inside", "around" -> true;
        default -> false;
      };
    }
  }
}
