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
 * @param setting what becomes of it, and where
 */
public record Quantity(
    Span span,
    BigDecimal low,
    BigDecimal high,
    Modifier modifier,
    @Nullable String unit,
    @Nullable String counted,
    @Nullable Span matter,
    Setting setting) {

  public Quantity {
    if (high.compareTo(low) < 0) {
      throw new IllegalArgumentException("upside down: " + low + " to " + high);
    }
  }

  /** A quantity of which no more is known. */
  public Quantity(
      Span span,
      BigDecimal low,
      BigDecimal high,
      Modifier modifier,
      @Nullable String unit,
      @Nullable String counted,
      @Nullable Span matter) {
    this(span, low, high, modifier, unit, counted, matter, Setting.UNKNOWN);
  }

  /** The same, with what becomes of it. */
  public Quantity with(Setting other) {
    return new Quantity(span, low, high, modifier, unit, counted, matter, other);
  }

  /**
   * What becomes of what is counted or measured: 'three people died in Port Aster'. What its
   * sentence does not plainly tell, or tells as what may be, is null.
   *
   * @param verb the verb, without its auxiliaries
   * @param action the base form of the verb ('die'), or the verb itself where that is not known
   * @param place the name of the place
   */
  public record Setting(@Nullable Span verb, @Nullable String action, @Nullable Span place) {

    /** Nothing is known. */
    public static final Setting UNKNOWN = new Setting(null, null, null);
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
