package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Entity.Kind;
import dev.sitrep.model.analysis.Mention;
import dev.sitrep.model.analysis.Quantity;
import dev.sitrep.model.analysis.Quantity.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what becomes of what figures count, and where: the verb the figure is subject or object of,
 * and the name of a place behind 'in'. Where a sentence has several figures and places, a figure
 * has the place that stands before the next one.
 */
final class FigureSettings {

  /** Words between what is counted and its verb: 'people in the two villages were killed'. */
  private static final int REACH = 8;

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final Verbs verbs;
  private final List<Span> places = new ArrayList<>();

  /** By their first tokens, names behind 'in' of which nothing else shows that they are places. */
  private final Map<Integer, Span> perhaps = new HashMap<>();

  /**
   * @param mentions all names, in the order of the text
   */
  FigureSettings(Tokens tokens, Vocabulary vocabulary, Cast cast, List<Mention> mentions) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.verbs = new Verbs(tokens, vocabulary);
    for (Mention mention : mentions) {
      int first = tokens.at(mention.span().start());
      Kind kind = cast.kind(mention.entity());
      if (verbs.has(WordList.LOCATIVES, first - 1)) {
        if (kind == Kind.PLACE) {
          places.add(mention.span());
        } else if (kind == Kind.OTHER) {
          perhaps.put(first, mention.span());
        }
      }
    }
  }

  /** {@code figures}, in the order of the text, with their settings. */
  List<Quantity> of(List<Quantity> figures) {
    List<Quantity> found = new ArrayList<>();
    int from = 0;
    while (from < figures.size()) {
      int to = from + 1;
      while (to < figures.size() && sentence(figures.get(to)) == sentence(figures.get(from))) {
        to++;
      }
      ofSentence(figures.subList(from, to), found);
      from = to;
    }
    return found;
  }

  private int sentence(Quantity figure) {
    return tokens.sentence(first(figure));
  }

  /** A figure may begin inside a token: '$40m'. */
  private int first(Quantity figure) {
    int at = tokens.at(figure.span().start());
    boolean exact = at < tokens.size() && tokens.start(at) == figure.span().start();
    return exact || at == 0 ? at : at - 1;
  }

  private void ofSentence(List<Quantity> figures, List<Quantity> found) {
    List<Span> own = placesAround(first(figures.get(0)));
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < figures.size(); i++) {
      int next = i + 1 < figures.size() ? figures.get(i + 1).span().start() : Integer.MAX_VALUE;
      Quantity figure = figures.get(i);
      Span place = own.size() == 1 ? own.get(0) : between(own, figure.span().end(), next);
      place = place == null ? between(own, before, figure.span().start()) : place;
      int verb = verb(figure);
      // 'died in Orlin': the verb's own place, whatever else is known of the name
      place = place == null && verb >= 0 ? perhaps.get(verb + 2) : place;
      found.add(
          verb < 0 && place == null
              ? figure
              : figure.with(
                  new Setting(
                      verb < 0 ? null : tokens.span(verb, verb),
                      verb < 0 ? null : vocabulary.base(tokens.lower(verb)),
                      place)));
      before = figure.span().end();
    }
  }

  /** The places that the sentence around a token is said to be at. */
  private List<Span> placesAround(int token) {
    int end = tokens.sentenceEnd(token);
    int from = firstFrom(places, tokens.start(tokens.sentenceStart(token)));
    int to = end < tokens.size() ? firstFrom(places, tokens.start(end)) : places.size();
    return places.subList(from, to);
  }

  /** The only place between two offsets; null if there is none, or more than one. */
  private static @Nullable Span between(List<Span> places, int from, int to) {
    int first = firstFrom(places, from);
    return firstFrom(places, to) == first + 1 ? places.get(first) : null;
  }

  /** The number of the first place that starts at {@code offset} or behind it. */
  private static int firstFrom(List<Span> places, int offset) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The token of the verb, or -1. */
  private int verb(Quantity figure) {
    int first = first(figure);
    boolean measure = figure.unit() != null;
    if (!measure && isLed(first)) {
      return -1;
    }
    int before = before(first, measure);
    boolean own =
        before >= 0
            && !verbs.has(WordList.REPORTING, before)
            && !verbs.has(WordList.THINKING, before);
    if (own) {
      return told(before, Math.max(-1, before - REACH), before + 1);
    }
    boolean subject = !measure || AmountGrammar.isMoney(figure.unit());
    int end = figure.matter() == null ? 0 : figure.matter().end();
    int behind = tokens.at(Math.max(figure.span().end(), end));
    int finite = subject ? behind(behind, tokens.sentence(first)) : -1;
    return finite < 0 ? -1 : told(finite, behind, Math.min(tokens.size(), finite + REACH));
  }

  /** 'Of the 40 people': the verb is another's. */
  private boolean isLed(int first) {
    int at = verbs.has(WordList.DETERMINERS, first - 1) ? first - 2 : first - 1;
    return verbs.has(WordList.PREPOSITIONS, at);
  }

  /** The main verb of {@code finite}; -1 where it is denied, may be, or is a mere 'is'. */
  private int told(int finite, int floor, int high) {
    int verb = verbs.main(finite, high);
    int first = verbs.firstAuxiliary(finite, floor);
    boolean open = verbs.isHedged(first, verb) || verbs.has(WordList.NEGATIONS, first, verb + 1);
    return open || verbs.has(WordList.AUXILIARIES, verb) ? -1 : verb;
  }

  /** The finite verb behind what is counted, in the same clause; -1 if there is none. */
  private int behind(int from, int sentence) {
    for (int i = from; i < Math.min(tokens.size(), from + REACH); i++) {
      boolean ends =
          tokens.sentence(i) != sentence
              || !tokens.isWord(i)
              || tokens.isQuoted(i)
              || verbs.has(WordList.CONJUNCTIONS, i)
              || verbs.has(WordList.RELATIVES, i);
      if (ends) {
        return -1;
      }
      if (verbs.isVerb(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The verb right before a figure or its article, of a measure before 'by'; -1 if none is. */
  private int before(int figure, boolean measure) {
    int at = figure - 1;
    if (verbs.has(WordList.DETERMINERS, at) || measure && verbs.has(WordList.PREPOSITIONS, at)) {
      at--;
    }
    boolean word = at >= 0 && tokens.isWord(at) && tokens.sentence(at) == tokens.sentence(figure);
    return word && (verbs.isVerb(at) || verbs.isGerund(at)) && !tokens.isCapital(at) ? at : -1;
  }
}
