package dev.sitrep.io.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A year, month, day or instant as a user writes it, in UTC.
 *
 * @param from its first instant
 * @param to one past its last
 */
record Period(Instant from, Instant to) {

  /** The period {@code text} names, or null where it names none. */
  static @Nullable Period parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1));
        case 7 ->
            days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1));
        case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
        default -> {
          Instant instant = OffsetDateTime.parse(text).toInstant();
          yield new Period(instant, instant.plusSeconds(1));
        }
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Period days(LocalDate first, LocalDate next) {
    return new Period(
        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
        next.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
