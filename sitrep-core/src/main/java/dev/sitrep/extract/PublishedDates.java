package dev.sitrep.extract;

import dev.sitrep.extract.DateScanner.Spotted;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values in which pages give dates to programs, and days in running text. */
final class PublishedDates {

  /** No page is older than the web. */
  static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;
  private static final int LONGEST = 80;

  /** 20210304, 20210304T101112Z, 20210304101112 */
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d\\d)(\\d\\d)(?:[Tt]?(\\d\\d)(\\d\\d)(\\d\\d)?([Zz]|[+-]\\d{4})?)?");

  private PublishedDates() {}

  static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The first date of {@code value}, which holds little else; null if there is none. */
  static @Nullable Spotted value(@Nullable String value, boolean monthFirst) {
    if (value == null || value.length() < 6 || value.length() > LONGEST) {
      return null;
    }
    String bare = value.strip();
    Timestamp epoch = epoch(bare);
    if (epoch != null) {
      return new Spotted(epoch, null, 0, value.length());
    }
    return DateScanner.scan(plain(bare), monthFirst).stream()
        .filter(Spotted::isDay)
        .findFirst()
        .orElse(null);
  }

  /** With the signs of ISO 8601 where they are left out. */
  private static String plain(String value) {
    Matcher compact = COMPACT.matcher(value);
    if (!compact.matches()) {
      return value;
    }
    String day = compact.group(1) + '-' + compact.group(2) + '-' + compact.group(3);
    if (compact.group(4) == null) {
      return day;
    }
    String zone = compact.group(7) == null ? "" : compact.group(7);
    return day + 'T' + compact.group(4) + ':' + compact.group(5) + zone;
  }

  /** Seconds or milliseconds since 1970. */
  private static @Nullable Timestamp epoch(String value) {
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || value.length() != 10 && value.length() != 13) {
      return null;
    }
    long seconds = Long.parseLong(value.substring(0, 10));
    return Timestamp.of(OffsetDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
  }

  /**
   * The first day written in {@code text}, in words or figures.
   *
   * @param monthFirst whether 3/4/2020 is read as in the United States; a day above 12 decides by
   *     itself
   */
  static @Nullable LocalDate inText(String text, boolean monthFirst) {
    return DateScanner.scan(text, monthFirst).stream()
        .filter(Spotted::isDay)
        .map(it -> it.time().day())
        .filter(day -> isPlausible(day.getYear()))
        .findFirst()
        .orElse(null);
  }
}
