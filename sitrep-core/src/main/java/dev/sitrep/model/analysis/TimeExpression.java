package dev.sitrep.model.analysis;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Span;
import java.time.LocalDate;

/**
 * A date in a text, resolved to the calendar.
 *
 * @param span the words
 * @param from first day meant
 * @param until last day meant, inclusive; the same as {@code from} for a day
 * @param precision how exactly the words give it
 * @param anchored whether the year or day was worked out from the article's own date
 */
public record TimeExpression(
    Span span, LocalDate from, LocalDate until, Precision precision, boolean anchored) {

  public TimeExpression {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
    }
  }
}
