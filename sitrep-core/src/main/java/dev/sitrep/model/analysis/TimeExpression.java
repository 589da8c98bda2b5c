package dev.sitrep.model.analysis;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text, resolved to the calendar. What names no day (durations, times of day alone) is
 * an {@link UndatedTime}.
 *
 * @param span the words
 * @param from first day meant
 * @param until last day meant, inclusive; the same as {@code from} for a day
 * @param precision how exactly the words give the days
 * @param anchored whether the year or day was worked out from the article's own date
 * @param clock the time of day beside a single day; null where none is given
 */
public record TimeExpression(
    Span span,
    LocalDate from,
    LocalDate until,
    Precision precision,
    boolean anchored,
    @Nullable ClockTime clock) {

  public TimeExpression {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
    }
    if (clock != null && !until.equals(from)) {
      throw new IllegalArgumentException("a time of day on more than one day: " + from);
    }
  }

  /** Days without a time of day. */
  public TimeExpression(
      Span span, LocalDate from, LocalDate until, Precision precision, boolean anchored) {
    this(span, from, until, precision, anchored, null);
  }

  /** The day with its time of day, as the clock at that place shows it; null without one. */
  public @Nullable LocalDateTime at() {
    return clock == null ? null : from.atTime(clock.time());
  }
}
