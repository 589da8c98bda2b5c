package dev.sitrep.analyse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits as they are written anywhere: '1,234.5', '12,34,567', '1.111,11', '1 234
 * 567', '5,00', '2 1/4', '¾', '1e10', '2.5^-1', '10k'.
 */
final class DigitGrammar {

  private static final String NO_MORE = "(?!\\d|[.,]\\d)";
  private static final String SPACE = "[ \\u00a0\\u202f]";

  /** First that fits; repeated groups are possessive or few, so that no text makes it slow. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<comma>(?:\\d{1,3}(?:,\\d{3}){1,12}+|\\d{1,2}(?:,\\d{2}){1,6},\\d{3})(?:\\.\\d++)?)"
              + NO_MORE
              + "|(?<dot>\\d{1,3}(?:\\.\\d{3}){1,12}+,\\d++)"
              + NO_MORE
              + "|(?<space>\\d{1,3}(?:"
              + SPACE
              + "\\d{3}){1,12}+(?:\\.\\d++)?)"
              + NO_MORE
              + "|(?<decimal>(?<![\\d][.,])\\d++,\\d{1,2})"
              + NO_MORE
              + "|(?<point>(?<![\\d][.,])\\d*+\\.\\d++)(?!\\.\\d)"
              + "|(?<whole>\\d++)");

  private static final Pattern FRACTION =
      Pattern.compile("(?<!/)(?:(\\d{1,9})\\s{1,3})?(\\d{1,9})\\s?/\\s?(\\d{1,9})(?![\\d/])");
  private static final Pattern VULGAR =
      Pattern.compile("(\\d{0,9})([\\u00bc-\\u00be\\u2150-\\u215e])");
  private static final Pattern POWER =
      Pattern.compile(
          "(?:[eE]([+-]?\\d{1,3})|\\^([+-]{0,2}\\d{1,3})|[x×]10\\^([+-]?\\d{1,3}))(?!\\w)");

  /** More characters make no number that anybody reads. */
  private static final int LONGEST = 64;

  private final String text;
  private final int limit;
  private final Map<String, BigDecimal> suffixes;

  /** By start: asked again and again while longer numbers are tried. */
  private final Remembered<Digits> read;

  private final Map<String, BigDecimal> parts = new HashMap<>();
  private final Matcher plain;
  private final Matcher slash;
  private final Matcher vulgar;
  private final Matcher power;

  /**
   * A reader of {@code text}.
   *
   * @param limit where to stop
   * @param suffixes letters and what they multiply by
   */
  DigitGrammar(String text, int limit, Map<String, BigDecimal> suffixes) {
    this.text = text;
    this.limit = limit;
    this.suffixes = suffixes;
    this.read = new Remembered<>(this::read, limit);
    this.plain = PLAIN.matcher(text).useTransparentBounds(true);
    this.slash = FRACTION.matcher(text).useTransparentBounds(true);
    this.vulgar = VULGAR.matcher(text).useTransparentBounds(true);
    this.power = POWER.matcher(text).useTransparentBounds(true);
  }

  /** A number read: its value and where it ends, in code units. */
  record Digits(BigDecimal value, int end) {}

  /** The number whose first digit (or sign of the fraction) stands at {@code start}, or null. */
  @Nullable Digits at(int start) {
    return read.at(start);
  }

  private @Nullable Digits read(int start) {
    int bare = bareEnd(start);
    if (bare > start && bare - start <= LONGEST) {
      return multiplied(raised(new Digits(new BigDecimal(text.substring(start, bare)), bare)));
    }
    Digits fraction = fraction(start);
    if (fraction != null) {
      return fraction;
    }
    if (!stands(plain, start) || plain.end() - start > LONGEST) {
      return null;
    }
    BigDecimal value = new BigDecimal(figures());
    return multiplied(raised(new Digits(value, plain.end())));
  }

  /** The end of the run of digits at {@code start} which nothing goes on behind; -1 if that may. */
  private int bareEnd(int start) {
    int end = start;
    while (end < limit && isDigit(end)) {
      end++;
    }
    if (end < limit && text.charAt(end) == ' ') {
      boolean parts = end + 1 >= limit || !isDigit(end + 1) && !mayJoin(text.charAt(end + 1));
      return parts ? end : -1;
    }
    return end < limit && mayJoin(text.charAt(end)) ? -1 : end;
  }

  /** Whether more of a number may follow a mark or space: all but letters and what is in ASCII. */
  private static boolean mayJoin(char c) {
    return c >= '~' || c <= ' ' || c == '.' || c == ',' || c == '/';
  }

  private boolean stands(Matcher form, int start) {
    return form.region(start, limit).lookingAt();
  }

  private String figures() {
    String run = plain.group();
    if (plain.group("space") != null) {
      return withoutSpaces(run);
    }
    if (plain.group("comma") != null) {
      return run.replace(",", "");
    }
    return plain.group("dot") == null && plain.group("decimal") == null
        ? run
        : run.replace(".", "").replace(',', '.');
  }

  private static String withoutSpaces(String run) {
    var figures = new StringBuilder(run.length());
    for (int i = 0; i < run.length(); i++) {
      if (Character.isDigit(run.charAt(i)) || run.charAt(i) == '.') {
        figures.append(run.charAt(i));
      }
    }
    return figures.toString();
  }

  private @Nullable Digits fraction(int start) {
    if (stands(vulgar, start)) {
      BigDecimal part = parts.computeIfAbsent(vulgar.group(2), DigitGrammar::part);
      return part == null ? null : mixed(vulgar.group(1), part, vulgar.end());
    }
    boolean chained = start > 1 && text.charAt(start - 1) == '-' && isDigit(start - 2);
    return !chained && stands(slash, start)
        ? mixed(slash.group(1), part(slash.group(2), slash.group(3)), slash.end())
        : null;
  }

  /** What '¾' is. */
  private static @Nullable BigDecimal part(String vulgar) {
    String[] parts = Normalizer.normalize(vulgar, Normalizer.Form.NFKC).split("\u2044");
    return parts.length < 2 ? null : part(parts[0], parts[1]);
  }

  private static @Nullable BigDecimal part(String above, String below) {
    BigDecimal divisor = new BigDecimal(below);
    return divisor.signum() == 0
        ? null
        : new BigDecimal(above).divide(divisor, MathContext.DECIMAL64);
  }

  private static @Nullable Digits mixed(
      @Nullable String whole, @Nullable BigDecimal part, int end) {
    if (part == null) {
      return null;
    }
    boolean alone = whole == null || whole.isEmpty();
    return new Digits(alone ? part : part.add(new BigDecimal(whole)), end);
  }

  private boolean isDigit(int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private Digits raised(Digits base) {
    if (!stands(power, base.end())) {
      return base;
    }
    if (power.group(2) != null) {
      String exponent = power.group(2).replace("--", "").replace("+", "");
      double value = Math.pow(base.value().doubleValue(), Integer.parseInt(exponent));
      boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
      return finite ? new Digits(BigDecimal.valueOf(value), power.end()) : base;
    }
    String exponent = power.group(1) == null ? power.group(3) : power.group(1);
    int tens = Integer.parseInt(exponent.replace("+", ""));
    return new Digits(base.value().scaleByPowerOfTen(tens), power.end());
  }

  /** '10k', '2.33 k'; letters apart are capitals or 'k', and no word begins with them. */
  private Digits multiplied(Digits number) {
    int at = number.end();
    while (at < limit && text.charAt(at) == ' ' && at < number.end() + 2) {
      at++;
    }
    int end = at;
    while (end < limit && Character.isLetterOrDigit(text.charAt(end)) && end < at + 4) {
      end++;
    }
    String letters = text.substring(at, end);
    BigDecimal by = suffixes.get(letters);
    boolean apart = at > number.end();
    boolean may = !apart || letters.length() == 1 && (letters.equals("k") || isUpper(letters));
    return by == null || !may ? number : new Digits(number.value().multiply(by), end);
  }

  private static boolean isUpper(String letters) {
    return Character.isUpperCase(letters.charAt(0));
  }
}
