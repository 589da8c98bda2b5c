package dev.sitrep.analyse;

import dev.sitrep.analyse.NumberGrammar.Read;
import dev.sitrep.analyse.NumberWords.Joint;
import dev.sitrep.model.analysis.NumberExpression.Money;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads sums of money: 'C$ 16.4 million', '420 million Finnish markka', 'thirteen dollars and
 * forty-five cents', 'one-yen', '75 USD million', '30 MUSD', and currencies by themselves.
 */
final class MoneyGrammar {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Lexemes lexemes;
  private final NumberWords words;
  private final NumberGrammar numbers;
  private final Currencies currencies;

  /** A sum with the index after its last lexeme. */
  record Sum(Money money, int end) {}

  /**
   * How currencies are written.
   *
   * @param all signs, codes and names
   * @param parts the names of their hundredth parts
   */
  record Currencies(WordTable<String> all, WordTable<String> parts) {

    /** Those of {@code language}; texts of any language have codes and signs. */
    static Currencies of(String language) {
      WordTable<String> all = new WordTable<>();
      for (String name : new String[] {"currencies", "currency-codes", "currency-names"}) {
        WordTable.read(language, name, (code, phrase) -> all.add(phrase, code));
      }
      WordTable<String> parts = new WordTable<>();
      WordTable.read(language, "currency-parts", (part, phrase) -> parts.add(phrase, part));
      return new Currencies(all, parts);
    }
  }

  /**
   * A currency as written.
   *
   * @param times a million, where it is written with the code: 'MUSD'
   */
  private record Mark(String currency, int end, BigDecimal times) {}

  MoneyGrammar(Lexemes lexemes, NumberWords words, NumberGrammar numbers, Currencies currencies) {
    this.lexemes = lexemes;
    this.words = words;
    this.numbers = numbers;
    this.currencies = currencies;
  }

  /** The sum, or the currency by itself, that begins at {@code index}, or null. */
  @Nullable Sum at(int index) {
    Mark mark = mark(index);
    if (mark != null) {
      Sum sum = before(index, mark);
      return sum == null ? alone(index, mark) : sum;
    }
    Read number = isJoined(index) ? null : numbers.at(index);
    return number == null ? null : behind(index, number);
  }

  private boolean isJoined(int index) {
    Lexeme before = lexemes.at(index - 1);
    return lexemes.at(index).glued() && (before.isDigits() || before.is(",") || before.is("."));
  }

  private @Nullable Mark mark(int index) {
    WordTable.Match<String> found = currencies.all().at(lexemes, index);
    found = found == null ? currencies.parts().at(lexemes, index) : found;
    if (found != null && !isArticle(index)) {
      return new Mark(found.value(), found.end(), BigDecimal.ONE);
    }
    String word = lexemes.at(index).text();
    boolean code = word.length() == 4 && word.charAt(0) == 'M' && isUpper(word);
    String currency = code ? currencies.all().of(word.substring(1).toLowerCase(Locale.ROOT)) : null;
    return currency == null ? null : new Mark(currency, index + 1, MILLION);
  }

  /** 'A $4 billion plan' is not in Australian dollars. */
  private boolean isArticle(int index) {
    boolean one = words.after(Joint.ONE, lexemes, index) == index + 1;
    return one && !lexemes.at(index + 1).glued();
  }

  private static boolean isUpper(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  /** '$ 75 million', 'USD 20', 'dollar 22.5 million'. */
  private @Nullable Sum before(int index, Mark mark) {
    Lexeme first = lexemes.at(mark.end());
    Read number = first.isDigits() || first.is(".") ? numbers.at(mark.end()) : null;
    if (number == null || isLettered(number.end())) {
      return null;
    }
    Mark again = mark(number.end());
    boolean same = again != null && again.currency().equals(mark.currency());
    boolean spaced = !first.glued() && lexemes.at(number.end()).isWord();
    int end = again != null && same && spaced ? again.end() : number.end();
    return withPart(
        index, new Read(number.value().multiply(mark.times()), end, number.scale()), mark);
  }

  private boolean isLettered(int index) {
    return lexemes.at(index).glued() && lexemes.at(index).isWord();
  }

  private @Nullable Sum behind(int index, Read number) {
    int hyphen = number.end();
    Lexeme dash = lexemes.at(hyphen);
    int start = dash.isDash() && lexemes.at(hyphen + 1).isWord() ? hyphen + 1 : hyphen;
    Mark mark = mark(start);
    if (mark == null || lexemes.at(mark.end()).isDigits() && lexemes.at(mark.end()).glued()) {
      return null;
    }
    WordTable.Match<BigDecimal> scale = words.scales().at(lexemes, mark.end());
    BigDecimal by = scale == null ? mark.times() : scale.value();
    int end = scale == null ? mark.end() : scale.end();
    return withPart(index, new Read(number.value().multiply(by), end, number.scale()), mark);
  }

  /** '... and forty-five cents', '... and 50': hundredths behind a whole sum. */
  private Sum withPart(int index, Read sum, Mark mark) {
    int and = words.after(Joint.AND, lexemes, sum.end());
    int start = and < 0 ? sum.end() : and;
    boolean whole = sum.value().stripTrailingZeros().scale() <= 0;
    boolean large = sum.value().compareTo(MILLION) >= 0;
    boolean part = currencies.parts().of(mark.currency()) != null;
    Read low = whole && !large && !part ? numbers.at(start) : null;
    if (low == null || !isPart(low)) {
      return sum(index, sum.end(), sum.value(), mark.currency());
    }
    WordTable.Match<String> named = currencies.parts().at(lexemes, low.end());
    BigDecimal value = sum.value().add(low.value().divide(HUNDRED));
    return sum(index, named == null ? low.end() : named.end(), value, mark.currency());
  }

  private boolean isPart(Read low) {
    Lexeme next = lexemes.at(low.end());
    boolean range =
        low.value().signum() > 0
            && low.value().compareTo(HUNDRED) < 0
            && low.value().stripTrailingZeros().scale() <= 0;
    boolean counts = next.isWord() && PluralNouns.looksPlural(next.lower());
    boolean named = currencies.parts().at(lexemes, low.end()) != null;
    return range
        && (named || !counts && !next.isDash() && mark(low.end()) == null)
        && !isLettered(low.end());
  }

  private Sum sum(int first, int end, BigDecimal value, String currency) {
    return new Sum(new Money(lexemes.span(first, end), value, currency), end);
  }

  /** A currency spoken of: its name, of four letters or more, or its code. */
  private @Nullable Sum alone(int index, Mark mark) {
    boolean part = currencies.parts().of(mark.currency()) != null;
    boolean name = lexemes.at(mark.end() - 1).isWord() && !lexemes.at(index).glued();
    boolean may = name && !part && mark.times().equals(BigDecimal.ONE);
    return may
        ? new Sum(new Money(lexemes.span(index, mark.end()), null, mark.currency()), mark.end())
        : null;
  }
}
