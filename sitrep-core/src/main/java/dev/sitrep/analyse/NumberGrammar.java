package dev.sitrep.analyse;

import dev.sitrep.analyse.NumberWords.Joint;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads cardinal numbers in words, in digits and mixed, with fractions: 'two thousand and two
 * hundred', '4 thousand 3 hundred and 21', 'one hundred and three and two thirds', 'five and a half
 * million', 'two hundred point seventy-one', 'minus 1 4/5'.
 *
 * <p>'One hundred and three quarters' is 100 3/4, as three quarters are less than one; 'one hundred
 * and thirty-two fifths' is 132/5.
 */
final class NumberGrammar {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int LONGEST = 12;

  private final Lexemes lexemes;
  private final NumberWords words;
  private final DigitGrammar digits;

  private final Remembered<Read> read;

  NumberGrammar(Lexemes lexemes, NumberWords words, DigitGrammar digits) {
    this.lexemes = lexemes;
    this.words = words;
    this.digits = digits;
    this.read = new Remembered<>(this::signed, lexemes.size());
  }

  /**
   * A number read.
   *
   * @param end index after its last lexeme
   * @param scale what its last word multiplied by; 1 without such a word
   */
  record Read(BigDecimal value, int end, BigDecimal scale) {

    Read negative() {
      return new Read(value.negate(), end, scale);
    }
  }

  /**
   * A whole number.
   *
   * @param scale what its last word multiplied by; 1 without such a word
   * @param before what stands before its last 'and', null without one
   */
  record Whole(BigDecimal value, int end, BigDecimal scale, @Nullable Whole before) {}

  /** The number that begins at {@code index}, as long as it goes, or null. */
  @Nullable Read at(int index) {
    return read.at(index);
  }

  private @Nullable Read signed(int index) {
    int unsigned = afterSign(index);
    Read read = unsigned(unsigned < 0 ? index : unsigned);
    return read == null || unsigned < 0 ? read : read.negative();
  }

  private int afterSign(int index) {
    Lexeme sign = lexemes.at(index);
    boolean free = !sign.glued() && !lexemes.at(index - 1).isDigits();
    if (sign.isDash() && free && isDigits(index + 1)) {
      return index + 1;
    }
    return words.after(Joint.MINUS, lexemes, index);
  }

  private @Nullable Read unsigned(int index) {
    Whole whole = whole(index);
    if (whole == null) {
      Read fraction = fraction(index);
      return fraction == null ? null : scaled(fraction);
    }
    Read read = parted(whole);
    read = read == null ? pointed(whole) : read;
    read = read == null ? mixed(whole) : read;
    if (read == null) {
      read = new Read(whole.value(), whole.end(), whole.scale());
    }
    Read ratio = ratio(read);
    return ratio == null ? read : ratio;
  }

  /** The whole number in words or digits that begins at {@code index}, or null. */
  @Nullable Whole whole(int index) {
    Whole sum = group(index);
    for (int turn = 0; sum != null && turn < LONGEST; turn++) {
      Whole more = added(sum);
      if (more == null) {
        return sum;
      }
      sum = more;
    }
    return sum;
  }

  private @Nullable Whole added(Whole sum) {
    if (sum.scale().compareTo(THOUSAND) < 0) {
      return null;
    }
    int and = words.after(Joint.AND, lexemes, sum.end());
    Whole next = group(and < 0 ? sum.end() : and);
    boolean lower =
        next != null
            && next.scale().compareTo(sum.scale()) < 0
            && next.value().compareTo(sum.scale()) < 0;
    if (next == null || !lower) {
      return null;
    }
    Whole before = and >= 0 ? sum : null;
    return new Whole(sum.value().add(next.value()), next.end(), next.scale(), before);
  }

  /** A number below a thousand, or in digits, with the words that multiply it. */
  private @Nullable Whole group(int index) {
    Whole group = belowThousand(index);
    for (int turn = 0; group != null && turn < LONGEST; turn++) {
      WordTable.Match<BigDecimal> scale = scale(group.end());
      if (scale == null || scale.value().compareTo(HUNDRED) == 0) {
        return group;
      }
      boolean chained = group.scale().compareTo(THOUSAND) >= 0;
      BigDecimal by = chained ? group.scale().multiply(scale.value()) : scale.value();
      group = new Whole(group.value().multiply(scale.value()), scale.end(), by, group.before());
    }
    return group;
  }

  private WordTable.@Nullable Match<BigDecimal> scale(int index) {
    return words.scales().at(lexemes, afterHyphen(index));
  }

  private @Nullable Whole belowThousand(int index) {
    Whole first = atom(index);
    if (first == null) {
      // 'a hundred', 'hundred thousand'
      int one = words.after(Joint.ONE, lexemes, index);
      int start = one < 0 ? index : one;
      return words.scales().at(lexemes, start) == null || isHyphen(start)
          ? null
          : hundreds(new Whole(BigDecimal.ONE, start, BigDecimal.ONE, null));
    }
    return hundreds(first);
  }

  private Whole hundreds(Whole first) {
    WordTable.Match<BigDecimal> hundred = scale(first.end());
    if (hundred == null || hundred.value().compareTo(HUNDRED) != 0) {
      return first;
    }
    Whole sum = new Whole(first.value().multiply(HUNDRED), hundred.end(), HUNDRED, null);
    int and = words.after(Joint.AND, lexemes, sum.end());
    Whole rest = atom(and < 0 ? sum.end() : and);
    if (rest == null || rest.value().compareTo(HUNDRED) >= 0 || rest.value().signum() == 0) {
      return sum;
    }
    WordTable.Match<BigDecimal> again = scale(rest.end());
    if (again != null && again.value().compareTo(HUNDRED) == 0) {
      return sum;
    }
    // 'three hundred and two dozens'
    boolean dozens = again != null && again.value().compareTo(HUNDRED) < 0;
    BigDecimal low = dozens && again != null ? rest.value().multiply(again.value()) : rest.value();
    int end = dozens && again != null ? again.end() : rest.end();
    return new Whole(sum.value().add(low), end, BigDecimal.ONE, and < 0 ? null : sum);
  }

  /** 'twenty-one', 'sixteen', '21', '1,234.5'. */
  private @Nullable Whole atom(int index) {
    if (isDigits(index)) {
      DigitGrammar.Digits run = digits.at(lexemes.at(index).start());
      return run == null
          ? null
          : new Whole(run.value(), lexemes.from(run.end()), BigDecimal.ONE, null);
    }
    WordTable.Match<BigDecimal> word = words.units().at(lexemes, index);
    if (word == null) {
      return null;
    }
    boolean tens = word.value().compareTo(BigDecimal.valueOf(20)) >= 0;
    WordTable.Match<BigDecimal> unit =
        tens ? words.units().at(lexemes, afterHyphen(word.end())) : null;
    boolean two = unit != null && unit.value().compareTo(BigDecimal.TEN) < 0;
    return unit != null && two && unit.value().signum() > 0
        ? new Whole(word.value().add(unit.value()), unit.end(), BigDecimal.ONE, null)
        : new Whole(word.value(), word.end(), BigDecimal.ONE, null);
  }

  private boolean isDigits(int index) {
    Lexeme lexeme = lexemes.at(index);
    boolean point = lexeme.is(".") && !lexeme.glued() && lexemes.at(index + 1).isDigits();
    return lexeme.isDigits() || point && lexemes.at(index + 1).glued() || isVulgar(lexeme);
  }

  /** '¾', a mark of its own. */
  private boolean isVulgar(Lexeme lexeme) {
    boolean mark = !lexeme.isEnd() && lexeme.text().charAt(0) > '~' && !lexeme.isWord();
    return mark && digits.at(lexeme.start()) != null;
  }

  private boolean isHyphen(int index) {
    return lexemes.at(index).isDash();
  }

  private int afterHyphen(int index) {
    return isHyphen(index) && lexemes.at(index + 1).isWord() ? index + 1 : index;
  }

  /** 'Twenty fifths', 'two hundred and fifty-four hundredths'; digits are not parted. */
  private @Nullable Read parted(Whole whole) {
    Part part = lexemes.at(whole.end() - 1).isDigits() ? null : part(whole.end(), whole.value());
    if (part == null) {
      return null;
    }
    Whole before = whole.before();
    BigDecimal last = before == null ? whole.value() : whole.value().subtract(before.value());
    if (before == null || last.compareTo(part.of()) >= 0) {
      return scaled(new Read(divide(whole.value(), part.of()), part.end(), BigDecimal.ONE));
    }
    Read fraction = scaled(new Read(divide(last, part.of()), part.end(), BigDecimal.ONE));
    return sum(new Read(before.value(), before.end(), before.scale()), fraction);
  }

  /** A fraction is of what stands before it: 'two million and a half'. */
  private static Read sum(Read whole, Read fraction) {
    boolean own = fraction.scale().compareTo(BigDecimal.ONE) > 0;
    boolean large = whole.scale().compareTo(THOUSAND) >= 0;
    BigDecimal value = own || !large ? fraction.value() : fraction.value().multiply(whole.scale());
    return new Read(whole.value().add(value), fraction.end(), fraction.scale());
  }

  private static BigDecimal divide(BigDecimal value, BigDecimal by) {
    return value.divide(by, MathContext.DECIMAL64);
  }

  /** What something is parted into: into how many, and the index after the words. */
  record Part(BigDecimal of, int end) {}

  /** 'Fifths', 'a fifth', 'one twenty-fifth', 'trillionths': one takes the singular. */
  private @Nullable Part part(int index, BigDecimal count) {
    int start = afterHyphen(index);
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    WordTable.Match<BigDecimal> own = words.parts().at(lexemes, start);
    if (own != null) {
      return new Part(own.value(), own.end());
    }
    WordTable.Match<BigDecimal> tens = words.units().at(lexemes, start);
    boolean compound = tens != null && tens.value().compareTo(BigDecimal.valueOf(20)) >= 0;
    int last = tens != null && compound ? afterHyphen(tens.end()) : start;
    BigDecimal ordinal = ordinal(last, one);
    boolean second = ordinal != null && !compound && ordinal.compareTo(TWO) <= 0;
    if (ordinal == null || second) {
      return null;
    }
    return new Part(tens != null && compound ? tens.value().add(ordinal) : ordinal, last + 1);
  }

  private @Nullable BigDecimal ordinal(int index, boolean one) {
    String word = lexemes.at(index).lower();
    if (!one && !word.endsWith("s")) {
      return null;
    }
    String single = one ? word : word.substring(0, word.length() - 1);
    BigDecimal value = words.ordinals().of(single);
    return value == null ? words.ordinalScales().of(single) : value;
  }

  /** A fraction without a whole before it: 'half', 'a quarter', 'a fifth'. */
  private @Nullable Read fraction(int index) {
    int one = words.after(Joint.ONE, lexemes, index);
    Part part = part(one < 0 ? index : one, BigDecimal.ONE);
    boolean half = part != null && words.parts().at(lexemes, index) != null;
    if (part == null || one < 0 && !half) {
      return null;
    }
    // 'a quarter' of a year, and 'quarter' alone, count nothing
    boolean alone = one < 0 && part.of().compareTo(TWO) > 0;
    Read read = new Read(divide(BigDecimal.ONE, part.of()), part.end(), BigDecimal.ONE);
    return alone && scaled(read).equals(read) ? null : read;
  }

  /** 'Half a million', 'two thirds of a million', 'quarter million', 'half a dozen'. */
  private Read scaled(Read fraction) {
    int of = words.after(Joint.OF, lexemes, fraction.end());
    int start = of < 0 ? fraction.end() : of;
    int one = words.after(Joint.ONE, lexemes, start);
    WordTable.Match<BigDecimal> scale = words.scales().at(lexemes, one < 0 ? start : one);
    return scale == null
        ? fraction
        : new Read(fraction.value().multiply(scale.value()), scale.end(), scale.value());
  }

  private @Nullable Read pointed(Whole whole) {
    int at = words.after(Joint.POINT, lexemes, whole.end());
    var decimals = new StringBuilder();
    int end = at;
    for (int turn = 0; at >= 0 && turn < LONGEST; turn++) {
      Whole next = lexemes.at(end).isWord() ? atom(end) : null;
      if (next == null) {
        break;
      }
      decimals.append(next.value().toPlainString());
      end = next.end();
    }
    if (decimals.isEmpty()) {
      return null;
    }
    BigDecimal part = new BigDecimal("0." + decimals);
    Read read = new Read(whole.value().add(part), end, BigDecimal.ONE);
    return scaled(read);
  }

  /** 'Two and a half', 'three million and two thirds', 'five and a half million'. */
  private @Nullable Read mixed(Whole whole) {
    int and = words.after(Joint.AND, lexemes, whole.end());
    if (and < 0) {
      return null;
    }
    Whole above = whole(and);
    Part part = above == null ? null : part(above.end(), above.value());
    Read fraction;
    if (above != null && part != null && above.value().compareTo(part.of()) < 0) {
      fraction = new Read(divide(above.value(), part.of()), part.end(), BigDecimal.ONE);
    } else {
      fraction = above == null ? fraction(and) : null;
    }
    if (fraction == null) {
      return null;
    }
    Read read = new Read(whole.value(), whole.end(), whole.scale());
    boolean large = whole.scale().compareTo(THOUSAND) >= 0;
    return large ? sum(read, scaled(fraction)) : scaled(sum(read, fraction));
  }

  /** 'One over twenty', 'two out of five hundred': less than one, and nothing is counted. */
  private @Nullable Read ratio(Read above) {
    int over = words.after(Joint.OVER, lexemes, above.end());
    int in = over < 0 ? words.after(Joint.OUT_OF, lexemes, above.end()) : -1;
    Whole below = over < 0 && in < 0 ? null : whole(Math.max(over, in));
    if (below == null || below.value().signum() <= 0) {
      return null;
    }
    boolean whole = lexemes.at(below.end()).isEnd() || !lexemes.at(below.end()).isWord();
    boolean digits = lexemes.at(below.end() - 1).isDigits();
    boolean share = above.value().compareTo(below.value()) < 0 && (whole || !digits);
    boolean may = over >= 0 ? whole && !isMoney(above) : share && isShare(above, in);
    return may ? new Read(divide(above.value(), below.value()), below.end(), BigDecimal.ONE) : null;
  }

  private boolean isMoney(Read read) {
    int at = read.end() - 2;
    return lexemes.at(at).length() == 1 && !lexemes.at(at).isWord() && !lexemes.at(at).isDigits();
  }

  /** '12 in six boxes' is none; '1 in twenty-one' and 'two out of five' are. */
  private boolean isShare(Read above, int in) {
    boolean one = above.value().compareTo(BigDecimal.ONE) == 0;
    return one || in - above.end() > 1;
  }
}
