package dev.sitrep.analyse;

import dev.sitrep.analyse.Amount.Form;
import dev.sitrep.analyse.FigureWords.Stop;
import dev.sitrep.analyse.Sense.Trait;
import dev.sitrep.model.analysis.Quantity.Modifier;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads values with their modifiers and units: 'more than 40,000', '$2-3 billion', 'between 12 and
 * 14 per cent', '30-nation'.
 */
final class AmountGrammar {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int LONGEST_MODIFIER = 4;

  private enum Place {
    FIRST,
    /** The end of a range such as '12-14': there the dash before it makes no name. */
    BEHIND_DASH
  }

  private final Lexemes lexemes;
  private final FigureWords words;
  private final SentenceNumerals numerals;
  private final NumberNames names;
  private final TimeWords time;

  AmountGrammar(TimeText text, Glossary glossary) {
    this.lexemes = text.lexemes();
    this.words = glossary.figures();
    this.numerals = text.numerals();
    this.time = glossary.time();
    this.names = new NumberNames(lexemes, words, time);
  }

  /** Whether an amount may begin at {@code index}, as far as its first word or mark tells. */
  boolean mayBegin(int index) {
    Lexeme lexeme = lexemes.at(index);
    return lexeme.isDigits()
        || lexeme.sense().has(Trait.OPENS_MONEY)
        || lexeme.isWord() && lexeme.sense().has(Trait.OPENS_NUMBER);
  }

  /** The amount whose number or currency begins at {@code index}, or null. */
  @Nullable Amount at(int index) {
    Amount first = value(index, Place.FIRST);
    if (first == null) {
      return null;
    }
    Amount whole = range(first);
    return whole == null ? null : afterModified(modified(signed(whole)));
  }

  /** '-5 °C', 'minus five degrees'. */
  private Amount signed(Amount amount) {
    int at = amount.first() - 1;
    Lexeme sign = lexemes.at(at);
    boolean mark = sign.isDash() && !sign.glued() && lexemes.at(amount.first()).glued();
    String unit = amount.unit();
    boolean may =
        unit != null && (unit.startsWith("°") || unit.equals("degree") || unit.equals("%"));
    return may && (mark || sign.is("minus")) ? amount.negative(at) : amount;
  }

  private @Nullable Amount range(Amount first) {
    Lexeme link = lexemes.at(first.end());
    Lexeme before = lexemes.at(first.first() - 1);
    boolean both = time.is(link, TimeRole.AND) && time.is(before, TimeRole.BETWEEN);
    // 'rose from 12 to 14' is a change, not a range
    boolean to = time.is(link, TimeRole.TO) && !before.is("from");
    boolean dash =
        link.isDash() && (lexemes.at(first.end() + 1).isDigits() || sign(first.end() + 1) != null);
    if (first.form() == Form.JOINED || !both && !to && !dash) {
      return first;
    }
    Amount last = value(first.end() + 1, dash ? Place.BEHIND_DASH : Place.FIRST);
    if (last == null || last.form() == Form.ONE) {
      return dash ? null : first;
    }
    BigDecimal from = sameScale(first, last);
    // '83 per cent to 17 million' are two things; '$5 to 10' is not
    boolean shared = first.unit() == null || isMoney(first.unit()) && last.unit() == null;
    boolean units = shared || Objects.equals(first.unit(), last.unit());
    boolean upward = units && from.compareTo(last.high()) < 0;
    // '2-1' is a score
    return upward ? first.to(last, from) : dash ? null : first;
  }

  /** '2 to 3 million' begins at two million. */
  private static BigDecimal sameScale(Amount first, Amount last) {
    if (first.low().compareTo(THOUSAND) >= 0) {
      return first.low();
    }
    BigDecimal scale = BigDecimal.ONE;
    while (last.high().compareTo(scale.multiply(THOUSAND)) >= 0) {
      scale = scale.multiply(THOUSAND);
    }
    // '1 to 1,200' may mean what it says
    BigDecimal scaled = first.low().multiply(scale);
    boolean meant = scale.compareTo(MILLION) >= 0 && scaled.compareTo(last.high()) < 0;
    return meant ? scaled : first.low();
  }

  private @Nullable Amount value(int index, Place place) {
    WordTable.Match<String> currency = sign(index);
    int start = currency == null ? index : currency.end();
    Numerals.Numeral numeral = number(start);
    if (numeral == null || currency == null && isNamed(start, numeral, place)) {
      return null;
    }
    Amount amount = suffixed(start, numeral, currency != null);
    if (currency == null) {
      return joined(unit(amount));
    }
    Lexeme next = lexemes.at(amount.end());
    boolean continues = next.glued() && (next.isWord() || next.is("/"));
    // '$70 million dollars'
    WordTable.Match<String> again = next.isWord() ? words.money().at(lexemes, amount.end()) : null;
    return continues
        ? null
        : new Amount(
            index,
            again == null ? amount.end() : again.end(),
            amount.low(),
            amount.low(),
            Modifier.EXACT,
            currency.value(),
            Form.WRITTEN_OUT);
  }

  private boolean isNamed(int start, Numerals.Numeral numeral, Place place) {
    return place == Place.BEHIND_DASH
        ? names.isJoinedAfter(start, numeral.end())
        : names.isNamed(start, numeral.end());
  }

  private Numerals.@Nullable Numeral number(int index) {
    Lexeme lexeme = lexemes.at(index);
    return lexeme.isDigits() || lexeme.isWord() ? numerals.at(index) : null;
  }

  private WordTable.@Nullable Match<String> sign(int index) {
    Lexeme lexeme = lexemes.at(index);
    boolean may = !lexeme.isDigits() && !(lexeme.glued() && lexemes.at(index - 1).isWord());
    WordTable.Match<String> sign = may ? words.money().at(lexemes, index) : null;
    boolean number = sign != null && lexemes.at(sign.end()).isDigits();
    boolean code = number && (!lexeme.isWord() || Character.isUpperCase(lexeme.text().charAt(0)));
    return code ? sign : null;
  }

  /** With the 'k' or 'm' that may stick to the digits. */
  private Amount suffixed(int index, Numerals.Numeral numeral, boolean money) {
    Form form = form(index, numeral);
    BigDecimal value = numeral.value();
    int end = numeral.end();
    Lexeme suffix = lexemes.at(end);
    boolean sticks = suffix.glued() && suffix.isWord() && lexemes.at(end - 1).isDigits();
    boolean thousands = sticks && suffix.is("k");
    boolean millions = suffix.is("m") && (money || sticks && isCounting(end + 1));
    if (thousands || millions) {
      value = value.multiply(thousands ? THOUSAND : MILLION);
      form = Form.WRITTEN_OUT;
      end++;
    } else if (money && sticks && suffix.is("b")) {
      value = value.multiply(MILLION).multiply(THOUSAND);
      end++;
    }
    return new Amount(index, end, value, value, Modifier.EXACT, null, form);
  }

  private boolean isCounting(int index) {
    Lexeme next = lexemes.at(index);
    return next.isWord() && words.plurals().isPlural(next.lower());
  }

  private Form form(int index, Numerals.Numeral numeral) {
    if (!lexemes.at(index).isDigits()) {
      return lexemes.at(index).is("one") && numeral.end() == index + 1 ? Form.ONE : Form.SPELLED;
    }
    boolean single = numeral.end() == index + 1 && lexemes.at(index).length() <= 4;
    return single ? Form.BARE : Form.WRITTEN_OUT;
  }

  private Amount unit(Amount amount) {
    int at = amount.end();
    Lexeme next = lexemes.at(at);
    int start = next.isDash() && next.glued() && lexemes.at(at + 1).glued() ? at + 1 : at;
    boolean joined = start > at;
    WordTable.Match<String> unit = words.units().at(lexemes, start);
    if (unit == null) {
      unit = words.money().at(lexemes, start);
    }
    if (unit == null || !isUnit(start, amount, joined)) {
      return amount;
    }
    boolean pounds = unit.value().equals("pound") && amount.low().compareTo(MILLION) >= 0;
    return amount.measured(unit.end(), pounds ? "GBP" : unit.value());
  }

  /** Letters such as 'm' are units only behind digits. */
  private boolean isUnit(int index, Amount amount, boolean joined) {
    Lexeme lexeme = lexemes.at(index);
    if (!lexeme.isWord()) {
      return !joined && !lexeme.is("$");
    }
    boolean letters = lexeme.length() <= 2 && amount.form() == Form.SPELLED;
    boolean name = lexeme.isCapitalised() && amount.form() == Form.SPELLED && lexeme.length() > 3;
    return !letters
        && !(name && !Character.isUpperCase(lexeme.text().charAt(1)) && time.monthFirst());
  }

  /** '30-nation', but not '36-year-old' nor 'two-thirds'. */
  private @Nullable Amount joined(Amount amount) {
    int at = amount.end();
    Lexeme dash = lexemes.at(at);
    Lexeme word = lexemes.at(at + 1);
    if (!dash.isDash() || !dash.glued() || !word.glued() || !word.isWord()) {
      return isOld(at, amount) ? null : amount;
    }
    if (words.after().at(lexemes, at) != null) {
      return amount;
    }
    boolean never =
        amount.form() == Form.ONE
            || words.is(word, Stop.COMPOUNDS_NOT_COUNTED)
            || words.is(word, Stop.NOUN_PHRASE_ENDS)
            || amount.unit() != null
            || numerals.at(at + 1) != null
            || time.ordinals().of(word.lower()) != null
            || time.is(word, TimeRole.MONTH);
    return never
        ? null
        : new Amount(
            amount.first(), at + 2, amount.low(), amount.high(), Modifier.EXACT, null, Form.JOINED);
  }

  private boolean isOld(int at, Amount amount) {
    boolean degrees = "degree".equals(amount.unit()) && lexemes.at(at - 2).isDash();
    return degrees || "year".equals(amount.unit()) && lexemes.at(at).is("old");
  }

  private Amount modified(Amount amount) {
    int limit = Math.max(0, amount.first() - LONGEST_MODIFIER);
    for (int at = limit; at < amount.first(); at++) {
      WordTable.Match<Modifier> found = words.before().at(lexemes, at);
      if (found != null && found.end() == amount.first() && isMeant(at, amount)) {
        return amount.modified(at, found.value());
      }
    }
    boolean between = time.is(lexemes.at(amount.first() - 1), TimeRole.BETWEEN);
    boolean range = between && amount.low().compareTo(amount.high()) < 0;
    return range ? amount.modified(amount.first() - 1, amount.modifier()) : amount;
  }

  /** 'Over two days' is during them; 'for over two days' more than them. */
  private boolean isMeant(int at, Amount amount) {
    Lexeme word = lexemes.at(at);
    boolean during = word.is("over") && isTime(amount.unit());
    return !during || lexemes.at(at - 1).is("for");
  }

  /** Whether {@code unit} is a currency (ISO 4217). */
  static boolean isMoney(@Nullable String unit) {
    return unit != null && unit.length() == 3 && Character.isUpperCase(unit.charAt(2));
  }

  /** Whether {@code unit} measures time. */
  static boolean isTime(@Nullable String unit) {
    if (unit == null) {
      return false;
    }
    return switch (unit) {
      case "second", "minute", "hour", "day", "week", "month", "year", "decade" -> true;
      default -> false;
    };
  }

  private Amount afterModified(Amount amount) {
    WordTable.Match<Modifier> found = words.after().at(lexemes, amount.end());
    return found == null ? amount : amount.until(found.end(), found.value());
  }
}
