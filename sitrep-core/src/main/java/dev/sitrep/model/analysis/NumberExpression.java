package dev.sitrep.model.analysis;

import dev.sitrep.model.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number in a text, whatever it is for. Figures that count something are {@link Quantity}. */
public sealed interface NumberExpression {

  /** Where it stands. */
  Span span();

  /**
   * How many: 'twenty-six', '2 1/4', 'five and a half million'.
   *
   * @param value what it comes to; a fraction that does not end has sixteen digits
   */
  record Cardinal(Span span, BigDecimal value) implements NumberExpression {}

  /**
   * The how-manieth: '11th', 'one hundred and twenty-fifth'.
   *
   * @param value the place, from 1
   */
  record Ordinal(Span span, BigDecimal value) implements NumberExpression {}

  /**
   * A place that depends on a row: 'last', 'next', 'penultimate'.
   *
   * @param from where counting begins
   * @param offset how many places on; negative is back
   */
  record Position(Span span, Anchor from, int offset) implements NumberExpression {}

  /**
   * A share in hundredths.
   *
   * @param value the hundredths: 20 for 'twenty per cent'
   */
  record Percentage(Span span, BigDecimal value) implements NumberExpression {}

  /**
   * A sum of money, or a currency spoken of without one.
   *
   * @param value the sum in units of {@code currency}, null without one
   * @param currency the currency (ISO 4217); in lower case the name several currencies share
   *     ('franc') or that of a part ('cent')
   */
  record Money(Span span, @Nullable BigDecimal value, String currency)
      implements NumberExpression {}

  /** Where the places of a row are counted from. */
  enum Anchor {
    CURRENT,
    END
  }
}
