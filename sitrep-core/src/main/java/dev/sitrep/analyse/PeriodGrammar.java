package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.analyse.Sense.Trait;
import dev.sitrep.analyse.TimeText.Whole;
import dev.sitrep.model.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dates told by parts of the calendar: 'the first Friday of next month', 'the third week of
 * June', 'the second quarter of 2016', 'the week of 12 May', 'the week after next', 'the rest of
 * the month', 'the nineteen seventies'.
 */
final class PeriodGrammar {

  private static final int LAST_WEEK = 53;

  /** Below, 'year 3' numbers the years of something. */
  private static final int LEAST_YEAR = 100;

  private static final int QUARTER = 3;
  private static final int HALF = 6;

  private final TimeText text;
  private final RelativeGrammar relative;
  private final YearGrammar years;
  private final IntFunction<@Nullable DatedWords> dates;

  PeriodGrammar(TimeText text, RelativeGrammar relative, IntFunction<@Nullable DatedWords> dates) {
    this.text = text;
    this.relative = relative;
    this.years = new YearGrammar(text);
    this.dates = dates;
  }

  /** The date that begins at {@code index}, the longest there is, or null. */
  @Nullable DatedWords at(int index) {
    DatedWords longest = DatedWords.longer(numbered(index), withinYear(index));
    longest = DatedWords.longer(longest, code(index));
    longest = DatedWords.longer(longest, weekOf(index));
    longest = DatedWords.longer(longest, afterNext(index));
    longest = DatedWords.longer(longest, turned(index));
    longest = DatedWords.longer(longest, rest(index));
    longest = DatedWords.longer(longest, decade(index));
    longest = DatedWords.longer(longest, inWeek(index));
    return DatedWords.longer(longest, season(index));
  }

  /** 'the first Friday of July', 'the last week of July', 'the third quarter of 2016'. */
  private @Nullable DatedWords numbered(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    Whole ordinal = text.is(at, TimeRole.LAST) ? new Whole(0, at + 1) : text.ordinal(at);
    if (ordinal == null) {
      return null;
    }
    int noun = text.at(ordinal.end()).isDash() ? ordinal.end() + 1 : ordinal.end();
    int after = text.is(noun + 1, TimeRole.ON) ? noun + 2 : text.past(noun + 1, TimeRole.OF);
    DatedWords whole = whole(after);
    if (whole == null) {
      Moment bare = text.isDialogue() && ordinal.value() > 0 ? bare(noun, ordinal.value()) : null;
      return bare == null ? null : new DatedWords(bare, index, noun + 1);
    }
    Moment part = part(noun, ordinal.value(), whole.moment());
    return part == null ? null : new DatedWords(part, index, whole.end());
  }

  /** The month or year at {@code index}, as 'July', 'the year', 'next month'. */
  private @Nullable DatedWords whole(int index) {
    DatedWords named = dates.apply(index);
    if (named != null) {
      return isWhole(named.moment()) ? named : null;
    }
    Whole year = years.at(index);
    if (year != null) {
      LocalDate first = LocalDate.of(year.value(), 1, 1);
      var moment = new Fixed(first, first.plusYears(1).minusDays(1), Precision.YEAR);
      return new DatedWords(moment, index, year.end());
    }
    DatedWords unit = relative.thisUnit(index);
    return unit != null && isWhole(unit.moment()) ? unit : null;
  }

  private static boolean isWhole(Moment moment) {
    if (moment instanceof Offset offset) {
      return offset.unit() == TimeUnit.MONTH || offset.unit() == TimeUnit.YEAR;
    }
    return moment instanceof InYear days && days.precision() == Precision.MONTH
        || moment instanceof Fixed fixed && fixed.precision() != Precision.DAY;
  }

  private static boolean isYear(Moment moment) {
    return moment instanceof Offset offset && offset.unit() == TimeUnit.YEAR
        || moment instanceof Fixed fixed && fixed.precision() == Precision.YEAR;
  }

  private @Nullable Moment part(int noun, int nth, Moment whole) {
    if (text.is(noun, TimeRole.WEEKDAY)) {
      int day = text.words().value(text.at(noun), TimeRole.WEEKDAY);
      return isYear(whole) ? null : Reckonings.weekdayOf(whole, nth, DayOfWeek.of(day));
    }
    int months = months(noun);
    if (months > 0) {
      return isYear(whole) && nth * months <= 12 ? Reckonings.monthsOf(whole, nth, months) : null;
    }
    TimeUnit unit = text.unit(noun);
    boolean week = unit == TimeUnit.WEEK;
    if (!week && (unit != TimeUnit.MONTH || !isYear(whole)) && unit != TimeUnit.DAY) {
      return null;
    }
    ChronoUnit step =
        week ? ChronoUnit.WEEKS : unit == TimeUnit.DAY ? ChronoUnit.DAYS : ChronoUnit.MONTHS;
    return text.at(noun).lower().endsWith("s") ? null : Reckonings.partOf(whole, nth, step);
  }

  private int months(int noun) {
    return text.is(noun, TimeRole.QUARTER) ? QUARTER : text.is(noun, TimeRole.HALF) ? HALF : 0;
  }

  /** 'the third quarter' of this year, 'second Sunday' of this month. */
  private @Nullable Moment bare(int noun, int nth) {
    if (text.is(noun, TimeRole.QUARTER) && nth * QUARTER <= 12) {
      return Reckonings.monthsOf(new Offset(TimeUnit.YEAR, 0, false), nth, QUARTER);
    }
    return text.is(noun, TimeRole.WEEKDAY) && nth <= 5
        ? part(noun, nth, new Offset(TimeUnit.MONTH, 0, false))
        : null;
  }

  /** 'next year's third quarter', '2016 H2'. */
  private @Nullable DatedWords withinYear(int index) {
    boolean turned =
        text.is(index, TimeRole.LAST)
            || text.is(index, TimeRole.NEXT)
            || text.is(index, TimeRole.THIS);
    DatedWords year = turned || text.at(index).length() == 4 ? whole(index) : null;
    if (year == null || !isYear(year.moment())) {
      return null;
    }
    int at = year.end();
    at = text.at(at).glued() && text.at(at + 1).is("s") ? at + 2 : at;
    Whole ordinal = text.ordinal(at);
    int noun = ordinal == null ? at : ordinal.end() + (text.at(ordinal.end()).isDash() ? 1 : 0);
    if (ordinal != null && months(noun) > 0) {
      Moment part = part(noun, ordinal.value(), year.moment());
      return part == null ? null : new DatedWords(part, index, noun + 1);
    }
    int months = coded(at);
    return months == 0
        ? null
        : new DatedWords(
            Reckonings.monthsOf(year.moment(), text.at(at + 1).number(), months), index, at + 2);
  }

  /** 'Q1 2016', 'H1 of this year'. */
  private @Nullable DatedWords code(int index) {
    int months = coded(index);
    if (months == 0) {
      return null;
    }
    int nth = text.at(index + 1).number();
    DatedWords year = whole(text.past(index + 2, TimeRole.OF));
    if (year != null && isYear(year.moment())) {
      return new DatedWords(Reckonings.monthsOf(year.moment(), nth, months), index, year.end());
    }
    return text.isDialogue() && months == QUARTER
        ? new DatedWords(
            Reckonings.monthsOf(new Offset(TimeUnit.YEAR, 0, false), nth, months), index, index + 2)
        : null;
  }

  /** The months of 'Q3' or 'H1' at {@code index}, or 0. */
  private int coded(int index) {
    int months = text.at(index).is("q") ? QUARTER : text.at(index).is("h") ? HALF : 0;
    Lexeme number = text.at(index + 1);
    boolean fits = number.glued() && number.number() > 0 && number.number() * months <= 12;
    return fits ? months : 0;
  }

  /** 'the week of 12 May', 'the month of June', 'week commencing 4 February', 'week 10'. */
  private @Nullable DatedWords weekOf(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    TimeUnit unit = text.unit(at);
    boolean shortened =
        text.isDialogue()
            && text.at(at).is("w")
            && text.at(at + 1).is("/")
            && text.at(at + 2).is("c");
    if (shortened) {
      return weekFrom(index, at + 3);
    }
    if (unit != TimeUnit.WEEK && unit != TimeUnit.MONTH && unit != TimeUnit.YEAR) {
      return null;
    }
    if (at == index && text.isDialogue() && text.at(at + 1).isDigits() || unit == TimeUnit.YEAR) {
      return counted(index, at, unit);
    }
    boolean starts = text.is(at + 1, TimeRole.STARTING);
    if (!starts && !text.is(at + 1, TimeRole.OF)) {
      return null;
    }
    if (unit == TimeUnit.WEEK) {
      return weekFrom(index, starts ? text.past(at + 2, TimeRole.ON) : at + 2);
    }
    DatedWords month = dates.apply(at + 2);
    return month == null || !text.isDialogue() && !isWhole(month.moment())
        ? null
        : month.from(index);
  }

  private @Nullable DatedWords weekFrom(int index, int at) {
    DatedWords day = dates.apply(at);
    return day == null || isWhole(day.moment())
        ? null
        : day.meaning(Reckonings.weekOf(day.moment())).from(index);
  }

  private @Nullable DatedWords counted(int index, int at, TimeUnit unit) {
    Whole number = text.isDialogue() ? text.whole(at + 1, YearGrammar.LATEST) : null;
    if (number == null || number.value() < 1 || isCounted(index)) {
      return null;
    }
    if (unit == TimeUnit.WEEK) {
      return number.value() > LAST_WEEK
          ? null
          : new DatedWords(Reckonings.numberedWeek(number.value()), index, number.end());
    }
    LocalDate first = LocalDate.of(number.value(), 1, 1);
    return unit == TimeUnit.YEAR && number.value() >= LEAST_YEAR
        ? new DatedWords(
            new Fixed(first, first.plusYears(1).minusDays(1), Precision.YEAR), index, number.end())
        : null;
  }

  /** The 'week' of 'one week 3 days'. */
  private boolean isCounted(int index) {
    Lexeme before = text.at(index - 1);
    return before.isDigits() || before.isWord() && before.sense().has(Trait.OPENS_NUMBER);
  }

  /** 'the week after next', 'the month after the next'. */
  private @Nullable DatedWords afterNext(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    TimeUnit unit = text.unit(at);
    int next = text.past(at + 2, TimeRole.ARTICLE);
    return unit != null && text.is(at + 1, TimeRole.AFTER) && text.is(next, TimeRole.NEXT)
        ? new DatedWords(new Offset(unit, 2, false), index, next + 1)
        : null;
  }

  /** 'coming week', 'the current month'; in dialogue also 'my day', 'that year', 'the next day'. */
  private @Nullable DatedWords turned(int index) {
    int at = text.isDialogue() ? text.past(index, TimeRole.ARTICLE) : index;
    TimeUnit unit = text.unit(at + 1);
    if (unit == null || text.at(at + 1).lower().endsWith("s")) {
      return null;
    }
    int end = at + 2;
    if (at == index && (text.is(at, TimeRole.COMING) || text.is(at, TimeRole.CURRENT))) {
      int count = text.is(at, TimeRole.COMING) ? 1 : 0;
      return new DatedWords(new Offset(unit, count, false), index, end);
    }
    if (!text.isDialogue()) {
      return null;
    }
    boolean same = text.is(at, TimeRole.SAME) || text.is(at, TimeRole.MY);
    if (at == index && same) {
      return new DatedWords(new Offset(unit, 0, false), index, end);
    }
    boolean near = unit == TimeUnit.DAY || unit == TimeUnit.DECADE;
    boolean back = text.is(at, TimeRole.LAST) || text.is(at, TimeRole.GONE);
    int step = text.is(at, TimeRole.NEXT) ? 1 : back ? -1 : 0;
    return near && step != 0 ? new DatedWords(new Offset(unit, step, false), index, end) : null;
  }

  /** 'the rest of the week', 'the year to date'. */
  private @Nullable DatedWords rest(int index) {
    TimeUnit passing = text.unit(index);
    if (passing != null && text.is(index + 1, TimeRole.TO) && text.at(index + 2).is("date")) {
      return new DatedWords(Reckonings.toDate(passing), index, index + 3);
    }
    if (!text.is(index, TimeRole.REST)) {
      return null;
    }
    int at = text.past(text.past(index + 1, TimeRole.OF), TimeRole.ARTICLE);
    at = text.past(text.past(text.past(at, TimeRole.MY), TimeRole.THIS), TimeRole.CURRENT);
    TimeUnit unit = text.unit(at);
    boolean placed = at > index + 2 || text.isDialogue();
    return unit == null || unit == TimeUnit.DAY || !placed
        ? null
        : new DatedWords(Reckonings.rest(unit), index, at + 1);
  }

  /** 'the nineteen seventies', 'the noughties'; in dialogue also 'the 70s', 'the seventies'. */
  private @Nullable DatedWords decade(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    Lexeme first = text.at(at);
    if (first.isDigits()) {
      return text.isDialogue() ? shortDecade(index, at) : null;
    }
    Integer alone = text.words().decade(first);
    if (alone != null) {
      boolean known = alone == 0 && at > index;
      return known || text.isDialogue() && at > index
          ? decade(alone == 0 ? 2000 : YearGrammar.full(alone), index, at + 1)
          : null;
    }
    Whole century = first.isWord() ? text.whole(at, 2000) : null;
    if (century == null) {
      return null;
    }
    int word = text.past(century.end(), TimeRole.AND);
    word = text.at(word).isDash() ? word + 1 : word;
    Integer years = text.words().decade(text.at(word));
    int base = century.value() == 2000 ? 2000 : century.value() * 100;
    return years == null || base < YearGrammar.EARLIEST || base > 2000
        ? null
        : decade(base + years, index, word + 1);
  }

  private @Nullable DatedWords shortDecade(int index, int at) {
    Lexeme number = text.at(at);
    boolean apostrophe = text.at(at + 1).glued() && "'’".contains(text.at(at + 1).text());
    int plural = apostrophe ? at + 2 : at + 1;
    boolean decade =
        number.length() == 2
            && number.number() % 10 == 0
            && text.at(plural).glued()
            && text.at(plural).is("s");
    return decade ? decade(YearGrammar.full(number.number()), index, plural + 1) : null;
  }

  private static DatedWords decade(int year, int index, int end) {
    LocalDate from = LocalDate.of(year, 1, 1);
    return new DatedWords(
        new Fixed(from, from.plusYears(10).minusDays(1), Precision.YEAR), index, end);
  }

  /** 'next week between Wednesday and Friday', 'this week from Tuesday to Thursday'. */
  private @Nullable DatedWords inWeek(int index) {
    DatedWords week = text.unit(index + 1) == TimeUnit.WEEK ? relative.at(index) : null;
    if (week == null
        || !(week.moment() instanceof Offset offset)
        || offset.unit() != TimeUnit.WEEK) {
      return null;
    }
    int at = week.end();
    int on = text.is(at, TimeRole.ON) ? at + 1 : at;
    if (text.is(on, TimeRole.WEEKDAY)) {
      return new DatedWords(new OnWeekday(day(on), Direction.OPEN, offset.count()), index, on + 1);
    }
    boolean opened = text.is(at, TimeRole.BETWEEN) || text.is(at, TimeRole.FROM);
    boolean linked = text.is(at + 2, TimeRole.AND) || text.is(at + 2, TimeRole.TO);
    boolean days = text.is(at + 1, TimeRole.WEEKDAY) && text.is(at + 3, TimeRole.WEEKDAY);
    return opened && linked && days
        ? new DatedWords(Reckonings.inWeek(offset, day(at + 1), day(at + 3)), index, at + 4)
        : null;
  }

  private DayOfWeek day(int at) {
    return DayOfWeek.of(text.words().value(text.at(at), TimeRole.WEEKDAY));
  }

  /** In dialogue: 'this summer', 'the spring of 2016', taken as the meteorological one. */
  private @Nullable DatedWords season(int index) {
    if (!text.isDialogue()) {
      return null;
    }
    boolean led =
        text.is(index, TimeRole.ARTICLE)
            || text.is(index, TimeRole.THIS)
            || text.is(index, TimeRole.MIDDLE)
            || text.is(index, TimeRole.NEXT)
            || text.is(index, TimeRole.LAST);
    int at = led ? index + 1 : index;
    Integer month = text.words().season(text.at(at));
    if (month == null) {
      return null;
    }
    int count = text.is(index, TimeRole.NEXT) ? 1 : text.is(index, TimeRole.LAST) ? -1 : 0;
    DatedWords year = whole(text.past(at + 1, TimeRole.OF));
    if (year != null && isYear(year.moment())) {
      return new DatedWords(Reckonings.months(month, year.moment()), index, year.end());
    }
    Moment base = new Offset(TimeUnit.YEAR, count, false);
    return new DatedWords(Reckonings.months(month, base), index, at + 1);
  }
}
