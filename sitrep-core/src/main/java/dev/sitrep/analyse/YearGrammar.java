package dev.sitrep.analyse;

import dev.sitrep.analyse.Sense.Trait;
import org.jspecify.annotations.Nullable;

/** The grammar of years: '2014', 'nineteen ninety nine', 'two thousand and eighteen'. */
final class YearGrammar {

  static final int EARLIEST = 1000;
  static final int LATEST = 2199;

  private static final int HUNDRED = 100;

  /** Two digits from here on are of the last century. */
  private static final int PIVOT = 50;

  private final TimeText text;
  private final Lexemes lexemes;

  YearGrammar(TimeText text) {
    this.text = text;
    this.lexemes = text.lexemes();
  }

  /** The year that begins at {@code index}, or null. */
  TimeText.@Nullable Whole at(int index) {
    Lexeme first = lexemes.at(index);
    if (first.isDigits()) {
      int year = first.length() == 4 ? first.number() : -1;
      return year < EARLIEST || year > LATEST || isContinued(index + 1)
          ? null
          : new TimeText.Whole(year, index + 1);
    }
    return first.isWord() && first.sense().has(Trait.OPENS_NUMBER) ? spelled(index) : null;
  }

  /** A year of two digits that cannot be a day: 'August 99'. */
  TimeText.@Nullable Whole shortened(int index) {
    Lexeme lexeme = lexemes.at(index);
    boolean year = lexeme.isDigits() && lexeme.length() == 2 && lexeme.number() > 31;
    return year && text.isDialogue() && !isContinued(index + 1)
        ? new TimeText.Whole(full(lexeme.number()), index + 1)
        : null;
  }

  /** The year that two digits stand for. */
  static int full(int twoDigits) {
    return twoDigits + (twoDigits < PIVOT ? 2000 : 1900);
  }

  private TimeText.@Nullable Whole spelled(int index) {
    TimeText.Whole first = text.whole(index, LATEST);
    if (first == null) {
      return null;
    }
    if (first.value() >= EARLIEST) {
      return first.value() >= 2000 ? first : null;
    }
    TimeText.Whole rest = text.whole(first.end(), HUNDRED - 1);
    boolean century = first.value() >= EARLIEST / HUNDRED && first.value() <= LATEST / HUNDRED;
    if (!century || rest == null || !lexemes.at(first.end()).isWord()) {
      return null;
    }
    TimeText.Whole ones = rest.value() == 0 ? text.whole(rest.end(), 9) : null;
    TimeText.Whole years = ones == null ? rest : ones;
    return years.value() < 10 && ones == null
        ? null
        : new TimeText.Whole(first.value() * HUNDRED + years.value(), years.end());
  }

  /** Whether the number that ends before {@code at} goes on: '2014%', '2014.5'. */
  private boolean isContinued(int at) {
    Lexeme next = lexemes.at(at);
    if (!next.glued() || next.isDash()) {
      return false;
    }
    return next.isWord()
        || next.is("%")
        || next.is("°")
        || lexemes.at(at + 1).glued() && lexemes.at(at + 1).isDigits();
  }
}
