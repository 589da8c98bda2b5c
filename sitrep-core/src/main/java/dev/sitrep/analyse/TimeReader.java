package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.TimeExpression;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of an article and places them in the calendar.
 *
 * <p>A date counts from the day the article was published, else from that of its last change. An
 * article without either has its whole dates only, and days and months whose year the given day
 * tells; 'Thursday' and 'yesterday' are then left out, unless the whole date stands beside: 'Friday
 * (25 March 2022)'. A weekday lies on or before the day of publication unless its verb looks ahead.
 *
 * <p>'The end of June' is a month, from its 21st day to its last; early and middle are the tens of
 * days before. A time of day belongs to the words of its day. What names no day, such as a duration
 * or what recurs, is kept apart and is no date.
 */
final class TimeReader {

  private final DateResolver resolver;
  private final DatesAndFigures.Found found;

  /** The last day that the sentence before speaks of. */
  private @Nullable LocalDate mentioned;

  /**
   * @param resolver places dates in the calendar
   * @param found what is read goes there
   */
  TimeReader(DateResolver resolver, DatesAndFigures.Found found) {
    this.resolver = resolver;
    this.found = found;
  }

  /** Reads the next sentence of the article; gives its dates as they stand. */
  List<DatedWords> read(TimeText text) {
    var sieve = new TimeSieve(text);
    if (sieve.isEmpty()) {
      mentioned = null;
      return List.of();
    }
    var clocks = new ClockGrammar(text);
    var lengths = new LengthGrammar(text);
    List<DatedWords> dates = new TimeGrammar(text, sieve, clocks, lengths).all();
    mentioned = resolve(dates, text);
    found.undated().addAll(new UndatedGrammar(text, sieve, clocks, lengths).all(dates));
    return dates;
  }

  /** Adds {@code dates}; gives the last day spoken of, or null. */
  private @Nullable LocalDate resolve(List<DatedWords> dates, TimeText text) {
    var tense = new Tense(text.lexemes(), text.words());
    LocalDate last = null;
    for (int i = 0; i < dates.size(); i++) {
      DatedWords date = dates.get(i);
      LocalDate before = last == null ? mentioned : last;
      Days days = resolver.resolve(date.moment(), tense.of(date), before);
      days =
          days == null || date.moment().unclocked() instanceof OnWeekday
              ? beside(dates, i, text.lexemes(), days)
              : days;
      if (days != null) {
        found.dates().add(expression(text.lexemes(), date, days));
        last = days.precision() == Precision.DAY ? days.from() : last;
      }
    }
    return last;
  }

  private static TimeExpression expression(Lexemes lexemes, DatedWords date, Days days) {
    return new TimeExpression(
        lexemes.span(date.first(), date.end()),
        days.from(),
        days.until(),
        days.precision(),
        days.anchored(),
        days.clock());
  }

  /** The whole date next to a weekday that fits it tells which day is meant. */
  private static @Nullable Days beside(
      List<DatedWords> dates, int index, Lexemes lexemes, @Nullable Days otherwise) {
    if (!(dates.get(index).moment().unclocked() instanceof OnWeekday weekday)) {
      return otherwise;
    }
    for (int neighbour : new int[] {index + 1, index - 1}) {
      if (neighbour < 0 || neighbour >= dates.size() || gap(dates, index, neighbour) > 1) {
        continue;
      }
      if (dates.get(neighbour).moment() instanceof Fixed fixed
          && fixed.precision() == Precision.DAY
          && fixed.from().getDayOfWeek() == weekday.day()) {
        return new Days(fixed.from(), fixed.from(), Precision.DAY, false);
      }
    }
    return otherwise;
  }

  private static int gap(List<DatedWords> dates, int one, int other) {
    DatedWords first = dates.get(Math.min(one, other));
    return dates.get(Math.max(one, other)).first() - first.end();
  }
}
