package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.Reckoned;
import dev.sitrep.analyse.Reckoning.Standpoint;
import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.UndatedTime.Length;
import dev.sitrep.model.analysis.UndatedTime.Part;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The ways in which dates are told by other dates. */
final class Reckonings {

  /** So many months to each side are looked through for a day that falls on its weekday. */
  private static final int NEAR_MONTHS = 6;

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private Reckonings() {}

  /** The day of writing itself. */
  static Moment today() {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          return written == null ? null : Days.on(written);
        });
  }

  /** The time of writing. */
  static Moment now() {
    return new Reckoned(
        from -> {
          LocalDateTime now = from.now();
          return now == null ? null : Days.at(now);
        });
  }

  /** The last second of a day. */
  static Moment endOf(Moment day) {
    return new Reckoned(
        from -> {
          Days days = from.place(day);
          return days == null || !days.isDay() ? null : Days.at(days.from().atTime(LAST_SECOND));
        });
  }

  /** 'the second Friday of' a month; 0 for the last. */
  static Moment weekdayOf(Moment month, int nth, DayOfWeek day) {
    return new Reckoned(
        from -> {
          Days whole = from.place(month);
          if (whole == null) {
            return null;
          }
          LocalDate first = whole.from().withDayOfMonth(1);
          LocalDate found =
              nth == 0
                  ? first.with(TemporalAdjusters.lastInMonth(day))
                  : first.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
          return found.getMonth() == first.getMonth() ? Days.on(found) : null;
        });
  }

  /** 'the 20th to the 23rd of next month'. */
  static Moment daysOf(Moment month, int first, int last) {
    return new Reckoned(
        from -> {
          Days whole = from.place(month);
          if (whole == null) {
            return null;
          }
          LocalDate start = whole.from().withDayOfMonth(first);
          return Days.between(start, whole.from().withDayOfMonth(last), Precision.DAY);
        });
  }

  /** 'the 27th', 'Thursday the 21st': of the month that the weekday or the verbs tell. */
  static Moment dayOfMonth(int day, @Nullable DayOfWeek weekday) {
    return new Reckoned(from -> dayOfMonth(day, weekday, from), true);
  }

  private static @Nullable Days dayOfMonth(int day, @Nullable DayOfWeek weekday, Standpoint from) {
    LocalDate written = from.written();
    if (written == null) {
      return null;
    }
    boolean ahead = from.tense() == Direction.FUTURE;
    for (int step = 0; step <= NEAR_MONTHS * 2; step++) {
      int months = (step + 1) / 2 * (step % 2 == 0 ? 1 : -1);
      YearMonth month = YearMonth.from(written).plusMonths(months);
      if (day > month.lengthOfMonth()) {
        continue;
      }
      LocalDate date = month.atDay(day);
      boolean fits = ahead ? !date.isBefore(written) : !date.isAfter(written);
      if (weekday == null ? fits : date.getDayOfWeek() == weekday) {
        return Days.on(date);
      }
    }
    return null;
  }

  /** 'the third week of June', 'the second quarter of 2016'; 0 for the last. */
  static Moment partOf(Moment whole, int nth, ChronoUnit unit) {
    return new Reckoned(
        from -> {
          Days days = from.place(whole);
          return days == null
              ? null
              : unit == ChronoUnit.WEEKS ? week(days, nth) : part(days, nth, unit);
        });
  }

  /** A week belongs where its Thursday lies (ISO 8601). */
  private static @Nullable Days week(Days whole, int nth) {
    LocalDate thursday =
        nth == 0
            ? whole.until().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
            : whole
                .from()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(nth - 1L);
    return thursday.isAfter(whole.until())
        ? null
        : Days.between(thursday.minusDays(3), thursday.plusDays(3), Precision.WEEK);
  }

  private static @Nullable Days part(Days whole, int nth, ChronoUnit unit) {
    LocalDate end = whole.until().plusDays(1);
    LocalDate first = nth == 0 ? end.minus(1, unit) : whole.from().plus(nth - 1L, unit);
    LocalDate last = first.plus(1, unit).minusDays(1);
    Precision precision = unit == ChronoUnit.DAYS ? Precision.DAY : Precision.MONTH;
    return last.isAfter(whole.until()) ? null : Days.between(first, last, precision);
  }

  /** The three or six months that are the {@code nth} part of a year. */
  static Moment monthsOf(Moment year, int nth, int months) {
    return new Reckoned(
        from -> {
          Days days = from.place(year);
          if (days == null) {
            return null;
          }
          int part = nth == 0 ? 12 / months : nth;
          LocalDate first = days.from().withDayOfYear(1).plusMonths((part - 1L) * months);
          return new Days(
              first, first.plusMonths(months).minusDays(1), Precision.MONTH, days.anchored());
        });
  }

  /** The week a day lies in. */
  static Moment weekOf(Moment day) {
    return new Reckoned(
        from -> {
          Days days = from.place(day);
          if (days == null) {
            return null;
          }
          LocalDate monday = TimeUnit.WEEK.first(days.from(), 0);
          return new Days(monday, monday.plusDays(6), Precision.WEEK, days.anchored());
        });
  }

  /** 'week 10' of the year of writing. */
  static Moment numberedWeek(int number) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          if (written == null) {
            return null;
          }
          LocalDate day = written.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
          LocalDate monday = TimeUnit.WEEK.first(day, 0);
          return Days.between(monday, monday.plusDays(6), Precision.WEEK);
        });
  }

  /** The ten years that the year of writing lies in, or so many before or after. */
  static Moment decade(int count) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          if (written == null) {
            return null;
          }
          int year = written.getYear();
          LocalDate first = LocalDate.of(year - Math.floorMod(year, 10) + 10 * count, 1, 1);
          return Days.between(first, first.plusYears(10).minusDays(1), Precision.YEAR);
        });
  }

  /** The quarter of a year that the day of writing lies in, or so many before or after. */
  static Moment quarter(int count) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          if (written == null) {
            return null;
          }
          LocalDate first =
              written.with(IsoFields.DAY_OF_QUARTER, 1).plus(count, IsoFields.QUARTER_YEARS);
          LocalDate last = first.plus(1, IsoFields.QUARTER_YEARS).minusDays(1);
          return Days.between(first, last, Precision.MONTH);
        });
  }

  /** What is left of the day's week, month or year. */
  static Moment rest(TimeUnit unit) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          return written == null
              ? null
              : Days.between(written, unit.last(unit.first(written, 0)), unit.precision());
        });
  }

  /** What has passed of the unit the day of writing lies in. */
  static Moment toDate(TimeUnit unit) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          return written == null
              ? null
              : Days.between(unit.first(written, 0), written, unit.precision());
        });
  }

  /** Three months of a year; the year of writing where none is given. */
  static Moment months(int first, @Nullable Moment year) {
    return new Reckoned(
        from -> {
          Days days = year == null ? null : from.place(year);
          LocalDate base = days == null ? from.written() : days.from();
          if (base == null) {
            return null;
          }
          LocalDate start = LocalDate.of(base.getYear(), first, 1);
          return Days.between(start, start.plusMonths(3).minusDays(1), Precision.MONTH);
        });
  }

  /** So much before or after a day, or the time of writing where the length has hours. */
  static Moment shifted(LengthGrammar.Found length, int sign, @Nullable Moment base) {
    return new Reckoned(from -> shift(length, sign, base, from));
  }

  private static @Nullable Days shift(
      LengthGrammar.Found length, int sign, @Nullable Moment base, Standpoint from) {
    if (length.finest().isTimeBased()) {
      LocalDateTime now = base == null ? from.now() : null;
      return now == null ? null : Days.at(moved(now, length.length(), sign));
    }
    LocalDate start = start(base, from);
    if (start == null) {
      return null;
    }
    return Days.on(
        length.business()
            ? workingDays(start, length.length(), sign)
            : moved(start.atStartOfDay(), length.length(), sign).toLocalDate());
  }

  private static @Nullable LocalDate start(@Nullable Moment base, Standpoint from) {
    Days days = base == null ? null : from.place(base);
    return base == null ? from.written() : days == null ? null : days.from();
  }

  /** The days from {@code base} on that a length takes, without {@code base} itself if asked. */
  static Moment stretch(LengthGrammar.Found length, int sign, @Nullable Moment base, int skipped) {
    return new Reckoned(
        from -> {
          LocalDate start = start(base, from);
          if (start == null || length.finest().isTimeBased()) {
            return null;
          }
          LocalDate far = moved(start.atStartOfDay(), length.length(), sign).toLocalDate();
          return sign < 0
              ? Days.between(far, start.minusDays(1), Precision.DAY)
              : Days.between(start.plusDays(skipped), far.minusDays(1L - skipped), Precision.DAY);
        });
  }

  /** Days of a week that another moment gives: 'next week between Wednesday and Friday'. */
  static Moment inWeek(Moment week, DayOfWeek first, DayOfWeek last) {
    return new Reckoned(
        from -> {
          Days days = from.place(week);
          if (days == null) {
            return null;
          }
          LocalDate monday = days.from();
          return Days.between(
              monday.with(TemporalAdjusters.nextOrSame(first)),
              monday.with(TemporalAdjusters.nextOrSame(last)),
              Precision.DAY);
        });
  }

  /** A weekday so many weeks on: 'two Sundays from now'. */
  static Moment weekdays(DayOfWeek day, int count) {
    return new Reckoned(
        from -> {
          LocalDate written = from.written();
          return written == null
              ? null
              : Days.on(written.with(TemporalAdjusters.next(day)).plusWeeks(count - 1L));
        });
  }

  private static LocalDateTime moved(LocalDateTime start, Length length, int sign) {
    LocalDateTime at = start;
    for (Part part : length.parts()) {
      boolean whole = part.count().stripTrailingZeros().scale() <= 0;
      if (whole || !part.unit().isTimeBased()) {
        at = at.plus(sign * part.count().longValue(), part.unit());
      } else {
        BigDecimal seconds =
            part.count().multiply(BigDecimal.valueOf(part.unit().getDuration().toSeconds()));
        at = at.plusSeconds(sign * seconds.longValue());
      }
    }
    return at;
  }

  private static LocalDate workingDays(LocalDate start, Length length, int sign) {
    LocalDate day = start;
    long left =
        Math.min(
            length.parts().get(0).count().longValue(), ChronoUnit.YEARS.getDuration().toDays());
    while (left > 0) {
      day = day.plusDays(sign);
      boolean free =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= free ? 0 : 1;
    }
    return day;
  }
}
