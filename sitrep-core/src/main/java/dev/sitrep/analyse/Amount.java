package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Quantity.Modifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value with its modifier and unit, before it is known what it counts.
 *
 * @param first index of its first lexeme, the modifier's where there is one
 * @param end index after its last lexeme
 * @param low the value, or the lower end of a range
 * @param high the upper end
 * @param modifier how the value is meant
 * @param unit unit or currency
 * @param form how it is written
 */
record Amount(
    int first,
    int end,
    BigDecimal low,
    BigDecimal high,
    Modifier modifier,
    @Nullable String unit,
    Form form) {

  /** How a value is written, as far as that says what may follow. */
  enum Form {
    /** In digits, like a year or the number of a thing: four of them or fewer, not grouped. */
    BARE,
    /** In digits, grouped, with a fraction, or multiplied: surely a quantity. */
    WRITTEN_OUT,
    SPELLED,
    /** 'one'. */
    ONE,
    /** Joined to the word it counts: '30-nation'. */
    JOINED
  }

  /** The same with a modifier before it. */
  Amount modified(int from, Modifier by) {
    return new Amount(from, end, low, high, by, unit, form);
  }

  /** The same with more words behind it. */
  Amount until(int to, Modifier by) {
    return new Amount(first, to, low, high, by, unit, form);
  }

  /** The same below zero. */
  Amount negative(int from) {
    return new Amount(from, end, high.negate(), low.negate(), modifier, unit, form);
  }

  /** The same with a unit. */
  Amount measured(int to, @Nullable String by) {
    return new Amount(first, to, low, high, modifier, by, form);
  }

  /** Everything from the one value to the other, with the unit of either. */
  Amount to(Amount last, BigDecimal from) {
    return new Amount(
        first,
        last.end,
        from,
        last.high,
        modifier,
        last.unit == null ? unit : last.unit,
        last.form == Form.JOINED ? Form.JOINED : Form.WRITTEN_OUT);
  }
}
