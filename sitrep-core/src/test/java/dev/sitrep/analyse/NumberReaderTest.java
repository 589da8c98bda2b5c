package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sitrep.model.analysis.NumberExpression;
import dev.sitrep.model.analysis.NumberExpression.Cardinal;
import dev.sitrep.model.analysis.NumberExpression.Money;
import dev.sitrep.model.analysis.NumberExpression.Ordinal;
import dev.sitrep.model.analysis.NumberExpression.Percentage;
import dev.sitrep.model.analysis.NumberExpression.Position;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  private static final NumberReader READER = new NumberReader("en");

  private static List<String> read(String text, Class<? extends NumberExpression> kind) {
    return READER.read(text).stream()
        .filter(kind::isInstance)
        .map(it -> it.span().of(text) + " = " + value(it))
        .toList();
  }

  private static String value(NumberExpression number) {
    if (number instanceof Cardinal cardinal) {
      return cardinal.value().stripTrailingZeros().toPlainString();
    }
    if (number instanceof Ordinal ordinal) {
      return ordinal.value().toPlainString();
    }
    if (number instanceof Percentage percentage) {
      return percentage.value().toPlainString();
    }
    if (number instanceof Money money) {
      String sum = money.value() == null ? "-" : money.value().stripTrailingZeros().toPlainString();
      return sum + " " + money.currency();
    }
    Position position = (Position) number;
    return position.from() + " " + position.offset();
  }

  private static void assertRead(
      String text, Class<? extends NumberExpression> kind, String expected) {
    List<String> wanted = expected.equals("none") ? List.of() : List.of(expected.split(" & "));
    assertThat(read(text, kind)).containsExactlyElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "twenty-six sheep                   | twenty-six = 26",
        "two hundred and seven thousand     | two hundred and seven thousand = 207000",
        "two thousand and two hundred       | two thousand and two hundred = 2200",
        "4 thousand 3 hundred and 21        | 4 thousand 3 hundred and 21 = 4321",
        "6 hundred and 3 hundred            | 6 hundred = 600 & 3 hundred = 300",
        "seven lakh crore                   | seven lakh crore = 7000000000000",
        "half a dozen                       | half a dozen = 6",
        "three hundred and two dozens       | three hundred and two dozens = 324",
        "minus nine                         | minus nine = -9",
        "nought point nought seven          | nought point nought seven = 0.07",
        "six hundred point seventy-one      | six hundred point seventy-one = 600.71",
        "Which one do you mean?             | none",
        "Take the 250ml bottle.             | none",
        "Come on the 4th.                   | none",
      })
  void numbersInWordsAreRead(String text, String expected) {
    assertRead(text, Cardinal.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two fifths                         | two fifths = 0.4",
        "five and a quarter                 | five and a quarter = 5.25",
        "one hundred and three quarters     | one hundred and three quarters = 100.75",
        "one hundred and thirty-two fifths  | one hundred and thirty-two fifths = 26.4",
        "three million and a half           | three million and a half = 3500000",
        "five and a half million            | five and a half million = 5500000",
        "a quarter of a million             | a quarter of a million = 250000",
        "three twenty-fourths               | three twenty-fourths = 0.125",
        "one over eight                     | one over eight = 0.125",
        "$8 over 4 years                    | 8 = 8 & 4 = 4",
        "two out of five                    | two out of five = 0.4",
        "12 in six boxes                    | 12 = 12 & six = 6",
        "¾                                  | ¾ = 0.75",
        "- 1 4/5                            | - 1 4/5 = -1.8",
        "on 7/21/2031                       | 7 = 7 & 21 = 21 & 2031 = 2031",
      })
  void fractionsBelongToTheNumberBeforeThem(String text, String expected) {
    assertRead(text, Cardinal.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234,567.5 | 1,234,567.5 = 1234567.5",
        "12,34,567   | 12,34,567 = 1234567",
        "1.111,25    | 1.111,25 = 1111.25",
        "1 234 567   | 1 234 567 = 1234567",
        "423 0000    | 423 = 423 & 0000 = 0",
        "5,50        | 5,50 = 5.5",
        "22,24,26    | 22 = 22 & 24 = 24 & 26 = 26",
        "10.0.7.2    | 10 = 10 & 0 = 0 & 7 = 7 & 2 = 2",
        ".25         | .25 = 0.25",
        "- 10 k      | - 10 k = -10000",
        "1.5e3       | 1.5e3 = 1500",
        "2.5^-1      | 2.5^-1 = 0.4",
      })
  void digitsAreReadAsPeopleGroupThem(String text, String expected) {
    assertRead(text, Cardinal.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the 11th row                        | 11th = 11",
        "the one hundred and twenty-fifth    | one hundred and twenty-fifth = 125",
        "three hundred twenty second         | three hundred twenty second = 322",
        "the four hundredth                  | four hundredth = 400",
        "a fifth of it                       | none",
        "two fifths                          | none",
      })
  void ordinalsAreToldFromFractions(String text, String expected) {
    assertRead(text, Ordinal.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the last page        | last = END 0",
        "the penultimate page | penultimate = END -1",
        "the previous one     | previous one = CURRENT -1",
        "the next three pages | next = CURRENT 1",
      })
  void placesInARowAreCountedFromItsEndOrFromWhatIsThere(String text, String expected) {
    assertRead(text, Position.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minus five percent                 | minus five percent = -5",
        "twenty per cent of it              | twenty per cent = 20",
        "percent of 10                      | percent of 10 = 10",
        "https://shop.example/?q=30%25%2020 | none",
      })
  void percentagesStandBeforeOrBehindTheirNumber(String text, String expected) {
    assertRead(text, Percentage.class, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a $ 75 million loan                 | $ 75 million = 75000000 USD",
        "at c $ 16.4 million                 | c $ 16.4 million = 16400000 CAD",
        "for 420 million finnish markka      | 420 million finnish markka = 420000000 FIM",
        "a 12-cent coin                      | 12-cent = 12 cent",
        "13 dollars and forty-five cents     | 13 dollars and forty-five cents = 13.45 USD",
        "it is 15 dollars 50.                | 15 dollars 50 = 15.5 USD",
        "$4.25 and 32 of them                | $4.25 = 4.25 USD",
        "50 dollars and 10 boats             | 50 dollars = 50 USD",
        "10 $ and 10 €                       | 10 $ = 10 USD & 10 € = 10 EUR",
        "75 USD million                      | 75 USD million = 75000000 USD",
        "120 MEUR                            | 120 MEUR = 120000000 EUR",
        "115.5USD                            | 115.5USD = 115.5 USD",
        "the dollar fell to 143.80 yen       | dollar = - USD & 143.80 yen = 143.8 JPY",
        "They lost 7 boats.                  | none",
      })
  void sumsOfMoneyHaveTheirCurrency(String text, String expected) {
    assertRead(text, Money.class, expected);
  }

  @Test
  void withoutResourcesDigitsAreRead() {
    assertThat(new NumberReader("xx").read("12 kom 1.5"))
        .filteredOn(Cardinal.class::isInstance)
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 000 ",
        "1,234,",
        "1.1.",
        "9",
        "one ",
        "and one hundred ",
        "$1 ",
        "1/2/",
        "x/",
        "-1"
      })
  void noTextTakesMoreThanLinearTime(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(text));
  }
}
