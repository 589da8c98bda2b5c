package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.model.Precision;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The dates that name their day, month or year: '25 March 2022', 'March 24-25', '2022-03-25',
 * 'October 2014', 'in 2014', 'the 1990s'.
 *
 * <p>A part that could be something else is left alone: a month that is also a name or a verb needs
 * a day, a year or a preposition; a bare year needs a preposition or stands where a count cannot;
 * '3/4/2022' needs a language in which the day comes first beyond doubt, or a day above 12.
 */
final class CalendarGrammar {

  private static final int EARLIEST = 1000;
  private static final int LATEST = 2199;

  private final Lexemes lexemes;
  private final TimeWords words;

  /** Days of a month, and the index after their words. */
  private record Days(int first, int last, int end) {}

  CalendarGrammar(Lexemes lexemes, TimeWords words) {
    this.lexemes = lexemes;
    this.words = words;
  }

  /** The date that begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    Lexeme first = lexemes.at(index);
    if (first.isDigits()) {
      return isPartOfName(index) ? null : digits(index);
    }
    if (words.is(first, TimeRole.MONTH)) {
      return month(index);
    }
    return first.isWord() && words.ordinals().of(first.lower()) != null ? dayFirst(index) : null;
  }

  /** The year written at {@code index}, or -1. */
  int year(int index) {
    Lexeme lexeme = lexemes.at(index);
    int year = lexeme.length() == 4 ? lexeme.number() : -1;
    return year < EARLIEST || year > LATEST || isContinued(index + 1) ? -1 : year;
  }

  private @Nullable DatedWords digits(int index) {
    DatedWords found = numeric(index);
    if (found == null) {
      found = dayFirst(index);
    }
    return found == null ? bareYear(index) : found;
  }

  /** '2022-03-25' (ISO 8601), '25/3/2022', '25.03.2022'. */
  private @Nullable DatedWords numeric(int index) {
    Lexeme sign = lexemes.at(index + 1);
    boolean parted = sign.isDash() || sign.is("/") || sign.is(".");
    if (!parted || !glued(index + 1, 4) || !lexemes.at(index + 3).is(sign.lower())) {
      return null;
    }
    int a = lexemes.at(index).number();
    int b = lexemes.at(index + 2).number();
    int c = lexemes.at(index + 4).number();
    int end = index + 5;
    if (lexemes.at(end).isDigits() || glued(end, 2) && lexemes.at(end).is(sign.lower())) {
      return null;
    }
    if (lexemes.at(index).length() == 4) {
      return day(a, b, c, index, afterTime(end));
    }
    if (lexemes.at(index + 4).length() != 4 || a > 31 || b > 31) {
      return null;
    }
    boolean dayFirst = words.dayFirst() || a > 12 || a == b;
    if (!dayFirst && b <= 12) {
      return null;
    }
    return dayFirst ? day(c, b, a, index, end) : day(c, a, b, index, end);
  }

  /** After the 'T14:00' that may follow a day. */
  private int afterTime(int end) {
    boolean timed = lexemes.glued(end, "t") && lexemes.at(end + 1).isDigits();
    int at = timed ? end + 2 : end;
    while (timed && lexemes.at(at).glued() && lexemes.at(at).is(":")) {
      at += 2;
    }
    return Math.min(at, lexemes.size());
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
    return date == null || year < EARLIEST || year > LATEST
        ? null
        : new DatedWords(new Fixed(date, date, Precision.DAY), first, end);
  }

  private static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    if (year < 1
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** '25 March 2022', '24-25 March', 'the 25th of March', 'the first of May'. */
  private @Nullable DatedWords dayFirst(int index) {
    Days days = days(index);
    if (days == null) {
      return null;
    }
    int month = words.is(lexemes.at(days.end()), TimeRole.OF) ? days.end() + 1 : days.end();
    return words.is(lexemes.at(month), TimeRole.MONTH)
        ? daysOf(month, days, index, afterMonth(month))
        : null;
  }

  private int afterMonth(int month) {
    boolean shortened =
        words.is(lexemes.at(month), TimeRole.SHORT) && lexemes.glued(month + 1, ".");
    return shortened && !lexemes.at(month + 2).isEnd() ? month + 2 : month + 1;
  }

  private @Nullable DatedWords daysOf(int month, Days days, int first, int end) {
    int number = words.value(lexemes.at(month), TimeRole.MONTH);
    if (days.last() > MonthDay.of(number, 1).getMonth().maxLength()) {
      return null;
    }
    int at = lexemes.at(end).is(",") || words.is(lexemes.at(end), TimeRole.OF) ? end + 1 : end;
    int year = year(at);
    LocalDate from = dateOrNull(year, number, days.first());
    LocalDate until = dateOrNull(year, number, days.last());
    if (from != null && until != null) {
      return new DatedWords(new Fixed(from, until, Precision.DAY), first, at + 1);
    }
    var moment =
        InYear.of(
            MonthDay.of(number, days.first()), MonthDay.of(number, days.last()), Precision.DAY);
    return new DatedWords(moment, first, end);
  }

  private @Nullable Days days(int index) {
    Days first = day(index);
    if (first == null) {
      return null;
    }
    Lexeme link = lexemes.at(first.end());
    boolean links = link.isDash() || words.is(link, TimeRole.TO) || words.is(link, TimeRole.AND);
    Days last = links ? day(first.end() + 1) : null;
    return last == null || last.first() <= first.first()
        ? first
        : new Days(first.first(), last.first(), last.end());
  }

  private @Nullable Days day(int index) {
    Lexeme lexeme = lexemes.at(index);
    if (lexeme.isWord()) {
      WordTable.Match<Integer> ordinal = words.ordinals().at(lexemes, index);
      return ordinal == null ? null : new Days(ordinal.value(), ordinal.value(), ordinal.end());
    }
    int day = lexeme.length() <= 2 ? lexeme.number() : -1;
    if (day < 1 || day > 31) {
      return null;
    }
    Lexeme next = lexemes.at(index + 1);
    if (next.glued() && next.isWord()) {
      return words.is(next, TimeRole.ORDINAL_SUFFIX) ? new Days(day, day, index + 2) : null;
    }
    // the full stop of German ordinals: '3. März'
    boolean dotted = words.dayFirst() && next.glued() && next.is(".");
    return isContinued(index + 1) ? null : new Days(day, day, dotted ? index + 2 : index + 1);
  }

  /** Whether the number that ends before {@code at} goes on: '25%', '25.5', '25,000', '25:30'. */
  private boolean isContinued(int at) {
    Lexeme next = lexemes.at(at);
    if (!next.glued() || next.isDash()) {
      return false;
    }
    return next.isWord()
        || next.is("%")
        || next.is("°")
        || glued(at, 2) && lexemes.at(at + 1).isDigits();
  }

  /** 'March 25, 2022', 'March 24-25', 'March 2022', 'March'. */
  private @Nullable DatedWords month(int index) {
    int after = afterMonth(index);
    int number = words.value(lexemes.at(index), TimeRole.MONTH);
    int day = words.is(lexemes.at(after), TimeRole.ARTICLE) ? after + 1 : after;
    Days days = words.monthFirst() ? days(day) : null;
    if (days != null && (lexemes.at(day).isDigits() || !isNoun(days.end()))) {
      DatedWords found = daysOf(index, days, index, days.end());
      if (found != null) {
        return found;
      }
    }
    if (lexemes.at(index - 1).isDigits() && lexemes.at(index - 1).length() <= 2) {
      // '30 February': a day there is not
      return null;
    }
    int at =
        lexemes.at(after).is(",") || words.is(lexemes.at(after), TimeRole.OF) ? after + 1 : after;
    int year = year(at);
    if (year > 0 && !isCounted(at)) {
      YearMonth whole = YearMonth.of(year, number);
      var moment = new Fixed(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
      return new DatedWords(moment, index, at + 1);
    }
    return isBareMonth(index) ? bareMonth(number, index) : null;
  }

  private boolean isNoun(int at) {
    return lexemes.at(at).isWord() && !words.isKnown(lexemes.at(at));
  }

  private static DatedWords bareMonth(int number, int index) {
    var first = MonthDay.of(number, 1);
    var last = MonthDay.of(number, first.getMonth().maxLength());
    var moment = InYear.of(first, last, Precision.MONTH);
    return new DatedWords(moment, index, index + 1);
  }

  private boolean isBareMonth(int index) {
    Lexeme month = lexemes.at(index);
    if (isPartOfName(index)
        || month.length() < 3
        || lexemes.glued(index + 1, "-") && !hasCue(index)) {
      return false;
    }
    if (!words.is(month, TimeRole.UNSURE)) {
      return month.length() > 3 || hasCue(index);
    }
    return hasCue(index) && !lexemes.at(index + 1).isCapitalised();
  }

  private boolean hasCue(int index) {
    Lexeme before = lexemes.at(index - 1);
    return words.is(before, TimeRole.CUE)
        || words.is(before, TimeRole.SINCE)
        || words.is(before, TimeRole.UNTIL)
        || before.isDash() && isThird(index - 2);
  }

  private boolean isThird(int index) {
    Lexeme before = lexemes.at(index);
    return words.is(before, TimeRole.EARLY)
        || words.is(before, TimeRole.MIDDLE)
        || words.is(before, TimeRole.LATE);
  }

  /** 'in 2014', 'the 1990s', '2014-2016' (its first part). */
  private @Nullable DatedWords bareYear(int index) {
    Lexeme lexeme = lexemes.at(index);
    if (lexeme.length() != 4) {
      return null;
    }
    if (lexeme.text().endsWith("0") && isDecade(index)) {
      int end = lexemes.glued(index + 1, "s") ? index + 2 : index + 3;
      LocalDate from = LocalDate.of(lexeme.number(), 1, 1);
      return new DatedWords(
          new Fixed(from, from.plusYears(10).minusDays(1), Precision.YEAR), index, end);
    }
    int year = year(index);
    if (year < 0 || isCounted(index) || !mayBeYear(index, year)) {
      return null;
    }
    LocalDate from = LocalDate.of(year, 1, 1);
    return new DatedWords(
        new Fixed(from, from.plusYears(1).minusDays(1), Precision.YEAR), index, index + 1);
  }

  private boolean isDecade(int index) {
    int year = lexemes.at(index).number();
    boolean plural =
        lexemes.glued(index + 1, "s")
            || (lexemes.glued(index + 1, "'") || lexemes.glued(index + 1, "’"))
                && lexemes.glued(index + 2, "s");
    return year >= EARLIEST && year <= LATEST && plural && year % 10 == 0 && words.monthFirst();
  }

  private boolean mayBeYear(int index, int year) {
    Lexeme before = lexemes.at(index - 1);
    if (words.is(before, TimeRole.ON) || words.is(before, TimeRole.SINCE)) {
      return true;
    }
    // without 'in', a number far from today is more likely a count
    if (year < 1900 || year > 2099) {
      return false;
    }
    boolean linked =
        words.is(before, TimeRole.AND) || words.is(before, TimeRole.TO) || before.isDash();
    return words.is(before, TimeRole.CUE)
        || words.is(before, TimeRole.UNTIL)
        || before.is("(")
        || linked && year(index - 2) > 0
        || (words.is(before, TimeRole.ARTICLE) || before.is("a")) && isNoun(index + 1);
  }

  /** Whether the number at {@code index} counts what follows: '2014 people', '2000 of them'. */
  private boolean isCounted(int index) {
    Lexeme next = lexemes.at(index + 1);
    if (!next.isWord() || next.isCapitalised()) {
      return next.is("%");
    }
    Lexeme before = lexemes.at(index - 1);
    boolean dated =
        words.is(before, TimeRole.ON)
            || words.is(before, TimeRole.SINCE)
            || words.is(before, TimeRole.MONTH);
    return !dated && PluralNouns.looksPlural(next.lower())
        || words.is(next, TimeRole.UNIT)
        || next.is("people");
  }

  /** 'Cop26', 'F-16', 'Theresa May', '1.2'. */
  private boolean isPartOfName(int index) {
    Lexeme lexeme = lexemes.at(index);
    Lexeme before = lexemes.at(index - 1);
    if (lexeme.isDigits()) {
      return lexeme.glued()
          && (before.isWord()
              || before.is("$")
              || before.is("#")
              || before.is("/")
              || (before.is(".") || before.is(",") || before.is(":"))
                  && lexemes.at(index - 2).isDigits()
              || before.isDash()
                  && before.glued()
                  && lexemes.at(index - 2).isWord()
                  && lexemes.at(index - 2).isCapitalised());
    }
    return lexeme.glued() && before.isDash() && lexemes.at(index - 2).isCapitalised();
  }
}
