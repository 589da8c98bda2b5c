package dev.sitrep.analyse;

import dev.sitrep.model.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Units that dates are counted in, and the calendar's cells of each. */
enum TimeUnit {
  DAY(ChronoUnit.DAYS, Precision.DAY),
  /** From Monday to Sunday (ISO 8601). */
  WEEK(ChronoUnit.WEEKS, Precision.WEEK),
  /** Saturday and Sunday. */
  WEEKEND(ChronoUnit.WEEKS, Precision.DAY),
  MONTH(ChronoUnit.MONTHS, Precision.MONTH),
  YEAR(ChronoUnit.YEARS, Precision.YEAR),
  DECADE(ChronoUnit.DECADES, Precision.YEAR),
  CENTURY(ChronoUnit.CENTURIES, Precision.YEAR);

  private final ChronoUnit step;
  private final Precision precision;

  TimeUnit(ChronoUnit step, Precision precision) {
    this.step = step;
    this.precision = precision;
  }

  Precision precision() {
    return precision;
  }

  /** The first day of the cell that lies {@code count} cells from that of {@code day}. */
  LocalDate first(LocalDate day, int count) {
    LocalDate moved = day.plus(count, step);
    return switch (this) {
      case DAY -> moved;
      case WEEK -> moved.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND ->
          moved
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
      case MONTH -> moved.withDayOfMonth(1);
      case YEAR, DECADE, CENTURY -> moved.withDayOfYear(1);
    };
  }

  /** The last day of the cell that begins on {@code first}. */
  LocalDate last(LocalDate first) {
    return switch (this) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case WEEKEND -> first.plusDays(1);
      case MONTH -> first.with(TemporalAdjusters.lastDayOfMonth());
      // 'a decade ago' means about that year, not the ten years round it
      case YEAR, DECADE, CENTURY -> first.with(TemporalAdjusters.lastDayOfYear());
    };
  }
}
