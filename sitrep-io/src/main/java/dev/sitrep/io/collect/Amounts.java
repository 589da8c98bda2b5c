package dev.sitrep.io.collect;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times and spans of time as people write them into a file. */
final class Amounts {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,5})\\s*(minutes?|min|m|hours?|h|days?|d|weeks?)");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,5})(?:\\s*(days?|d|weeks?))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

  private Amounts() {}

  /** "30 minutes", "2 h", "1 day". */
  static Optional<Duration> duration(String text) {
    Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(span.group(1));
    return Optional.of(
        switch (span.group(2).charAt(0)) {
          case 'm' -> Duration.ofMinutes(number);
          case 'h' -> Duration.ofHours(number);
          case 'd' -> Duration.ofDays(number);
          default -> Duration.ofDays(7 * number);
        });
  }

  /** "7", "7 days", "2 weeks": one day at least, a hundred years at most. */
  static Optional<Integer> days(String text) {
    Matcher span = DAYS.matcher(text.toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    boolean weeks = span.group(2) != null && span.group(2).startsWith("w");
    int days = Integer.parseInt(span.group(1)) * (weeks ? 7 : 1);
    return days < 1 || days > 36_525 ? Optional.empty() : Optional.of(days);
  }

  /** "7:00", "18:30". */
  static Optional<LocalTime> timeOfDay(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /** "Europe/London", "UTC", "+01:00". */
  static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
