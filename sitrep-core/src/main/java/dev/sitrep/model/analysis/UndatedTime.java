package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in a text that names no day of the calendar. */
public sealed interface UndatedTime {

  /** The words. */
  Span span();

  /**
   * A time of day: '3:30 p.m.'.
   *
   * @param clock the time
   */
  record OfDay(Span span, ClockTime clock) implements UndatedTime {}

  /**
   * How long something lasts: '3.5 years', 'an hour and a half'.
   *
   * @param length the time it takes
   */
  record Lasting(Span span, Length length) implements UndatedTime {}

  /**
   * What comes round again: 'every Monday', 'every two weeks', 'daily'.
   *
   * @param every how much time lies between
   * @param day the day of the week, where one is named
   */
  record Recurring(Span span, Length every, @Nullable DayOfWeek day) implements UndatedTime {}

  /**
   * A length of time as the words give it, each unit with its count.
   *
   * @param parts the largest unit need not come first
   */
  record Length(List<Part> parts) {

    public Length {
      parts = List.copyOf(parts);
    }

    /** As ISO 8601 writes it, with decimals in any place: 'P3.5Y', 'P1DT2H'. */
    public String iso() {
      var days = new StringBuilder("P");
      var clock = new StringBuilder();
      for (Part part : parts) {
        (part.unit().isTimeBased() ? clock : days).append(part.iso());
      }
      return clock.isEmpty() ? days.toString() : days + "T" + clock;
    }

    /** In seconds, with months of 30 days and years of 365. */
    public BigDecimal seconds() {
      return parts.stream().map(Part::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * So many of a unit.
   *
   * @param count how many, not always whole
   * @param unit seconds to centuries
   */
  record Part(BigDecimal count, ChronoUnit unit) {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal YEAR = DAY.multiply(BigDecimal.valueOf(365));

    private String iso() {
      return switch (unit) {
        case DECADES -> count.movePointRight(1).toPlainString() + 'Y';
        case CENTURIES -> count.movePointRight(2).toPlainString() + 'Y';
        default -> count.toPlainString() + unit.name().charAt(0);
      };
    }

    private BigDecimal seconds() {
      BigDecimal one =
          switch (unit) {
            case WEEKS -> DAY.multiply(BigDecimal.valueOf(7));
            case MONTHS -> DAY.multiply(BigDecimal.valueOf(30));
            case YEARS -> YEAR;
            case DECADES -> YEAR.multiply(BigDecimal.TEN);
            case CENTURIES -> YEAR.multiply(BigDecimal.valueOf(100));
            default -> BigDecimal.valueOf(unit.getDuration().toSeconds());
          };
      return count.multiply(one);
    }
  }
}
