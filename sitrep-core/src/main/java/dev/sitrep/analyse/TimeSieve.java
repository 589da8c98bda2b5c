package dev.sitrep.analyse;

import dev.sitrep.analyse.Sense.Trait;

/**
 * Where in a sentence a time may begin, so that the grammars need not try everywhere: at a word
 * that opens one, with a number, a unit or a name of the calendar close behind.
 */
final class TimeSieve {

  /** So many words lead up to the first that tells a time: 'in the rest of'. */
  private static final int REACH = 4;

  private final boolean[] opens;
  private boolean empty = true;

  TimeSieve(TimeText text) {
    Lexemes lexemes = text.lexemes();
    this.opens = new boolean[lexemes.size()];
    int telling = Integer.MAX_VALUE;
    for (int at = lexemes.size() - 1; at >= 0; at--) {
      Lexeme lexeme = lexemes.at(at);
      boolean number = lexeme.isDigits() || lexeme.sense().has(Trait.OPENS_NUMBER);
      boolean opener = number || lexeme.isWord() && lexeme.sense().has(Trait.OPENS_TIME);
      boolean code = lexeme.isWord() && lexeme.length() == 1 && lexemes.at(at + 1).glued();
      if (opener && !lexeme.sense().has(Trait.WEAK)) {
        telling = at;
      }
      opens[at] = (opener || code) && telling - at <= REACH;
      empty &= !opens[at];
    }
  }

  /** Whether no time may begin anywhere. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether a time may begin at {@code index}. */
  boolean opens(int index) {
    return opens[index];
  }
}
