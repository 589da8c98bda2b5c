package dev.sitrep.extract;

import dev.sitrep.extract.DateScanner.Spotted;
import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads "3 hours ago" and the like: as exactly as it is said, counted from when it was fetched. */
final class AgoReader {

  /** A unit of time, and how exact a time counted in it is. */
  private enum Unit {
    MINUTE(ChronoUnit.MINUTES, Precision.MINUTE),
    HOUR(ChronoUnit.HOURS, Precision.DAY),
    DAY(ChronoUnit.DAYS, Precision.DAY),
    WEEK(ChronoUnit.WEEKS, Precision.WEEK),
    MONTH(ChronoUnit.MONTHS, Precision.MONTH),
    YEAR(ChronoUnit.YEARS, Precision.YEAR);

    private final ChronoUnit span;
    private final Precision precision;

    Unit(ChronoUnit span, Precision precision) {
      this.span = span;
      this.precision = precision;
    }
  }

  private static final Map<String, Unit> UNITS = units();

  private static final Pattern AGO =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(%s) )?(\\d{1,3}) ?(%s)(?![\\p{L}&&[^\u524D\uC804]])(?: ?(%s)(?!\\p{L}))?"
              .formatted(words("BEFORE"), anyOf(List.copyOf(UNITS.keySet())), words("AFTER")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AgoReader() {}

  /** The time {@code text} gives, counted back from {@code now}; null if it gives none. */
  static @Nullable Spotted read(String text, Instant now) {
    Matcher matcher = AGO.matcher(text);
    while (matcher.find()) {
      Unit unit = UNITS.get(matcher.group(3).toLowerCase(Locale.ROOT));
      if (unit != null && (matcher.group(1) != null || matcher.group(4) != null)) {
        Timestamp time = back(now, Integer.parseInt(matcher.group(2)), unit);
        return new Spotted(time, null, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private static Timestamp back(Instant now, int count, Unit unit) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC).minus(count, unit.span);
    return unit.precision == Precision.MINUTE
        ? Timestamp.of(at.truncatedTo(ChronoUnit.MINUTES))
        : new Timestamp(start(at, unit.precision), unit.precision);
  }

  private static OffsetDateTime start(OffsetDateTime at, Precision precision) {
    OffsetDateTime day = at.truncatedTo(ChronoUnit.DAYS);
    return switch (precision) {
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      default -> day;
    };
  }

  private static String words(String place) {
    return anyOf(
        Lexicon.lines("any", "ago-words").stream()
            .filter(line -> line.startsWith(place + ' '))
            .map(line -> line.substring(place.length() + 1))
            .toList());
  }

  /** The longest first, or "min" would stand for "minutes". */
  private static String anyOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Map<String, Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (String line : Lexicon.lines("any", "ago-units")) {
      String[] names = line.split(" ");
      for (int i = 1; i < names.length; i++) {
        units.put(names[i], Unit.valueOf(names[0]));
      }
    }
    return Map.copyOf(units);
  }
}
