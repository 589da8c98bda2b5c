package dev.sitrep.report;

import dev.sitrep.model.analysis.Quantity;
import java.math.BigDecimal;

/** Whether two quantities give one value. */
final class Values {

  /** "More than 40,000" is borne out by 41,200, but not by twice as many. */
  private static final BigDecimal WIDE = new BigDecimal("0.2");

  private static final BigDecimal ABOUT = new BigDecimal("0.1");

  private Values() {}

  /** The same number, or the same range, meant in the same way or not. */
  static boolean areEqual(Quantity one, Quantity other) {
    return one.low().compareTo(other.low()) == 0 && one.high().compareTo(other.high()) == 0;
  }

  /** Whether both can be right: equal, or one within what the other leaves open. */
  static boolean agree(Quantity one, Quantity other) {
    return areEqual(one, other) || admits(one, other) || admits(other, one);
  }

  private static boolean admits(Quantity loose, Quantity value) {
    BigDecimal low = loose.low();
    BigDecimal high = loose.high();
    BigDecimal wide = high.abs().multiply(WIDE);
    BigDecimal about = high.abs().multiply(ABOUT);
    return switch (loose.modifier()) {
      case EXACT -> isWithin(value, low, high) && low.compareTo(high) != 0;
      case ABOUT -> isWithin(value, low.subtract(about), high.add(about));
      case MORE_THAN -> isWithin(value, low, high.add(wide));
      case AT_LEAST -> isWithin(value, low, high.add(high.abs()));
      case LESS_THAN, AT_MOST -> isWithin(value, low.subtract(wide), high);
    };
  }

  private static boolean isWithin(Quantity value, BigDecimal low, BigDecimal high) {
    return value.low().compareTo(low) >= 0 && value.high().compareTo(high) <= 0;
  }
}
