package dev.sitrep.io.text;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads time zones as feeds write them. */
final class Zones {

  /** The names of RFC 822 section 5.1, and those of Europe and the Far East that mean one zone. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("HKT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("NZST", 12),
          Map.entry("NZDT", 13));

  private Zones() {}

  /** The offset that {@code text} names ("Z", "+0200", "+02:00", "GMT+2", "EST"), or null. */
  static @Nullable ZoneOffset parse(String text) {
    String zone = text.strip().toUpperCase(Locale.ROOT);
    Integer hours = HOURS.get(zone);
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    if (zone.startsWith("GMT") || zone.startsWith("UTC")) {
      return parse(zone.substring(3));
    }
    return zone.startsWith("+") || zone.startsWith("-") ? offset(zone) : null;
  }

  private static @Nullable ZoneOffset offset(String zone) {
    String digits = zone.substring(1).replace(":", "");
    if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Times::isDigit)) {
      return null;
    }
    int number = Integer.parseInt(digits);
    int minutes = digits.length() > 2 ? number / 100 * 60 + number % 100 : number * 60;
    try {
      return ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -60 : 60) * minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
