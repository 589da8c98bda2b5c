package dev.sitrep.io.text;

import dev.sitrep.model.Timestamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of mail (RFC 822 section 5, RFC 5322 section 3.3), in whatever order its words stand:
 * {@code Thu, 24 Mar 2022 14:05:00 +0100}, {@code Mar 24 14:05:00 2022}, {@code 24-Mar-22}. Day,
 * month by name and year must be there, each once.
 */
final class MailDate {

  private static final Map<String, Boolean> HALVES =
      Map.of("am", false, "a.m.", false, "pm", true, "p.m.", true);

  /** The day of the week, in whatever language: "mar., 3 févr. 2026" is no day in March. */
  private static final Pattern WEEKDAY = Pattern.compile("^[^0-9,]{2,20},");

  /** Between the words of a date; the one in "GMT-0500" is the sign of a zone. */
  private static final Pattern HYPHEN =
      Pattern.compile("(?i)(?<=\\p{L})(?<!\\b(?:GMT|UTC|UT))-|-(?=\\p{L})");

  private static final Pattern CLOCK =
      Pattern.compile("([0-9]{1,2}(?::[0-9]{1,2}){1,2}(?:\\.[0-9]*)?)(.*)");
  private static final Pattern HALF = Pattern.compile("(?i)(?<=[0-9])(?=[ap]m\\b)");

  private int day;
  private int month;
  private int year = -1;
  private @Nullable LocalTime time;
  private @Nullable Boolean afternoon;
  private @Nullable ZoneOffset zone;

  private MailDate() {}

  /**
   * The time {@code text} gives, or null.
   *
   * @throws java.time.DateTimeException or NumberFormatException if there is no such day or time
   */
  static @Nullable Timestamp parse(String text) {
    var date = new MailDate();
    String bare = HYPHEN.matcher(withoutWeekday(text)).replaceAll(" ");
    for (String word : HALF.matcher(bare).replaceAll(" ").split("[\\s,]+")) {
      date.read(word);
    }
    boolean complete = date.day > 0 && date.month > 0 && date.year >= 0;
    return complete
        ? Times.of(LocalDate.of(date.year, date.month, date.day), date.clock(), date.zone)
        : null;
  }

  /** {@code text} without the day of the week it may begin with. */
  static String withoutWeekday(String text) {
    return WEEKDAY.matcher(text).replaceFirst("").strip();
  }

  /** The time on the clock of 24 hours; unknown if the two clocks disagree. */
  private @Nullable LocalTime clock() {
    if (time == null || afternoon == null) {
      return time;
    }
    int hour = time.getHour();
    return hour == 0 || hour > 12 ? null : time.withHour(hour % 12 + (afternoon ? 12 : 0));
  }

  private void read(String word) {
    if (word.isEmpty()) {
      return;
    }
    if (word.chars().allMatch(Times::isDigit)) {
      number(word);
    } else if (Times.isDigit(word.charAt(0)) && word.indexOf(':') > 0) {
      clockAndZone(word);
    } else if (HALVES.containsKey(word.toLowerCase(Locale.ROOT))) {
      afternoon = HALVES.get(word.toLowerCase(Locale.ROOT));
    } else if (Months.of(word) > 0) {
      // The last one: "mar 3 févr" begins with a Tuesday.
      month = Months.of(word);
    } else if (zone == null) {
      zone = Zones.parse(word);
    }
  }

  private void number(String word) {
    int number = Integer.parseInt(word);
    if (day == 0 && word.length() <= 2) {
      day = number;
    } else if (year < 0 && word.length() == 4) {
      year = number;
    } else if (year < 0 && word.length() == 2) {
      // RFC 5322 section 4.3
      year = number < 50 ? 2000 + number : 1900 + number;
    }
  }

  /** A zone may hang on the clock: {@code 14:05:00+0100}. */
  private void clockAndZone(String word) {
    Matcher matcher = CLOCK.matcher(word);
    if (matcher.matches()) {
      time = clock(matcher.group(1));
      zone = zone == null ? Zones.parse(matcher.group(2)) : zone;
    }
  }

  /**
   * The time on a clock, to the second: {@code 9:30}, {@code 14:05:00.25}.
   *
   * @throws java.time.DateTimeException or NumberFormatException if no clock shows it
   */
  static LocalTime clock(String word) {
    String[] parts = word.split(":", -1);
    BigDecimal seconds = parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ZERO;
    // A leap second is the last one of its minute.
    return LocalTime.of(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            Math.min(seconds.intValue(), 59))
        .plusNanos(seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
  }
}
