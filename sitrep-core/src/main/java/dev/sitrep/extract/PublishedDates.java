package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that pages publish: ISO 8601 in its lenient forms, RFC 822, and days in words or
 * figures. A text that does not name one day for certain gives null.
 */
final class PublishedDates {

  /** No page is older than the web. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = months();

  private PublishedDates() {}

  /** A date as metadata writes it; null if it is none or implausible. */
  static @Nullable Timestamp metadata(@Nullable String value) {
    if (value == null || value.length() < 8 || value.length() > 80) {
      return null;
    }
    Timestamp iso = iso(value.strip());
    if (iso != null) {
      return iso;
    }
    LocalDate day = inText(value, false);
    return day == null ? null : Timestamp.of(day);
  }

  private static @Nullable Timestamp iso(String value) {
    LocalDate day = isoDay(value, 0);
    if (day == null) {
      return epoch(value);
    }
    int at = value.charAt(4) == '-' || value.charAt(4) == '/' ? 10 : 8;
    boolean hasTime =
        value.length() >= at + 6
            && (value.charAt(at) == 'T' || value.charAt(at) == ' ' || value.charAt(at) == 't')
            && value.charAt(at + 3) == ':';
    if (!hasTime) {
      return Timestamp.of(day);
    }
    int hour = number(value, at + 1, 2);
    int minute = number(value, at + 4, 2);
    ZoneOffset offset = offset(value, at + 6);
    if (hour < 0 || minute < 0 || hour > 23 || minute > 59 || offset == null) {
      return Timestamp.of(day);
    }
    int second =
        value.length() > at + 8 && value.charAt(at + 6) == ':' ? number(value, at + 7, 2) : 0;
    var time = day.atTime(hour, minute, Math.max(0, Math.min(59, second)));
    // midnight sharp without a zone is how content systems write "no time"
    return new Timestamp(OffsetDateTime.of(time, offset), Precision.MINUTE);
  }

  /** The zone after the minutes; null if none is given, as the instant is then not known. */
  private static @Nullable ZoneOffset offset(String value, int from) {
    String rest = value.substring(Math.min(from - 1, value.length()));
    if (rest.endsWith("Z") || rest.endsWith("z") || rest.endsWith("UTC") || rest.endsWith("GMT")) {
      return ZoneOffset.UTC;
    }
    int sign = Math.max(rest.lastIndexOf('+'), rest.lastIndexOf('-'));
    if (sign < 0) {
      return null;
    }
    String digits = rest.substring(sign + 1).replace(":", "");
    if (digits.length() == 2) {
      digits += "00";
    }
    int hours = digits.length() == 4 ? number(digits, 0, 2) : -1;
    int minutes = digits.length() == 4 ? number(digits, 2, 2) : -1;
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return ZoneOffset.ofTotalSeconds(rest.charAt(sign) == '-' ? -seconds : seconds);
  }

  /** YYYY-MM-DD, YYYY/MM/DD or YYYYMMDD at {@code at}. */
  static @Nullable LocalDate isoDay(String value, int at) {
    int year = number(value, at, 4);
    if (year < 0 || value.length() < at + 8) {
      return null;
    }
    char separator = value.charAt(at + 4);
    if ((separator == '-' || separator == '/' || separator == '.')
        && value.length() >= at + 10
        && value.charAt(at + 7) == separator) {
      return day(year, number(value, at + 5, 2), number(value, at + 8, 2));
    }
    boolean compact = value.length() == at + 8 || !Character.isDigit(value.charAt(at + 8));
    return compact ? day(year, number(value, at + 4, 2), number(value, at + 6, 2)) : null;
  }

  private static @Nullable Timestamp epoch(String value) {
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || value.length() != 10 && value.length() != 13) {
      return null;
    }
    long seconds = Long.parseLong(value.substring(0, 10));
    OffsetDateTime at =
        OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    return at.getYear() < FIRST_YEAR ? null : Timestamp.of(at);
  }

  /**
   * The first day written in {@code text}, in words or figures.
   *
   * @param monthFirst whether 3/4/2020 is read as in the United States; a day above 12 decides by
   *     itself
   */
  static @Nullable LocalDate inText(String text, boolean monthFirst) {
    return new DayScanner(text, monthFirst).first();
  }

  /** A day, or null if there is none such or it is implausible. */
  static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) {
      return null;
    }
    try {
      return LocalDate.of(year, month, dayOfMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The month a word names, 0 if it names none. */
  static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** The {@code length} digits at {@code at} as a number, -1 if they are not all digits. */
  static int number(String value, int at, int length) {
    if (at + length > value.length()) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < at + length; i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
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
