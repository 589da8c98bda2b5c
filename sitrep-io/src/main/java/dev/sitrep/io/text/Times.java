package dev.sitrep.io.text;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that feeds and data files give: ISO 8601 as in RFC 3339 and W3CDTF, in full or
 * cut off after the day, month or year, the dates of mail (RFC 822, RFC 5322) as loosely as feeds
 * write them, and dates in numbers whose order is clear: {@code 2026/3/2}, {@code 2.3.2026}.
 *
 * <p>A time without a zone, or with one that is not known, is only known to its day.
 */
public final class Times {

  /** What is longer is no time but a text. */
  private static final int LONGEST = 200;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})((?:[Tt\\s].*)?)");

  /** With dots the day stands first; with slashes nobody knows. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})((?:\\s.*)?)");

  private static final Pattern COMPACT =
      Pattern.compile(
          "([0-9]{4})([01][0-9])([0-3][0-9])(?:[Tt"
              + " ]?([0-9]{2})([0-9]{2})([0-9]{2}))?((?:Z|[-+].*)?)");

  private Times() {}

  /** The time {@code text} gives, or null if it gives none that can be read. */
  public static @Nullable Timestamp parse(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String normal = normal(text.strip());
    try {
      return isIso(normal) ? iso(normal) : MailDate.parse(normal);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** {@code day} at {@code time} in {@code zone}, as exactly as these are known. */
  static Timestamp of(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {
    return time == null || zone == null
        ? Timestamp.of(day)
        : Timestamp.of(OffsetDateTime.of(day, time, zone));
  }

  /** {@code text} in the writing of ISO 8601 if its date is written in numbers in a clear order. */
  private static String normal(String text) {
    String bare = MailDate.withoutWeekday(text).replace('\u2212', '-');
    Matcher matcher = YEAR_FIRST.matcher(bare);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3)) + matcher.group(4);
    }
    matcher = DAY_FIRST.matcher(bare);
    if (matcher.matches()) {
      return date(matcher.group(3), matcher.group(2), matcher.group(1)) + matcher.group(4);
    }
    matcher = COMPACT.matcher(bare);
    if (matcher.matches()) {
      String time =
          matcher.group(4) == null
              ? ""
              : "T" + matcher.group(4) + ":" + matcher.group(5) + ":" + matcher.group(6);
      return date(matcher.group(1), matcher.group(2), matcher.group(3)) + time + matcher.group(7);
    }
    return text;
  }

  private static String date(String year, String month, String day) {
    return year + "-" + two(month) + "-" + two(day);
  }

  private static String two(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static boolean isIso(String text) {
    return text.length() >= 4
        && text.chars().limit(4).allMatch(Times::isDigit)
        && (text.length() == 4 || text.charAt(4) == '-');
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static @Nullable Timestamp iso(String text) {
    return switch (text.length()) {
      case 4 -> coarse(LocalDate.of(Integer.parseInt(text), 1, 1), Precision.YEAR);
      case 7 -> coarse(LocalDate.parse(text + "-01"), Precision.MONTH);
      case 10 -> Timestamp.of(LocalDate.parse(text));
      default -> text.length() < 10 ? null : isoTime(text);
    };
  }

  private static Timestamp coarse(LocalDate start, Precision precision) {
    return new Timestamp(start.atStartOfDay().atOffset(ZoneOffset.UTC), precision);
  }

  private static @Nullable Timestamp isoTime(String text) {
    LocalDate day = LocalDate.parse(text.substring(0, 10));
    if ("Tt \t".indexOf(text.charAt(10)) < 0) {
      return Zones.parse(text.substring(10)) == null ? null : Timestamp.of(day);
    }
    String rest = text.substring(11).strip();
    int end = 0;
    while (end < rest.length()
        && (isDigit(rest.charAt(end)) || ":.,".indexOf(rest.charAt(end)) >= 0)) {
      end++;
    }
    LocalTime time = clock(rest.substring(0, end).replace(',', '.'));
    String zone = rest.substring(end).strip();
    ZoneOffset offset = Zones.parse(zone);
    // "+0000 UTC" says it twice.
    return of(day, time, offset != null ? offset : Zones.parse(zone.split("[\\s\\[]", 2)[0]));
  }

  /** What cannot be read of a clock leaves the day. */
  private static @Nullable LocalTime clock(String text) {
    return text.indexOf(':') > 0 ? MailDate.clock(text) : null;
  }
}
