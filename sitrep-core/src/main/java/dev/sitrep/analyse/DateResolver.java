package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Clocked;
import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.analyse.Moment.Part;
import dev.sitrep.analyse.Moment.Range;
import dev.sitrep.analyse.Moment.Reckoned;
import dev.sitrep.analyse.Moment.Third;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Places what the words of a date say in the calendar. What cannot be placed without guessing is
 * null: the date is then left out.
 */
final class DateResolver {

  /** Within a quarter of a year the nearest day of that name is meant, whatever the tense. */
  private static final int NEAR_DAYS = 92;

  /** About half a year away, the nearest year is no better than the other. */
  private static final int UNSURE_DAYS = 135;

  private final @Nullable LocalDate written;
  private final @Nullable LocalDateTime now;
  private final @Nullable LocalDate asOf;
  private final Register register;

  /**
   * Resolves against a time.
   *
   * @param written when the text was written, if that is known
   * @param asOf a day to choose years by where it is not
   * @param register the kind of language
   */
  DateResolver(@Nullable Timestamp written, @Nullable LocalDate asOf, Register register) {
    this.written = written == null ? null : written.day();
    this.now =
        written == null || written.precision() != Precision.MINUTE
            ? null
            : written.at().toLocalDateTime();
    this.asOf = asOf;
    this.register = register;
  }

  private record View(DateResolver resolver, Direction tense, @Nullable LocalDate mentioned)
      implements Reckoning.Standpoint {

    @Override
    public @Nullable LocalDate written() {
      return resolver.written;
    }

    @Override
    public @Nullable LocalDateTime now() {
      return resolver.now;
    }

    @Override
    public @Nullable Days place(Moment moment) {
      return resolver.place(moment, tense, mentioned);
    }
  }

  /**
   * The days {@code moment} means, or null.
   *
   * @param tense which way it lies, as the verbs tell
   * @param mentioned the day last spoken of, if there is one
   */
  @Nullable Days resolve(Moment moment, Direction tense, @Nullable LocalDate mentioned) {
    try {
      return place(moment, tense, mentioned);
    } catch (DateTimeException e) {
      // outside the calendar: not a date
      return null;
    }
  }

  private @Nullable Days place(Moment moment, Direction tense, @Nullable LocalDate mentioned) {
    if (moment instanceof Fixed fixed) {
      return new Days(fixed.from(), fixed.until(), fixed.precision(), false);
    }
    if (moment instanceof InYear days) {
      return inYear(days, tense);
    }
    if (moment instanceof OnWeekday day) {
      return written == null ? null : weekday(day, tense, written);
    }
    if (moment instanceof Offset offset) {
      LocalDate base = offset.mentioned() ? mentioned : written;
      return base == null ? null : offset(offset, base, tense);
    }
    if (moment instanceof Part part) {
      Days whole = place(part.whole(), tense, mentioned);
      return whole == null ? null : third(whole, part.third());
    }
    if (moment instanceof Clocked clocked) {
      Days day = place(clocked.day(), tense, mentioned);
      return day == null ? null : day.at(clocked.clock());
    }
    if (moment instanceof Reckoned reckoned) {
      return reckoned.reckoning().days(new View(this, tense, mentioned));
    }
    return range((Range) moment, tense, mentioned);
  }

  private @Nullable Days range(Range range, Direction tense, @Nullable LocalDate mentioned) {
    Days last = place(range.last(), tense, mentioned);
    if (last == null) {
      return null;
    }
    Days first = beginning(range.first(), last, tense);
    return first == null || last.until().isBefore(first.from())
        ? null
        : new Days(
            first.from(),
            last.until(),
            first.precision(),
            range.last() instanceof Fixed ? last.anchored() : first.anchored());
  }

  /** The last of its kind that begins on or before the day the range ends. */
  private @Nullable Days beginning(Moment first, Days last, Direction tense) {
    if (first instanceof InYear days) {
      LocalDate from = days.from().atYear(last.from().getYear());
      from = from.isAfter(last.from()) ? days.from().atYear(from.getYear() - 1) : from;
      return new Days(from, days.until().atYear(from.getYear()), days.precision(), true);
    }
    if (first instanceof OnWeekday day) {
      LocalDate from = last.from().with(TemporalAdjusters.previousOrSame(day.day()));
      return new Days(from, from, Precision.DAY, true);
    }
    return place(first, tense, null);
  }

  private Days offset(Offset offset, LocalDate base, Direction tense) {
    LocalDate first = offset.unit().first(base, offset.count());
    boolean ahead =
        tense == Direction.FUTURE || tense == Direction.OPEN && register == Register.DIALOGUE;
    boolean over = offset.count() == 0 && !ahead && first.isAfter(base);
    if (offset.unit() == TimeUnit.WEEKEND && over) {
      first = first.minusWeeks(1);
    }
    return new Days(first, offset.unit().last(first), offset.unit().precision(), true);
  }

  private static Days weekday(OnWeekday day, Direction tense, LocalDate written) {
    Direction direction = day.direction() == Direction.OPEN ? tense : day.direction();
    LocalDate found;
    if (day.week() != null) {
      found =
          TimeUnit.WEEK.first(written, day.week()).with(TemporalAdjusters.nextOrSame(day.day()));
    } else if (direction == Direction.FUTURE) {
      found =
          day.direction() == Direction.FUTURE
              ? written.with(TemporalAdjusters.next(day.day()))
              : written.with(TemporalAdjusters.nextOrSame(day.day()));
    } else if (direction == Direction.SAME) {
      found = TimeUnit.WEEK.first(written, 0).with(TemporalAdjusters.nextOrSame(day.day()));
    } else {
      found =
          day.direction() == Direction.PAST
              ? written.with(TemporalAdjusters.previous(day.day()))
              : written.with(TemporalAdjusters.previousOrSame(day.day()));
    }
    return new Days(found, found, Precision.DAY, true);
  }

  private @Nullable Days inYear(InYear days, Direction tense) {
    LocalDate base = written == null ? asOf : written;
    if (base == null) {
      return null;
    }
    if (register == Register.NEWS && isCoinToss(days, tense, base)) {
      return null;
    }
    int year = existing(days, yearOf(days, tense, base), tense);
    return new Days(days.from().atYear(year), days.until().atYear(year), days.precision(), true);
  }

  /** The year, or for 29 February the next or last that has one. */
  private static int existing(InYear days, int year, Direction tense) {
    int found = year;
    while (!days.from().isValidYear(found)) {
      found += tense == Direction.FUTURE ? 1 : -1;
    }
    return found;
  }

  /** Whether a day about half a year away has nothing beside it that tells its year. */
  private static boolean isCoinToss(InYear days, Direction tense, LocalDate base) {
    boolean told =
        days.year() != null
            || days.weekday() != null
            || days.direction() != Direction.OPEN
            || tense != Direction.OPEN;
    long near = Long.MAX_VALUE;
    for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
      near = Math.min(near, distance(days, year, base));
    }
    return !told && near > UNSURE_DAYS;
  }

  private static int yearOf(InYear days, Direction tense, LocalDate base) {
    int year = base.getYear();
    if (days.year() != null) {
      return year + days.year();
    }
    if (days.direction() == Direction.SAME) {
      return year;
    }
    LocalDate same = days.from().atYear(year);
    int before = same.isAfter(base) ? year - 1 : year;
    int after = days.until().atYear(year).isBefore(base) ? year + 1 : year;
    int nearest = distance(days, before, base) <= distance(days, after, base) ? before : after;
    if (days.weekday() != null) {
      return matching(days, nearest);
    }
    if (days.direction() != Direction.OPEN) {
      return turned(days, base);
    }
    boolean near = days.precision() == Precision.DAY && distance(days, nearest, base) <= NEAR_DAYS;
    if (near || tense == Direction.OPEN) {
      return nearest;
    }
    return tense == Direction.FUTURE ? after : before;
  }

  /** 'last June' is over, 'next June' is to come. */
  private static int turned(InYear days, LocalDate base) {
    int year = base.getYear();
    if (days.direction() == Direction.PAST) {
      return days.until().atYear(year).isBefore(base) ? year : year - 1;
    }
    return days.from().atYear(year).isAfter(base) ? year : year + 1;
  }

  /** The year next to {@code nearest} in which the day falls on its weekday. */
  private static int matching(InYear days, int nearest) {
    for (int step : new int[] {0, -1, 1}) {
      if (days.from().atYear(nearest + step).getDayOfWeek() == days.weekday()) {
        return nearest + step;
      }
    }
    return nearest;
  }

  private static long distance(InYear days, int year, LocalDate base) {
    LocalDate from = days.from().atYear(year);
    LocalDate until = days.until().atYear(year);
    if (base.isBefore(from)) {
      return ChronoUnit.DAYS.between(base, from);
    }
    return base.isAfter(until) ? ChronoUnit.DAYS.between(until, base) : 0;
  }

  /** Days 1-10, 11-20, 21-end of a month; four months each of a year; else even thirds. */
  private static Days third(Days whole, Third third) {
    LocalDate from = whole.from();
    if (whole.precision() == Precision.MONTH) {
      return switch (third) {
        case FIRST -> new Days(from, from.plusDays(9), Precision.MONTH, whole.anchored());
        case MIDDLE ->
            new Days(from.plusDays(10), from.plusDays(19), Precision.MONTH, whole.anchored());
        case LAST -> new Days(from.plusDays(20), whole.until(), Precision.MONTH, whole.anchored());
      };
    }
    boolean oneYear =
        whole.precision() == Precision.YEAR && from.getYear() == whole.until().getYear();
    if (!oneYear) {
      return whole;
    }
    LocalDate begin = from.plusMonths(4L * third.ordinal());
    return new Days(begin, begin.plusMonths(4).minusDays(1), Precision.YEAR, whole.anchored());
  }
}
