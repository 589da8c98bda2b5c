package dev.sitrep.analyse;

import static java.text.Normalizer.Form.NFKC;

import dev.sitrep.analyse.Sense.Trait;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, in digits with the grouping and decimal signs of a language ('40,000', '40 000',
 * '1.5 million') and in words ('two hundred and fifty', 'a dozen', 'half a million').
 */
final class Numerals {

  /** More words make no number that anybody writes. */
  private static final int LONGEST = 12;

  private static final int MOST_DIGITS = 40;

  /** Nobody parts an inch, a point or a mile more finely in writing. */
  private static final int LEAST_PART = 64;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final WordTable<BigDecimal> words = new WordTable<>();
  private final WordTable<BigDecimal> scales = new WordTable<>();
  private final boolean english;
  private String decimal = "";
  private String group = "";

  /**
   * A number read.
   *
   * @param value what it comes to
   * @param end index after its last lexeme
   * @param scale what its last word multiplied it by; 1 without such a word
   */
  record Numeral(BigDecimal value, int end, BigDecimal scale) {}

  private Numerals(String language) {
    WordTable.read(language, "numbers", this::word);
    WordTable.read(language, "number-signs", this::sign);
    this.english = language.equals("en");
  }

  /** The numbers of {@code language}, a BCP 47 primary tag. */
  static Numerals of(String language) {
    return new Numerals(language);
  }

  private void word(String key, String word) {
    if (key.startsWith("x")) {
      scales.add(word, new BigDecimal(key.substring(1)));
    } else {
      words.add(word, new BigDecimal(key));
    }
  }

  private void sign(String key, String name) {
    String sign = name.equals("comma") ? "," : ".";
    if (key.equals("DECIMAL")) {
      decimal = sign;
    } else {
      group = sign;
    }
  }

  /** The words that numbers begin with. */
  Set<String> openers() {
    Set<String> openers = new HashSet<>(words.openers());
    if (english) {
      openers.addAll(List.of("a", "an", "half"));
    }
    return openers;
  }

  /** The number that begins at {@code index}, as long as it goes, or null. */
  @Nullable Numeral at(Lexemes lexemes, int index) {
    Lexeme first = lexemes.at(index);
    if (first.isDigits()) {
      return digits(lexemes, index);
    }
    return first.sense().has(Trait.OPENS_NUMBER) ? spelled(lexemes, index) : null;
  }

  /** The word at {@code index} that multiplies ('million'), or null. */
  WordTable.@Nullable Match<BigDecimal> scale(Lexemes lexemes, int index) {
    return scales.at(lexemes, index);
  }

  private @Nullable Numeral digits(Lexemes lexemes, int index) {
    var figures = new StringBuilder(lexemes.at(index).text());
    int end = grouped(lexemes, index, figures);
    if (isFraction(lexemes, end, decimal)) {
      figures.append('.').append(lexemes.at(end + 1).text());
      end += 2;
    }
    if (isFraction(lexemes, end, ".")
        || isFraction(lexemes, end, ",")
        || figures.length() > MOST_DIGITS) {
      // '1.2.3', '192.168.0.1', '12,5' in English: nothing that counts
      return null;
    }
    var sum = new Sum(new BigDecimal(figures.toString()), end);
    addFraction(lexemes, sum);
    for (int turn = 0; turn < LONGEST && multiplied(lexemes, sum); turn++) {
      // 'hundred thousand' takes two turns
    }
    return sum.numeral();
  }

  /** '2½', '1 1/2'. */
  private static void addFraction(Lexemes lexemes, Sum sum) {
    Lexeme next = lexemes.at(sum.end);
    String vulgar = next.isWord() || !next.glued() ? "" : Normalizer.normalize(next.text(), NFKC);
    int bar = vulgar.indexOf('\u2044');
    if (bar > 0) {
      sum.add(vulgar.substring(0, bar), vulgar.substring(bar + 1), sum.end + 1);
    }
    boolean slash = lexemes.glued(sum.end + 1, "/") && !lexemes.glued(sum.end + 3, "/");
    int above = next.glued() ? -1 : next.number();
    int below = lexemes.at(sum.end + 2).number();
    if (slash && above > 0 && above < below && below <= LEAST_PART) {
      sum.add(next.text(), lexemes.at(sum.end + 2).text(), sum.end + 3);
    }
  }

  private int grouped(Lexemes lexemes, int index, StringBuilder figures) {
    Lexeme first = lexemes.at(index);
    int end = index + 1;
    if (first.length() > 3 || first.text().startsWith("0")) {
      return end;
    }
    while (figures.length() <= MOST_DIGITS
        && isFraction(lexemes, end, group)
        && lexemes.at(end + 1).length() == 3) {
      figures.append(lexemes.at(end + 1).text());
      end += 2;
    }
    boolean bySign = end > index + 1;
    while (!bySign && figures.length() <= MOST_DIGITS && isSpacedGroup(lexemes, end)) {
      figures.append(lexemes.at(end).text());
      end++;
    }
    return end;
  }

  private static boolean isSpacedGroup(Lexemes lexemes, int at) {
    Lexeme next = lexemes.at(at);
    Lexeme after = lexemes.at(at + 1);
    return next.isDigits()
        && !next.glued()
        && next.length() == 3
        && next.start() - lexemes.at(at - 1).end() == 1
        && !(after.glued() && after.isWord());
  }

  private static boolean isFraction(Lexemes lexemes, int at, String sign) {
    return !sign.isEmpty()
        && lexemes.glued(at, sign)
        && lexemes.at(at + 1).isDigits()
        && lexemes.at(at + 1).glued();
  }

  private @Nullable Numeral spelled(Lexemes lexemes, int index) {
    Sum sum = begun(lexemes, index);
    if (sum == null) {
      return null;
    }
    boolean more = true;
    for (int turn = 0; turn < LONGEST && more; turn++) {
      more = multiplied(lexemes, sum) || added(lexemes, sum);
    }
    return sum.numeral();
  }

  private @Nullable Sum begun(Lexemes lexemes, int index) {
    Lexeme first = lexemes.at(index);
    if (english && (first.is("a") || first.is("an"))) {
      return scales.at(lexemes, index + 1) == null ? null : new Sum(BigDecimal.ONE, index + 1);
    }
    if (english && first.is("half") && lexemes.at(index + 1).is("a")) {
      return scales.at(lexemes, index + 2) == null ? null : new Sum(HALF, index + 2);
    }
    WordTable.Match<BigDecimal> word = words.at(lexemes, index);
    if (word == null) {
      return null;
    }
    var sum = new Sum(BigDecimal.ZERO, index);
    below100(lexemes, word, sum);
    int at = sum.end;
    if (english
        && lexemes.at(at).is("and")
        && lexemes.at(at + 1).is("a")
        && lexemes.at(at + 2).is("half")) {
      sum.current = sum.current.add(HALF);
      sum.end = at + 3;
    }
    return sum;
  }

  /** Takes 'twenty' and the 'one' after it. */
  private void below100(Lexemes lexemes, WordTable.Match<BigDecimal> word, Sum sum) {
    BigDecimal value = word.value();
    sum.end = word.end();
    boolean isTens = value.compareTo(TWENTY) >= 0 && value.compareTo(HUNDRED) < 0;
    int next = isHyphen(lexemes, sum.end) ? sum.end + 1 : sum.end;
    WordTable.Match<BigDecimal> unit = isTens ? words.at(lexemes, next) : null;
    if (unit != null && unit.value().signum() > 0 && unit.value().compareTo(BigDecimal.TEN) < 0) {
      value = value.add(unit.value());
      sum.end = unit.end();
    }
    sum.current = sum.current.add(value);
  }

  private boolean multiplied(Lexemes lexemes, Sum sum) {
    int at = isHyphen(lexemes, sum.end) ? sum.end + 1 : sum.end;
    WordTable.Match<BigDecimal> scale = scales.at(lexemes, at);
    if (scale == null) {
      return false;
    }
    if (scale.value().compareTo(THOUSAND) < 0) {
      sum.current = sum.current.multiply(scale.value());
    } else {
      boolean alone = sum.current.signum() == 0;
      BigDecimal part = alone ? sum.total : sum.current;
      sum.total = (alone ? BigDecimal.ZERO : sum.total).add(part.multiply(scale.value()));
      sum.current = BigDecimal.ZERO;
    }
    sum.scale = scale.value();
    sum.end = scale.end();
    return true;
  }

  /** Adds the lower number after a hundred, a thousand ...: 'two hundred and fifty'. */
  private boolean added(Lexemes lexemes, Sum sum) {
    if (sum.scale.compareTo(HUNDRED) < 0) {
      return false;
    }
    int at = lexemes.at(sum.end).is("and") ? sum.end + 1 : sum.end;
    WordTable.Match<BigDecimal> word = words.at(lexemes, at);
    if (word == null || word.value().signum() == 0) {
      return false;
    }
    below100(lexemes, word, sum);
    sum.scale = BigDecimal.ONE;
    return true;
  }

  private static boolean isHyphen(Lexemes lexemes, int at) {
    return lexemes.at(at).isDash() && lexemes.at(at).glued() && lexemes.at(at + 1).glued();
  }

  /** A number while it is read: what is complete, and the part a next multiplier belongs to. */
  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current;
    private BigDecimal scale = BigDecimal.ONE;
    private int end;

    Sum(BigDecimal current, int end) {
      this.current = current;
      this.end = end;
    }

    void add(String above, String below, int to) {
      BigDecimal divisor = new BigDecimal(below);
      current = current.add(new BigDecimal(above).divide(divisor, MathContext.DECIMAL64));
      end = to;
    }

    Numeral numeral() {
      BigDecimal value = total.add(current).stripTrailingZeros();
      return new Numeral(value.scale() < 0 ? value.setScale(0) : value, end, scale);
    }
  }
}
