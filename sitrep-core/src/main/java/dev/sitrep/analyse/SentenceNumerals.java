package dev.sitrep.analyse;

import dev.sitrep.analyse.Numerals.Numeral;
import dev.sitrep.analyse.Sense.Trait;
import org.jspecify.annotations.Nullable;

/** The numbers of one sentence: each is read once, however many grammars ask for it. */
final class SentenceNumerals {

  private final Lexemes lexemes;
  private final Remembered<Numeral> read;

  SentenceNumerals(Numerals numerals, Lexemes lexemes) {
    this.lexemes = lexemes;
    this.read = new Remembered<>(index -> numerals.at(lexemes, index), lexemes.size());
  }

  /** The number that begins at {@code index}, as long as it goes, or null. */
  @Nullable Numeral at(int index) {
    Lexeme first = lexemes.at(index);
    boolean may = first.isDigits() || first.sense().has(Trait.OPENS_NUMBER);
    return may ? read.at(index) : null;
  }
}
