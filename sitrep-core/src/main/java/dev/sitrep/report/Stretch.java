package dev.sitrep.report;

import dev.sitrep.model.analysis.TimeExpression;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Some days on end that a text speaks of as one: a day, a week, a month.
 *
 * @param from the first day
 * @param until the last day, inclusive
 */
record Stretch(LocalDate from, LocalDate until) implements Comparable<Stretch> {

  private static final Comparator<Stretch> ORDER =
      Comparator.comparing(Stretch::from).thenComparing(Stretch::until);

  static Stretch of(TimeExpression time) {
    return new Stretch(time.from(), time.until());
  }

  /** How many days it has, at least 1. */
  long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  @Override
  public int compareTo(Stretch other) {
    return ORDER.compare(this, other);
  }
}
