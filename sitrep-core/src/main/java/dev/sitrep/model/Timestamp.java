package dev.sitrep.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A point in time as exactly as it was given.
 *
 * @param at the instant with its offset; the start of the day (UTC) where only a day is known
 * @param precision which part of {@code at} was really given
 */
public record Timestamp(OffsetDateTime at, Precision precision) implements Comparable<Timestamp> {

  /** A day without a time. */
  public static Timestamp of(LocalDate day) {
    return new Timestamp(day.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY);
  }

  /** An instant, to the minute. */
  public static Timestamp of(OffsetDateTime at) {
    return new Timestamp(at, Precision.MINUTE);
  }

  /** The calendar day at the place the time was given for. */
  public LocalDate day() {
    return at.toLocalDate();
  }

  /** By instant, then the more exact first. */
  @Override
  public int compareTo(Timestamp other) {
    int byInstant = at.toInstant().compareTo(other.at.toInstant());
    return byInstant != 0 ? byInstant : other.precision.compareTo(precision);
  }
}
