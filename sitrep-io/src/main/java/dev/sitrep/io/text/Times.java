package dev.sitrep.io.text;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that feeds and data files give: ISO 8601 as in RFC 3339 and W3CDTF, in full or
 * cut off after the day, month or year, and the dates of mail (RFC 822, RFC 5322) as loosely as
 * feeds write them.
 *
 * <p>A time without a zone, or with one that is not known, is only known to its day.
 */
public final class Times {

  private Times() {}

  /** The time {@code text} gives, or null if it gives none that can be read. */
  public static @Nullable Timestamp parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    try {
      return isIso(stripped) ? iso(stripped) : MailDate.parse(stripped);
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
      default -> text.length() < 16 ? null : isoTime(text);
    };
  }

  private static Timestamp coarse(LocalDate start, Precision precision) {
    return new Timestamp(start.atStartOfDay().atOffset(ZoneOffset.UTC), precision);
  }

  private static Timestamp isoTime(String text) {
    LocalDate day = LocalDate.parse(text.substring(0, 10));
    String rest = text.substring(11).strip();
    int end = 0;
    while (end < rest.length()
        && (isDigit(rest.charAt(end)) || ":.,".indexOf(rest.charAt(end)) >= 0)) {
      end++;
    }
    LocalTime time = LocalTime.parse(rest.substring(0, end).replace(',', '.'));
    return of(day, time, Zones.parse(rest.substring(end).strip()));
  }
}
