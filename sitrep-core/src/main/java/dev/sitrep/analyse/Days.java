package dev.sitrep.analyse;

import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.ClockTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar.
 *
 * @param anchored whether they depend on the day of writing
 * @param clock the time of day, of a single day
 */
record Days(
    LocalDate from,
    LocalDate until,
    Precision precision,
    boolean anchored,
    @Nullable ClockTime clock) {

  Days(LocalDate from, LocalDate until, Precision precision, boolean anchored) {
    this(from, until, precision, anchored, null);
  }

  /** One day, worked out from another. */
  static Days on(LocalDate day) {
    return new Days(day, day, Precision.DAY, true);
  }

  /** A moment, worked out from another. */
  static Days at(LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    return new Days(day, day, Precision.DAY, true, new ClockTime(time.toLocalTime(), null));
  }

  /** From one day to another, or null where that is the wrong way round. */
  static @Nullable Days between(LocalDate from, LocalDate until, Precision precision) {
    return until.isBefore(from) ? null : new Days(from, until, precision, true);
  }

  boolean isDay() {
    return from.equals(until);
  }

  Days at(ClockTime time) {
    return isDay() ? new Days(from, until, precision, anchored, time) : this;
  }
}
