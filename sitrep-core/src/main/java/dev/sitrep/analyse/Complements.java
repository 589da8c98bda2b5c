package dev.sitrep.analyse;

import dev.sitrep.analyse.ReportedSpeech.Range;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where what a verb reports begins and ends: 'that the dam held', 'to open the gate', 'what had
 * happened', without a parser. The end is that of the sentence unless another clause begins before.
 */
final class Complements {

  /** How far behind its verb the word 'that' is looked for. */
  private static final int OBJECT = 9;

  private final Tokens tokens;
  private final Subjects subjects;
  private final Cues cues;
  private final ForwardSearch ends;

  /** The semicolons and colons outside quotations. */
  private @Nullable BitSet stops;

  Complements(Tokens tokens, Subjects subjects) {
    this.tokens = tokens;
    this.subjects = subjects;
    this.cues = subjects.cues();
    this.ends = new ForwardSearch(this::endsClause);
  }

  /**
   * What a verb reports.
   *
   * @param range the words
   * @param report how they hang on the verb
   */
  record Complement(Range range, ReportPattern report) {}

  /** What the verb {@code cue} reports, at most up to {@code last}; null if it reports nothing. */
  @Nullable Complement of(int cue, int last) {
    int next = behindCircumstances(cue + 1, last);
    if (next > last) {
      return null;
    }
    if (opensClause(next, cue)) {
      return complement(next, last, ReportPattern.CLAUSE);
    }
    int that = thatBehindObject(next, last);
    if (that > 0) {
      return complement(that, last, ReportPattern.CLAUSE);
    }
    boolean object = tokens.has(WordList.OBJECT_REPORTING, cue);
    if (!object && tokens.has(WordList.SAYING, cue)) {
      boolean hangs = tokens.has(WordList.PREPOSITIONS, next);
      return hangs ? null : complement(next, last, ReportPattern.BARE);
    }
    return object || cues.isCue(cue)
        ? complement(objectStart(next), last, ReportPattern.OBJECT)
        : null;
  }

  private @Nullable Complement complement(int start, int last, ReportPattern report) {
    return start < 0 || start > last
        ? null
        : new Complement(new Range(start, end(start, last)), report);
  }

  /** 'that', 'to', 'whether', a colon or an opening mark. */
  private boolean opensClause(int i, int cue) {
    return switch (tokens.lower(i)) {
      case "that", "whether", "if", "why", "how", "what", ":" -> true;
      case "to" -> !cues.isCue(cue) || !tokens.has(WordList.SAYING, cue);
      default -> tokens.isQuoted(i);
    };
  }

  private int thatBehindObject(int from, int last) {
    for (int i = from; i <= Math.min(last, from + OBJECT); i++) {
      if (tokens.is(i, "that") || tokens.is(i, ":")) {
        return i;
      }
      if (!tokens.isWord(i) || tokens.isQuoted(i) || cues.isCue(i)) {
        break;
      }
    }
    return -1;
  }

  /** An object, or what hangs on the verb by 'of', 'about', 'for'. */
  private int objectStart(int next) {
    String word = tokens.lower(next);
    return switch (word) {
      case "of", "about", "for", "against", "on" -> next + 1;
      default ->
          tokens.has(WordList.PREPOSITIONS, next)
                  || tokens.has(WordList.CONJUNCTIONS, next)
                  || !tokens.isWord(next)
              ? -1
              : next;
    };
  }

  /** One past what may stand between a verb and what it reports: a day, an adverb, a listener. */
  int behindCircumstances(int from, int last) {
    int i = from;
    while (i <= last) {
      int next = behindOne(i, last);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  private int behindOne(int i, int last) {
    String word = tokens.lower(i);
    if (tokens.isQuoted(i)) {
      return i;
    }
    if (subjects.phrases().isStopper(i) && !subjects.phrases().isPronoun(i)
        || word.endsWith("ly") && !tokens.isCapital(i)) {
      return i + 1;
    }
    boolean circumstance =
        tokens.has(WordList.CIRCUMSTANCES, i) && i + 1 <= last && tokens.isWord(i + 1);
    if (circumstance) {
      Phrase phrase = subjects.phrases().startingAt(i + 1, last + 1);
      return phrase == null ? i : phrase.to() + 1;
    }
    if (tokens.has(WordList.TELLING, i - 1)) {
      Phrase listener = subjects.phrases().startingAt(i, last + 1);
      return listener == null ? i : listener.to() + 1;
    }
    return i;
  }

  /** Whether the words are a circumstance, not what somebody says: 'On Monday', 'In a speech'. */
  boolean isCircumstance(int from, int to) {
    String word = tokens.lower(from);
    return tokens.has(WordList.PREPOSITIONS, from)
        || tokens.has(WordList.CONJUNCTIONS, from)
        || word.endsWith("ed") && !tokens.is(from + 1, "by")
        || word.endsWith("ing")
        || from == to && !tokens.isCapital(from);
  }

  /** The last token of the clause that begins at {@code from}. */
  int end(int from, int last) {
    return ends.first(from + 1, last + 1) - 1;
  }

  /** Whether a clause ends before token {@code i}. */
  private boolean endsClause(int i) {
    if (tokens.isQuoted(i)) {
      return false;
    }
    int last = tokens.sentenceEnd(i) - 1;
    int next = tokens.is(i, ",") ? i + 1 : i;
    return tokens.is(i, ";") || next <= last && opensOther(next, last, next > i);
  }

  /** Whether another report begins: 'and added that', ', while Lund said', ', saying that'. */
  private boolean opensOther(int i, int last, boolean comma) {
    if (comma && cues.mayReport(i)) {
      return true;
    }
    String word = tokens.lower(i);
    boolean joins = word.equals("and") || word.equals("but");
    boolean parts = comma && tokens.has(WordList.CLAUSE_OPENERS, i);
    if (!joins && !parts) {
      return false;
    }
    if (joins && i < last && cues.isCue(i + 1)) {
      return true;
    }
    for (int j = i + 2; comma && j <= Math.min(last, i + OBJECT); j++) {
      if (tokens.is(j, ",") || tokens.isQuoted(j)) {
        return parts;
      }
      if (cues.isCue(j)) {
        Phrase subject = subjects.before(j, i + 1);
        return subject != null && subject.from() == i + 1;
      }
    }
    return parts;
  }

  /** Where what ends at {@code to} begins: behind a report that stands before it. */
  int clauseStart(int low, int to) {
    int stop = stops().previousSetBit(to);
    return stop > low ? stop + 1 : low;
  }

  private BitSet stops() {
    if (stops == null) {
      stops = new BitSet(tokens.size());
      for (int i = 0; i < tokens.size(); i++) {
        stops.set(i, (tokens.is(i, ";") || tokens.is(i, ":")) && !tokens.isQuoted(i));
      }
    }
    return stops;
  }
}
