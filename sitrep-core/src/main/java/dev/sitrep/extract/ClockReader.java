package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of day and its zone behind a date. Without a zone the instant is not known, and
 * the day is all that is said.
 */
final class ClockReader {

  private static final Map<String, ZoneOffset> ZONES = zones();

  /** What may stand between a date and the time of day. */
  private static final Set<String> JOINTS = Lexicon.words("any", "clock-joints");

  private static final int MOST_JOINTS = 4;

  private final DateTokens tokens;
  private int at;

  private ClockReader(DateTokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** {@code day} at the time that stands at token {@code at}, as exactly as it is given. */
  static Timestamp read(DateTokens tokens, int at, LocalDate day) {
    var reader = new ClockReader(tokens, at);
    LocalTime time = reader.time();
    ZoneOffset zone = time == null ? null : reader.zone();
    return time == null || zone == null
        ? Timestamp.of(day)
        : Timestamp.of(OffsetDateTime.of(day, time, zone));
  }

  private @Nullable LocalTime time() {
    int joints = 0;
    while (joints < MOST_JOINTS && JOINTS.contains(tokens.get(at).text())) {
      at++;
      joints++;
    }
    int hour = tokens.number(at, 1, 2);
    String sign = tokens.get(at + 1).text();
    int minute = ":.h".contains(sign) ? tokens.number(at + 2, 2, 2) : -1;
    if (hour < 0) {
      return null;
    }
    at += minute < 0 ? 1 : 3;
    int second = 0;
    if (minute >= 0 && tokens.is(at, ":")) {
      second = Math.max(0, tokens.number(at + 1, 2, 2));
      at += 2;
      at += tokens.is(at, ".") && tokens.touches(at) ? 2 : 0;
    }
    hour = halfDay(hour, minute >= 0);
    return hour < 0 || hour > 23 || minute > 59 || second > 59
        ? null
        : LocalTime.of(hour, Math.max(0, minute), second);
  }

  /** The hour of 24; -1 if it is none, as a bare number says nothing. */
  private int halfDay(int hour, boolean hasMinutes) {
    String word = tokens.get(at).text();
    boolean dotted = (word.equals("a") || word.equals("p")) && tokens.is(at + 1, ".");
    boolean morning = word.equals("am") || dotted && word.equals("a");
    boolean evening = word.equals("pm") || dotted && word.equals("p");
    if (!morning && !evening) {
      return hasMinutes ? hour : -1;
    }
    at += dotted ? 3 : 1;
    at += dotted && tokens.is(at, ".") ? 1 : 0;
    return hour < 1 || hour > 12 ? hour : hour % 12 + (evening ? 12 : 0);
  }

  private @Nullable ZoneOffset zone() {
    while (tokens.is(at, "(") || tokens.is(at, ",") || tokens.is(at, "uhr")) {
      at++;
    }
    ZoneOffset named = ZONES.get(tokens.get(at).text());
    int sign = named == null ? at : at + 1;
    ZoneOffset offset = offset(sign);
    return offset != null && (named == null || named.equals(ZoneOffset.UTC)) ? offset : named;
  }

  /** +0200, +02:00, and +02 where it touches what it belongs to. */
  private @Nullable ZoneOffset offset(int i) {
    boolean minus = tokens.is(i, "-") || tokens.is(i, "\u2212");
    if (!minus && !tokens.is(i, "+") || !tokens.touches(i)) {
      return null;
    }
    int hours = tokens.number(i + 1, 1, 2);
    int minutes = tokens.is(i + 2, ":") ? tokens.number(i + 3, 2, 2) : 0;
    int both = tokens.number(i + 1, 4, 4);
    if (both >= 0) {
      hours = both / 100;
      minutes = both % 100;
    } else if (!tokens.touches(i - 1)) {
      return null;
    }
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return ZoneOffset.ofTotalSeconds(minus ? -seconds : seconds);
  }

  private static Map<String, ZoneOffset> zones() {
    Map<String, ZoneOffset> zones = new HashMap<>();
    for (String line : Lexicon.lines("any", "time-zones")) {
      String[] parts = line.split(" ");
      zones.put(parts[0], ZoneOffset.of(parts[1]));
    }
    return Map.copyOf(zones);
  }
}
