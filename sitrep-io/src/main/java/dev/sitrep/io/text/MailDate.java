package dev.sitrep.io.text;

import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of mail (RFC 822 section 5, RFC 5322 section 3.3), in whatever order its words stand:
 * {@code Thu, 24 Mar 2022 14:05:00 +0100}, {@code Mar 24 14:05:00 2022}, {@code 24-Mar-22}. Day,
 * month by name and year must be there, each once.
 */
final class MailDate {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private int day;
  private int month;
  private int year = -1;
  private @Nullable LocalTime time;
  private @Nullable ZoneOffset zone;

  private MailDate() {}

  /**
   * The time {@code text} gives, or null.
   *
   * @throws java.time.DateTimeException or NumberFormatException if there is no such day or time
   */
  static @Nullable Timestamp parse(String text) {
    var date = new MailDate();
    for (String word : text.replaceAll("(?<=[A-Za-z])-|-(?=[A-Za-z])", " ").split("[\\s,]+")) {
      date.read(word);
    }
    boolean complete = date.day > 0 && date.month > 0 && date.year >= 0;
    return complete
        ? Times.of(LocalDate.of(date.year, date.month, date.day), date.time, date.zone)
        : null;
  }

  private void read(String word) {
    if (word.isEmpty()) {
      return;
    }
    if (word.chars().allMatch(Times::isDigit)) {
      number(word);
    } else if (Times.isDigit(word.charAt(0)) && word.indexOf(':') > 0) {
      time = clock(word);
    } else if (month == 0 && month(word) > 0) {
      month = month(word);
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

  private static LocalTime clock(String word) {
    String[] parts = word.split(":", -1);
    int seconds = parts.length > 2 ? (int) Double.parseDouble(parts[2]) : 0;
    // A leap second is the last one of its minute.
    return LocalTime.of(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Math.min(seconds, 59));
  }

  private static int month(String word) {
    if (word.length() < 3) {
      return 0;
    }
    int at = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }
}
