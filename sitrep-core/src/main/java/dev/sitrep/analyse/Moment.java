package dev.sitrep.analyse;

import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.ClockTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** What the words of a date say, before it is known when they were written. */
sealed interface Moment {

  /** Which way from the day of writing a date lies, as far as the words tell. */
  enum Direction {
    PAST,
    FUTURE,
    /** The unit of time that the day of writing lies in: 'this June'. */
    SAME,
    OPEN
  }

  /** The parts of a month, a year or any longer time that words such as 'early' mean. */
  enum Third {
    FIRST,
    MIDDLE,
    LAST
  }

  /** Days of the calendar, year and all. */
  record Fixed(LocalDate from, LocalDate until, Precision precision) implements Moment {}

  /**
   * Days of a year that is not given.
   *
   * @param weekday the day of the week beside it, which may tell the year
   * @param year the year counted from that of writing, where the words give it ('June next year')
   */
  record InYear(
      MonthDay from,
      MonthDay until,
      Precision precision,
      Direction direction,
      @Nullable DayOfWeek weekday,
      @Nullable Integer year)
      implements Moment {

    /** Days of a year that nothing beside them tells. */
    static InYear of(MonthDay from, MonthDay until, Precision precision) {
      return new InYear(from, until, precision, Direction.OPEN, null, null);
    }

    InYear towards(Direction to) {
      return new InYear(from, until, precision, to, weekday, year);
    }

    InYear on(DayOfWeek day) {
      return new InYear(from, until, precision, direction, day, year);
    }

    InYear inYear(int count) {
      return new InYear(from, until, precision, direction, weekday, count);
    }
  }

  /**
   * A day of the week.
   *
   * @param week the week counted from that of writing, where the words give it ('Friday next week')
   */
  record OnWeekday(DayOfWeek day, Direction direction, @Nullable Integer week) implements Moment {}

  /**
   * Units of time counted from the day of writing, or from the day last spoken of.
   *
   * @param mentioned whether it counts from the day last spoken of ('two days earlier')
   */
  record Offset(TimeUnit unit, int count, boolean mentioned) implements Moment {}

  /** A third of a longer time: 'late in 2014', 'the end of June'. */
  record Part(Moment whole, Third third) implements Moment {}

  /** From the beginning of one to the end of the other. */
  record Range(Moment first, Moment last) implements Moment {}

  /** A day with its time of day. */
  record Clocked(Moment day, ClockTime clock) implements Moment {}

  /**
   * Days worked out from others.
   *
   * @param oneDay whether they are a single day, which a time of day may follow
   */
  record Reckoned(Reckoning reckoning, boolean oneDay) implements Moment {

    Reckoned(Reckoning reckoning) {
      this(reckoning, false);
    }
  }

  /** The day without its time of day. */
  default Moment unclocked() {
    return this instanceof Clocked clocked ? clocked.day : this;
  }
}
