package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.model.Precision;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The dates written in digits alone: '2022-03-25' (ISO 8601), '25/3/2022', '25.03.2022', '3/2022';
 * in dialogue also '4/22', '9-18-15' and '2022-11'.
 *
 * <p>In the news '3/4/2022' needs a language in which the day comes first beyond doubt, or a day
 * above 12; in dialogue the month comes first where it can.
 */
final class NumericDates {

  private final TimeText text;
  private final Lexemes lexemes;

  NumericDates(TimeText text) {
    this.text = text;
    this.lexemes = text.lexemes();
  }

  /** The date that begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    DatedWords whole = whole(index);
    if (whole != null) {
      return whole;
    }
    DatedWords month = monthOfYear(index);
    return month != null || !text.isDialogue() ? month : shortened(index);
  }

  private @Nullable DatedWords whole(int index) {
    if (!isParted(index + 1) || !glued(index + 1, 2)) {
      return null;
    }
    Lexeme sign = lexemes.at(index + 1);
    int second = index + 2;
    Lexeme other = lexemes.at(second + 1);
    boolean comma = other.is(",") && text.isDialogue() && sign.is("/");
    if (!other.is(sign.lower()) && !comma || !glued(second + 1, 2)) {
      return null;
    }
    int end = second + 3;
    if (lexemes.at(end).isDigits() && lexemes.at(end).glued()
        || glued(end, 2) && lexemes.at(end).is(sign.lower())) {
      return null;
    }
    Lexeme first = lexemes.at(index);
    Lexeme last = lexemes.at(second + 2);
    int middle = middle(second, first);
    if (first.length() == 4) {
      return day(first.number(), middle, last.number(), index, end);
    }
    int year = yearOf(last);
    return year < 0 ? null : monthOrDayFirst(first.number(), middle, year, index, end);
  }

  private int yearOf(Lexeme last) {
    if (last.length() == 4) {
      return last.number();
    }
    return last.length() == 2 && text.isDialogue() && last.isDigits()
        ? YearGrammar.full(last.number())
        : -1;
  }

  /** The middle part, which may be a month's name after a year: '2019-sep-1'. */
  private int middle(int at, Lexeme first) {
    boolean named = first.length() == 4 && text.is(at, TimeRole.MONTH);
    return named
        ? text.words().value(lexemes.at(at), TimeRole.MONTH)
        : lexemes.at(at).length() > 2 ? -1 : lexemes.at(at).number();
  }

  private @Nullable DatedWords monthOrDayFirst(int a, int b, int year, int index, int end) {
    if (a > 31 || b > 31) {
      return null;
    }
    boolean dayFirst = text.words().dayFirst() || a > 12 || a == b;
    if (!dayFirst && b <= 12 && !text.isDialogue()) {
      return null;
    }
    return dayFirst ? day(year, b, a, index, end) : day(year, a, b, index, end);
  }

  /** '3/2015'; in dialogue '2015-3', '2015 / 3' and '11 - 2016' too. */
  private @Nullable DatedWords monthOfYear(int index) {
    Lexeme sign = lexemes.at(index + 1);
    boolean slash = sign.is("/");
    boolean spaced = text.isDialogue() && (slash || sign.isDash());
    if (!spaced && !(slash && glued(index + 1, 2))) {
      return null;
    }
    Lexeme first = lexemes.at(index);
    Lexeme last = lexemes.at(index + 2);
    boolean yearFirst = first.length() == 4 && last.length() <= 2;
    boolean yearLast = first.length() <= 2 && last.length() == 4;
    int year = yearFirst ? first.number() : last.number();
    int month = yearFirst ? last.number() : first.number();
    boolean more = lexemes.glued(index + 3, sign.lower()) || lexemes.at(index + 3).is("%");
    if (!yearLast && !(yearFirst && text.isDialogue())
        || more
        || month < 1
        || month > 12
        || year < YearGrammar.EARLIEST
        || year > YearGrammar.LATEST) {
      return null;
    }
    YearMonth whole = YearMonth.of(year, month);
    var moment = new Fixed(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
    return new DatedWords(moment, index, index + 3);
  }

  /** '4/22', '22/04'; '4.22' behind a preposition, '7-6' behind a weekday. */
  private @Nullable DatedWords shortened(int index) {
    Lexeme sign = lexemes.at(index + 1);
    boolean cued =
        sign.is("/")
            || sign.is(".") && text.is(index - 1, TimeRole.ON)
            || sign.isDash() && text.is(index - 1, TimeRole.WEEKDAY);
    Lexeme second = lexemes.at(index + 2);
    Lexeme next = lexemes.at(index + 3);
    boolean more = next.glued() && (next.isWord() || next.is("%") || next.is(sign.lower()));
    if (!cued
        || !glued(index + 1, 2)
        || more
        || second.length() > 2
        || lexemes.at(index).length() > 2) {
      return null;
    }
    int a = lexemes.at(index).number();
    int b = second.number();
    int month = a > 12 ? b : a;
    int day = a > 12 ? a : b;
    if (month < 1 || month > 12 || day < 1 || day > MonthDay.of(month, 1).getMonth().maxLength()) {
      return null;
    }
    var date = MonthDay.of(month, day);
    return new DatedWords(InYear.of(date, date, Precision.DAY), index, index + 3);
  }

  private boolean isParted(int index) {
    Lexeme sign = lexemes.at(index);
    return sign.isDash() || sign.is("/") || sign.is(".");
  }

  private boolean glued(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!lexemes.at(i).glued()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable DatedWords day(int year, int month, int day, int first, int end) {
    LocalDate date = dateOrNull(year, month, day);
    return date == null || year < YearGrammar.EARLIEST || year > YearGrammar.LATEST
        ? null
        : new DatedWords(new Fixed(date, date, Precision.DAY), first, end);
  }

  /** The date, or null where the calendar has none. */
  static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    if (year < 1
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }
}
