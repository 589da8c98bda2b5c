package dev.sitrep.analyse;

import dev.sitrep.analyse.NumberGrammar.Whole;
import dev.sitrep.analyse.NumberWords.Joint;
import dev.sitrep.model.analysis.NumberExpression;
import dev.sitrep.model.analysis.NumberExpression.Anchor;
import dev.sitrep.model.analysis.NumberExpression.Ordinal;
import dev.sitrep.model.analysis.NumberExpression.Position;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ordinals: '11th', 'one hundred and twenty-fifth', 'penultimate'. */
final class OrdinalGrammar {

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Lexemes lexemes;
  private final NumberWords words;
  private final NumberGrammar numbers;
  private final WordTable<Place> places;

  /** A place in a row, without the words. */
  record Place(Anchor from, int offset) {}

  /** An ordinal with the index after its last lexeme. */
  record Read(NumberExpression ordinal, int end) {}

  OrdinalGrammar(
      Lexemes lexemes, NumberWords words, NumberGrammar numbers, WordTable<Place> places) {
    this.lexemes = lexemes;
    this.words = words;
    this.numbers = numbers;
    this.places = places;
  }

  /** The places of {@code language}. */
  static WordTable<Place> places(String language) {
    WordTable<Place> places = new WordTable<>();
    WordTable.read(
        language,
        "ordinal-positions",
        (key, phrase) -> {
          String[] parts = key.split(" ");
          places.add(phrase, new Place(Anchor.valueOf(parts[0]), Integer.parseInt(parts[1])));
        });
    return places;
  }

  /** The ordinal that begins at {@code index}, or null. */
  @Nullable Read at(int index) {
    WordTable.Match<Place> place = places.at(lexemes, index);
    if (place != null) {
      var span = lexemes.span(index, place.end());
      Place value = place.value();
      return new Read(new Position(span, value.from(), value.offset()), place.end());
    }
    if (lexemes.at(index).isDigits()) {
      Lexeme ending = lexemes.at(index + 1);
      boolean ordinal = ending.glued() && ENDINGS.contains(ending.lower());
      return ordinal ? read(index, index + 2, new BigDecimal(lexemes.at(index).text())) : null;
    }
    return spelled(index);
  }

  private Read read(int index, int end, BigDecimal value) {
    return new Read(new Ordinal(lexemes.span(index, end), value), end);
  }

  private @Nullable Read spelled(int index) {
    BigDecimal alone = words.ordinals().of(lexemes.at(index).lower());
    if (alone != null) {
      boolean fraction = words.after(Joint.ONE, lexemes, index - 1) == index;
      return fraction && alone.compareTo(TWO) > 0 ? null : read(index, index + 1, alone);
    }
    Whole whole = numbers.whole(index);
    if (whole == null) {
      return null;
    }
    int and = words.after(Joint.AND, lexemes, whole.end());
    int last = and < 0 ? whole.end() : and;
    last = lexemes.at(last).isDash() ? last + 1 : last;
    BigDecimal unit = words.ordinals().of(lexemes.at(last).lower());
    BigDecimal scale = and < 0 ? words.ordinalScales().of(lexemes.at(last).lower()) : null;
    if (scale != null) {
      return read(index, last + 1, whole.value().multiply(scale));
    }
    return unit != null && fits(whole.value(), unit)
        ? read(index, last + 1, whole.value().add(unit))
        : null;
  }

  /** 'Twenty first', 'one hundred and fifth'; 'two fifth' is none. */
  private static boolean fits(BigDecimal whole, BigDecimal unit) {
    BigDecimal below =
        unit.compareTo(BigDecimal.TEN) < 0 ? BigDecimal.TEN : BigDecimal.valueOf(100);
    return whole.compareTo(below) >= 0 && whole.remainder(below).signum() == 0;
  }
}
