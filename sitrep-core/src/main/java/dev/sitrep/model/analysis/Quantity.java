package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text with what it counts or measures.
 *
 * @param span the number with its modifier and unit ('more than 40,000 troops': all of it)
 * @param low the value, or the lower end of a range
 * @param high the upper end of a range; equal to {@code low} for a single value
 * @param modifier how the value is meant
 * @param unit unit of measure or currency ('km', '%', 'USD'), null for a plain count
 * @param counted head noun of what is counted or measured, lower-case singular ('troop'), null
 *     where the text does not tell
 * @param matter the noun phrase with its modifiers that says what the figure is about, as a span
 */
public record Quantity(
    Span span,
    BigDecimal low,
    BigDecimal high,
    Modifier modifier,
    @Nullable String unit,
    @Nullable String counted,
    @Nullable Span matter) {

  public Quantity {
    if (high.compareTo(low) < 0) {
      throw new IllegalArgumentException("upside down: " + low + " to " + high);
    }
  }

  /** How a value is meant. */
  public enum Modifier {
    EXACT,
    ABOUT,
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST
  }
}
