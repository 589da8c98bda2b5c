package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a short text: "3 March 2021", "March 3, 2021, 2:05 pm GMT", "3.3.2021",
 * "2021-03-03T14:05:00+01:00", "2021\u5E743\u67083\u65E5", and the month alone in "March 2021".
 */
final class DateScanner {

  private static final Map<String, Integer> MONTHS = months();

  /** What may stand between the parts of a date that has its month in words. */
  private static final Set<String> FILLERS = Lexicon.words("any", "date-fillers");

  /** 3.4.21 */
  private static final int FEWEST_DIGITS = 4;

  /** Years in two digits: from here on of the last century. */
  private static final int CENTURY = 70;

  /**
   * A date in a text.
   *
   * @param time the date, with its time of day where that and the zone are given
   * @param swapped the day it would be with day and month in the other order, where both can be
   * @param from where it begins
   * @param to where it ends
   */
  record Spotted(Timestamp time, @Nullable LocalDate swapped, int from, int to) {

    /** A month that makes up the whole of a text. */
    static Spotted of(YearMonth month) {
      return new Spotted(start(month.atDay(1), Precision.MONTH), null, 0, 0);
    }

    /** Whether at least the day is known. */
    boolean isDay() {
      return time.precision().compareTo(Precision.DAY) >= 0;
    }
  }

  /** A date and the number of the token after it. */
  private record Found(LocalDate day, @Nullable LocalDate swapped, Precision precision, int end) {}

  private final DateTokens tokens;
  private final boolean monthFirst;

  private DateScanner(String text, boolean monthFirst) {
    this.tokens = new DateTokens(text);
    this.monthFirst = monthFirst;
  }

  /**
   * The dates of {@code text}, in their order.
   *
   * @param monthFirst whether 3/4/2020 is read as in the United States; a day above 12 decides by
   *     itself
   */
  static List<Spotted> scan(String text, boolean monthFirst) {
    return hasDigits(text) ? new DateScanner(text, monthFirst).all() : List.of();
  }

  /** Whether there are as many digits as the shortest date has, which few lines have. */
  private static boolean hasDigits(String text) {
    int end = Math.min(text.length(), DateTokens.LONGEST);
    int digits = 0;
    for (int i = 0; i < end && digits < FEWEST_DIGITS; i++) {
      char c = text.charAt(i);
      boolean digit = c <= '9' ? c >= '0' : c > '\u007F' && Character.isDigit(c);
      digits += digit ? 1 : 0;
    }
    return digits == FEWEST_DIGITS;
  }

  private List<Spotted> all() {
    List<Spotted> all = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Found found = at(i);
      if (found == null) {
        i++;
      } else {
        all.add(spotted(found, i));
        i = found.end;
      }
    }
    return all;
  }

  private Spotted spotted(Found found, int start) {
    int from = tokens.get(start).from();
    int to = tokens.get(found.end - 1).to();
    if (found.precision != Precision.DAY) {
      return new Spotted(start(found.day, found.precision), null, from, to);
    }
    Timestamp time = ClockReader.read(tokens, found.end, found.day);
    return new Spotted(time, found.swapped, from, to);
  }

  private static Timestamp start(LocalDate first, Precision precision) {
    return new Timestamp(first.atStartOfDay().atOffset(ZoneOffset.UTC), precision);
  }

  private @Nullable Found at(int i) {
    if (month(i) > 0) {
      return monthLeads(i);
    }
    if (!tokens.get(i).isNumber()) {
      return null;
    }
    Found found = figures(i);
    if (found == null) {
      found = tokens.number(i, 4, 4) > 0 ? yearLeads(i) : dayLeads(i);
    }
    return found;
  }

  /** March 3, 2021; else March 2021. */
  private @Nullable Found monthLeads(int i) {
    int next = skip(i + 1);
    int then = skip(next + 1);
    int dayOfMonth = tokens.number(next, 1, 2);
    int year = tokens.number(then, 4, 4);
    if (dayOfMonth > 0 && year > 0) {
      return day(year, month(i), dayOfMonth, then + 1);
    }
    year = tokens.number(next, 4, 4);
    LocalDate first = year > 0 ? date(year, month(i), 1) : null;
    return first == null ? null : new Found(first, null, Precision.MONTH, next + 1);
  }

  /** 3 March 2021 */
  private @Nullable Found dayLeads(int i) {
    int next = skip(i + 1);
    int then = skip(next + 1);
    int dayOfMonth = tokens.number(i, 1, 2);
    int year = tokens.number(then, 4, 4);
    return dayOfMonth > 0 && month(next) > 0 && year > 0
        ? day(year, month(next), dayOfMonth, then + 1)
        : null;
  }

  /** 2021 March 3 */
  private @Nullable Found yearLeads(int i) {
    int next = skip(i + 1);
    int then = skip(next + 1);
    int dayOfMonth = tokens.number(then, 1, 2);
    return month(next) > 0 && dayOfMonth > 0
        ? day(tokens.number(i, 4, 4), month(next), dayOfMonth, then + 1)
        : null;
  }

  /** Three numbers joined by one sign; also with the signs of Chinese, Japanese and Korean. */
  private @Nullable Found figures(int i) {
    int a = tokens.number(i, 1, 4);
    int b = tokens.number(i + 2, 1, 2);
    if (a < 0 || b < 0) {
      return null;
    }
    String sign = tokens.get(i + 1).text();
    if (sign.equals("\u5E74") || sign.equals("\uB144")) {
      int dayOfMonth = tokens.number(i + 4, 1, 2);
      return dayOfMonth < 0 ? null : day(a, b, dayOfMonth, i + 6);
    }
    boolean joined = "-/.".contains(sign) && tokens.is(i + 3, sign) && !goesOn(i, sign);
    if (!joined) {
      return null;
    }
    int digits = tokens.get(i).text().length();
    return digits == 4 ? yearFirst(i) : digits <= 2 ? yearLast(i, sign) : null;
  }

  /** A version, a number of parts, an address: more numbers joined by the same sign. */
  private boolean goesOn(int i, String sign) {
    boolean before =
        tokens.is(i - 1, sign) && tokens.touches(i - 1) && tokens.get(i - 2).isNumber();
    boolean after = tokens.is(i + 5, sign) && tokens.touches(i + 4) && tokens.get(i + 6).isNumber();
    return before || after && tokens.touches(i + 5);
  }

  private @Nullable Found yearFirst(int i) {
    int dayOfMonth = tokens.number(i + 4, 1, 2);
    return dayOfMonth < 0
        ? null
        : day(tokens.number(i, 4, 4), tokens.number(i + 2, 1, 2), dayOfMonth, i + 5);
  }

  private @Nullable Found yearLast(int i, String sign) {
    int a = tokens.number(i, 1, 2);
    int b = tokens.number(i + 2, 1, 2);
    int year = lastYear(i + 4);
    if (year < 0) {
      return null;
    }
    boolean first = monthFirst && !sign.equals(".");
    LocalDate dayMonth = date(year, b, a);
    LocalDate monthDay = date(year, a, b);
    LocalDate day = first && monthDay != null || dayMonth == null ? monthDay : dayMonth;
    LocalDate other = day == monthDay ? dayMonth : monthDay;
    boolean sure = other == null || other.equals(day) || sign.equals(".");
    return day == null ? null : new Found(day, sure ? null : other, Precision.DAY, i + 5);
  }

  /** A year in four or two digits; a time of day may have grown on to it: 28.09.1912:44. */
  private int lastYear(int i) {
    boolean clock = tokens.is(i + 1, ":");
    int digits = tokens.get(i).text().length();
    if (clock && digits == 6) {
      return Integer.parseInt(tokens.get(i).text().substring(0, 4));
    }
    int year = tokens.number(i, 2, 4);
    if (clock && digits == 4 && !PublishedDates.isPlausible(year)) {
      year /= 100;
      digits = 2;
    }
    if (digits == 2 && !tokens.touches(i - 1)) {
      return -1;
    }
    return digits == 2 ? year + (year < CENTURY ? 2000 : 1900) : digits == 4 ? year : -1;
  }

  private @Nullable Found day(int year, int month, int dayOfMonth, int end) {
    LocalDate day = date(year, month, dayOfMonth);
    return day == null ? null : new Found(day, null, Precision.DAY, Math.min(end, tokens.size()));
  }

  private static @Nullable LocalDate date(int year, int month, int dayOfMonth) {
    if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1000) {
      return null;
    }
    try {
      return LocalDate.of(year, month, dayOfMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private int month(int i) {
    return MONTHS.getOrDefault(tokens.get(i).text(), 0);
  }

  private int skip(int from) {
    int i = from;
    while (i < from + 3 && FILLERS.contains(tokens.get(i).text())) {
      i++;
    }
    return i;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    int month = 0;
    for (String line : Lexicon.lines("any", "month-names")) {
      month++;
      for (String name : line.split(" ")) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }
}
