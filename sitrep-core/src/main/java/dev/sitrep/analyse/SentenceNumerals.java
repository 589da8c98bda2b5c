package dev.sitrep.analyse;

import dev.sitrep.analyse.Numerals.Numeral;
import dev.sitrep.analyse.Sense.Trait;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of one sentence: each is read once, however many grammars ask for it. */
final class SentenceNumerals {

  private static final Numeral NONE = new Numeral(BigDecimal.ZERO, 0, BigDecimal.ONE);

  private final Numerals numerals;
  private final Lexemes lexemes;

  /** By index; {@link #NONE} where no number begins, null where nobody has asked. */
  private @Nullable Numeral @Nullable [] read;

  SentenceNumerals(Numerals numerals, Lexemes lexemes) {
    this.numerals = numerals;
    this.lexemes = lexemes;
  }

  /** The number that begins at {@code index}, as long as it goes, or null. */
  @Nullable Numeral at(int index) {
    Lexeme first = lexemes.at(index);
    if (!first.isDigits() && !first.sense().has(Trait.OPENS_NUMBER)) {
      return null;
    }
    if (read == null) {
      read = new Numeral[lexemes.size()];
    }
    Numeral known = read[index];
    if (known == null) {
      Numeral found = numerals.at(lexemes, index);
      known = found == null ? NONE : found;
      read[index] = known;
    }
    return known == NONE ? null : known;
  }
}
