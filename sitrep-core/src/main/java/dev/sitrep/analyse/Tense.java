package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;

/**
 * Tells from the verbs round a date which way it lies: 'said Thursday', 'will meet on Friday'.
 *
 * <p>The verb nearest to the left in the same clause counts, since English adverbials of time
 * follow their verb; failing that, the nearest to the right. A verb that reports ('said') counts
 * only beside the date: in 'said the talks on Friday would go on' it does not date the talks.
 */
final class Tense {

  private static final int BESIDE = 4;
  private static final int REACH = 25;

  /** So far before its participle an auxiliary stands. */
  private static final int AUXILIARY = 5;

  private final Lexemes lexemes;
  private final TimeWords words;

  Tense(Lexemes lexemes, TimeWords words) {
    this.lexemes = lexemes;
    this.words = words;
  }

  /** Which way {@code date} lies from the day of writing. */
  Direction of(DatedWords date) {
    Lexeme before = lexemes.at(date.first() - 1);
    if (words.is(before, TimeRole.SINCE)) {
      return Direction.PAST;
    }
    // 'Until Friday nobody had ...' and 'had not known until Friday' look back, 'was given until
    // Friday' ahead
    if (words.is(before, TimeRole.UNTIL) && date.first() > 1) {
      return isDenied(date.first() - 1) ? look(date.first(), -1, REACH) : Direction.FUTURE;
    }
    boolean by = words.is(before, TimeRole.BY);
    Direction found = look(date.first(), -1, by ? BESIDE : REACH);
    if (found == Direction.OPEN) {
      found = look(date.end() - 1, 1, REACH);
    }
    return found == Direction.OPEN && by ? Direction.FUTURE : found;
  }

  private Direction look(int from, int step, int reach) {
    for (int distance = 1; distance <= reach; distance++) {
      int at = from + step * distance;
      Lexeme lexeme = lexemes.at(at);
      if (lexeme.isEnd() || isClauseEnd(at)) {
        return Direction.OPEN;
      }
      Direction told = told(at, distance);
      if (told != Direction.OPEN) {
        return told;
      }
    }
    return Direction.OPEN;
  }

  private Direction told(int at, int distance) {
    Lexeme lexeme = lexemes.at(at);
    if (!lexeme.isWord() || lexeme.isCapitalised() && at > 0) {
      return Direction.OPEN;
    }
    if (words.is(lexeme, TimeRole.WILL)) {
      return Direction.FUTURE;
    }
    if (words.is(lexeme, TimeRole.REPORTS)) {
      return distance <= BESIDE ? Direction.PAST : Direction.OPEN;
    }
    if (words.is(lexeme, TimeRole.WAS)) {
      return Direction.PAST;
    }
    boolean participle = lexeme.length() > 4 && lexeme.lower().endsWith("ed");
    if (!participle || !words.monthFirst()) {
      return Direction.OPEN;
    }
    return isAhead(at) ? Direction.FUTURE : Direction.PAST;
  }

  /** Whether the participle at {@code at} belongs to a 'will': 'will be raised and propped'. */
  private boolean isAhead(int at) {
    for (int before = at - 1; before >= at - AUXILIARY; before--) {
      if (words.is(lexemes.at(before), TimeRole.SHALL)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a 'not' stands before {@code index} in its clause. */
  private boolean isDenied(int index) {
    for (int at = index - 1; at >= index - REACH; at--) {
      if (lexemes.at(at).isEnd() || isClauseEnd(at)) {
        return false;
      }
      if (words.is(lexemes.at(at), TimeRole.NOT)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseEnd(int at) {
    Lexeme lexeme = lexemes.at(at);
    return switch (lexeme.text()) {
      case ";", ":", "“", "”", "\"", "—", "–", "`" -> true;
      default -> false;
    };
  }
}
