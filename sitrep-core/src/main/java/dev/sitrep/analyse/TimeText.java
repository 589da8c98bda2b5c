package dev.sitrep.analyse;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the grammars of time read it.
 *
 * @param lexemes its words
 * @param words what they may do in a date
 * @param numerals its numbers
 * @param register the kind of language
 */
record TimeText(Lexemes lexemes, TimeWords words, SentenceNumerals numerals, Register register) {

  /** A whole number and the index after it. */
  record Whole(int value, int end) {}

  boolean isDialogue() {
    return register == Register.DIALOGUE;
  }

  Lexeme at(int index) {
    return lexemes.at(index);
  }

  boolean is(int index, TimeRole role) {
    return words.is(lexemes.at(index), role);
  }

  /** The index after {@code role} at {@code index}, or {@code index} where it does not stand. */
  int past(int index, TimeRole role) {
    return is(index, role) ? index + 1 : index;
  }

  /**
   * The index after the 'at' or 'a las' at {@code index}, or {@code index} if none stands there.
   */
  int pastAt(int index) {
    boolean article = is(index, TimeRole.AT_BEFORE) && is(index + 1, TimeRole.HOUR_ARTICLE);
    return article ? index + 2 : past(index, TimeRole.AT);
  }

  /** Whether 'at' or 'a las' stands before {@code index}. */
  boolean isBehindAt(int index) {
    return is(index - 1, TimeRole.AT)
        || is(index - 1, TimeRole.HOUR_ARTICLE) && is(index - 2, TimeRole.AT_BEFORE);
  }

  /** The unit of the calendar at {@code index}, or null. */
  @Nullable TimeUnit unit(int index) {
    return is(index, TimeRole.UNIT)
        ? TimeUnit.values()[words.value(lexemes.at(index), TimeRole.UNIT)]
        : null;
  }

  /** The whole number at {@code index} in digits or words, not above {@code most}, or null. */
  @Nullable Whole whole(int index, int most) {
    Numerals.Numeral numeral = numerals.at(index);
    if (numeral == null
        || numeral.value().scale() > 0
        || numeral.value().compareTo(BigDecimal.valueOf(most)) > 0) {
      return null;
    }
    return new Whole(numeral.value().intValue(), numeral.end());
  }

  /** The ordinal at {@code index} ('third', '3rd'), or null. */
  @Nullable Whole ordinal(int index) {
    Lexeme lexeme = lexemes.at(index);
    if (lexeme.isWord()) {
      WordTable.Match<Integer> ordinal = words.ordinals().at(lexemes, index);
      return ordinal == null ? null : new Whole(ordinal.value(), ordinal.end());
    }
    boolean suffixed =
        lexeme.isDigits()
            && lexeme.length() <= 2
            && lexemes.at(index + 1).glued()
            && is(index + 1, TimeRole.ORDINAL_SUFFIX);
    return suffixed ? new Whole(lexeme.number(), index + 2) : null;
  }

  /** Whether a word that does nothing in dates stands at {@code index}: most likely a noun. */
  boolean isOther(int index) {
    return lexemes.at(index).isWord() && !lexemes.at(index).sense().isKnown();
  }
}
