package dev.sitrep.io.collect;

import dev.sitrep.io.feed.Feed.Pace;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed wants to be asked, as remembered between polls: an answer that nothing changed
 * does not say it again.
 */
final class PaceText {

  private PaceText() {}

  /** Such as {@code "ttl=3600 hours=1,2 days=SUNDAY"}; null if nothing is said. */
  static @Nullable String format(Pace pace) {
    if (pace.equals(Pace.UNSAID)) {
      return null;
    }
    var text = new StringBuilder();
    if (pace.ttl() != null) {
      text.append("ttl=").append(pace.ttl().toSeconds()).append(' ');
    }
    if (!pace.skipHours().isEmpty()) {
      text.append("hours=").append(joined(pace.skipHours())).append(' ');
    }
    if (!pace.skipDays().isEmpty()) {
      text.append("days=").append(joined(pace.skipDays()));
    }
    return text.toString().strip();
  }

  private static <T extends Comparable<T>> String joined(Set<T> values) {
    return new TreeSet<>(values).stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** What {@link #format} wrote. */
  static Pace parse(@Nullable String text) {
    Duration ttl = null;
    Set<Integer> hours = Set.of();
    Set<DayOfWeek> days = Set.of();
    for (String part : text == null || text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      String value = part.substring(part.indexOf('=') + 1);
      if (part.startsWith("ttl=")) {
        ttl = Duration.ofSeconds(Long.parseLong(value));
      } else if (part.startsWith("hours=")) {
        hours =
            Arrays.stream(value.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
      } else if (part.startsWith("days=")) {
        days =
            Arrays.stream(value.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
      }
    }
    return new Pace(ttl, hours, days);
  }
}
