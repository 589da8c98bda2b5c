package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Sense.Trait;
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

  private static final int LAST_DAY = 31;

  private final TimeText text;
  private final Lexemes lexemes;
  private final TimeWords words;
  private final YearGrammar years;
  private final NumericDates numeric;

  /** Days of a month, and the index after their words. */
  private record Days(int first, int last, int end) {}

  CalendarGrammar(TimeText text) {
    this.text = text;
    this.lexemes = text.lexemes();
    this.words = text.words();
    this.years = new YearGrammar(text);
    this.numeric = new NumericDates(text);
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
    if (!first.isWord()) {
      return null;
    }
    DatedWords day = text.ordinal(index) == null ? null : dayFirst(index);
    return day == null ? spelledYear(index) : day;
  }

  private int year(int index) {
    TimeText.Whole year = lexemes.at(index).isDigits() ? years.at(index) : null;
    return year == null ? -1 : year.value();
  }

  private TimeText.@Nullable Whole anyYear(int index) {
    TimeText.Whole year = years.at(index);
    return year == null ? years.shortened(index) : year;
  }

  private @Nullable DatedWords digits(int index) {
    DatedWords found = numeric.at(index);
    if (found == null) {
      found = dayFirst(index);
    }
    if (found == null) {
      found = yearFirst(index);
    }
    return found == null ? bareYear(index) : found;
  }

  private boolean glued(int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!lexemes.at(i).glued()) {
        return false;
      }
    }
    return true;
  }

  /** '25 March 2022', '24-25 March', 'the 25th of March', 'the first of May'. */
  private @Nullable DatedWords dayFirst(int index) {
    Days days = days(index);
    if (days == null) {
      return null;
    }
    int month = joined(text.past(days.end(), TimeRole.OF));
    return words.is(lexemes.at(month), TimeRole.MONTH)
        ? daysOf(month, days, index, afterMonth(month))
        : null;
  }

  private int afterMonth(int month) {
    boolean shortened =
        words.is(lexemes.at(month), TimeRole.SHORT) && lexemes.glued(month + 1, ".");
    boolean dotted = shortened || text.isDialogue() && lexemes.glued(month + 1, ".");
    return dotted && !lexemes.at(month + 2).isEnd() ? month + 2 : month + 1;
  }

  /** After the hyphen that dialogue sets between day and month: '28-Nov'. */
  private int joined(int at) {
    boolean hyphen =
        lexemes.at(at).isDash() && lexemes.at(at).glued() && lexemes.at(at + 1).glued();
    return hyphen && text.isDialogue() ? at + 1 : at;
  }

  /** 'in nineteen twenty eight'. */
  private @Nullable DatedWords spelledYear(int index) {
    Lexeme before = lexemes.at(index - 1);
    boolean cued =
        words.is(before, TimeRole.ON) && words.is(before, TimeRole.CUE)
            || words.is(before, TimeRole.SINCE)
            || text.isDialogue()
                && (words.is(before, TimeRole.FROM) || words.is(before, TimeRole.UNTIL));
    TimeText.Whole year = cued ? years.at(index) : null;
    return year == null || isNoun(year.end()) ? null : wholeYear(year.value(), index, year.end());
  }

  private static DatedWords wholeYear(int year, int first, int end) {
    LocalDate from = LocalDate.of(year, 1, 1);
    return new DatedWords(
        new Fixed(from, from.plusYears(1).minusDays(1), Precision.YEAR), first, end);
  }

  /** With the year at {@code index}: 'Oct 26 15:50 2016' has the time of day before it. */
  DatedWords withYear(DatedWords date, int index) {
    int year = year(index);
    if (year < 0 || isCounted(index) || !(date.moment() instanceof InYear days)) {
      return date;
    }
    LocalDate day = days.from().atYear(year);
    return new DatedWords(new Fixed(day, day, Precision.DAY), date.first(), index + 1);
  }

  /** '2016 June', '2016, Nov': only dialogue has the year first. */
  private @Nullable DatedWords yearFirst(int index) {
    int year = text.isDialogue() ? year(index) : -1;
    int month = lexemes.at(index + 1).is(",") ? index + 2 : index + 1;
    if (year < 0 || !words.is(lexemes.at(month), TimeRole.MONTH)) {
      return null;
    }
    YearMonth whole = YearMonth.of(year, words.value(lexemes.at(month), TimeRole.MONTH));
    var moment = new Fixed(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
    return new DatedWords(moment, index, month + 1);
  }

  private @Nullable DatedWords daysOf(int month, Days days, int first, int end) {
    int number = words.value(lexemes.at(month), TimeRole.MONTH);
    if (days.last() > MonthDay.of(number, 1).getMonth().maxLength()) {
      return null;
    }
    int at = lexemes.at(end).is(",") || words.is(lexemes.at(end), TimeRole.OF) ? end + 1 : end;
    TimeText.Whole year = anyYear(at);
    int value = year == null ? -1 : year.value();
    LocalDate from = NumericDates.dateOrNull(value, number, days.first());
    LocalDate until = NumericDates.dateOrNull(value, number, days.last());
    if (year != null && from != null && until != null) {
      return new DatedWords(new Fixed(from, until, Precision.DAY), first, year.end());
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
    boolean links =
        link.isDash()
            || words.is(link, TimeRole.TO)
            || words.is(link, TimeRole.AND)
            || words.is(link, TimeRole.UNTIL);
    Days last = links ? day(first.end() + 1) : null;
    return last == null || last.first() <= first.first()
        ? first
        : new Days(first.first(), last.first(), last.end());
  }

  private @Nullable Days day(int index) {
    Lexeme lexeme = lexemes.at(index);
    if (lexeme.isWord()) {
      TimeText.Whole ordinal = text.ordinal(index);
      boolean cardinal = ordinal == null && text.isDialogue() && !words.is(lexeme, TimeRole.ONE);
      ordinal = cardinal ? text.whole(index, LAST_DAY) : ordinal;
      return ordinal == null || ordinal.value() < 1
          ? null
          : new Days(ordinal.value(), ordinal.value(), ordinal.end());
    }
    int day = lexeme.length() <= 2 ? lexeme.number() : -1;
    if (day < 1 || day > LAST_DAY) {
      return null;
    }
    Lexeme next = lexemes.at(index + 1);
    boolean named = text.isDialogue() && words.is(next, TimeRole.MONTH);
    if (next.glued() && next.isWord() && !named) {
      return words.is(next, TimeRole.ORDINAL_SUFFIX) ? new Days(day, day, index + 2) : null;
    }
    // the full stop of German ordinals: '3. März'
    boolean dotted = words.dayFirst() && next.glued() && next.is(".");
    return isContinued(index + 1) && !named && !isYearBehindComma(index + 1)
        ? null
        : new Days(day, day, dotted ? index + 2 : index + 1);
  }

  private boolean isYearBehindComma(int comma) {
    return text.isDialogue() && lexemes.at(comma).is(",") && year(comma + 1) > 0;
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
    boolean comma =
        text.isDialogue() && lexemes.at(after).is(",") && text.ordinal(after + 1) != null;
    int day = text.past(joined(comma ? after + 1 : after), TimeRole.ARTICLE);
    boolean yearNext =
        lexemes.at(day).isWord() && years.at(day) != null && text.ordinal(day) == null;
    Days days = words.monthFirst() && !yearNext ? days(day) : null;
    if (days != null && (lexemes.at(day).isDigits() || text.isDialogue() || !isNoun(days.end()))) {
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
    TimeText.Whole year = anyYear(at);
    if (year != null && !isCounted(year.end() - 1)) {
      YearMonth whole = YearMonth.of(year.value(), number);
      var moment = new Fixed(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
      return new DatedWords(moment, index, year.end());
    }
    return isBareMonth(index) ? bareMonth(number, index) : null;
  }

  private boolean isNoun(int at) {
    return text.isOther(at) && !lexemes.at(at).sense().has(Trait.OPENS_NUMBER);
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
    Lexeme next = lexemes.at(index + 1);
    boolean turned = words.is(next, TimeRole.LAST) || words.is(next, TimeRole.NEXT);
    return turned || hasCue(index) && !next.isCapitalised();
  }

  private boolean hasCue(int index) {
    Lexeme before = lexemes.at(index - 1);
    return words.is(before, TimeRole.CUE)
        || words.is(before, TimeRole.SINCE)
        || words.is(before, TimeRole.UNTIL)
        || before.isDash() && isThird(index - 2)
        || (before.isDash() || words.is(before, TimeRole.TO))
            && words.is(lexemes.at(index - 2), TimeRole.MONTH);
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
    return wholeYear(year, index, index + 1);
  }

  private boolean isDecade(int index) {
    int year = lexemes.at(index).number();
    boolean plural =
        lexemes.glued(index + 1, "s")
            || (lexemes.glued(index + 1, "'") || lexemes.glued(index + 1, "’"))
                && lexemes.glued(index + 2, "s");
    return year >= YearGrammar.EARLIEST
        && year <= YearGrammar.LATEST
        && plural
        && year % 10 == 0
        && words.monthFirst();
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
        || lexemes.at(index + 1).isDash() && year(index + 2) > year
        || linked && (year(index - 2) > 0 || words.is(lexemes.at(index - 2), TimeRole.MONTH))
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
          && (before.isWord() && !(text.isDialogue() && words.is(before, TimeRole.MONTH))
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
