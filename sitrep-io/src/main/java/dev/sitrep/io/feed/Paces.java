package dev.sitrep.io.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads how often a feed wants to be asked: RSS 2.0 and the RSS 1.0 syndication module. */
final class Paces {

  /** Longer is a mistake: milliseconds, or a year in seconds. */
  private static final Duration LONGEST = Duration.ofDays(31);

  private Paces() {}

  static Feed.Pace of(Fields channel) {
    Set<Integer> hours = new TreeSet<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Element skip : channel.all("skiphours")) {
      for (Element hour : skip.children()) {
        long number = number(Text.plain(hour));
        if (number >= 0 && number <= 24) {
          // RSS 0.91 counts from 1 to 24.
          hours.add((int) number % 24);
        }
      }
    }
    for (Element skip : channel.all("skipdays")) {
      for (Element day : skip.children()) {
        add(days, Text.plain(day));
      }
    }
    return new Feed.Pace(ttl(channel), hours, days);
  }

  private static void add(Set<DayOfWeek> days, @Nullable String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        days.add(day);
      }
    }
  }

  private static @Nullable Duration ttl(Fields channel) {
    long minutes = number(channel.text("ttl"));
    Duration ttl = minutes > 0 ? Duration.ofMinutes(minutes) : period(channel);
    return ttl == null || ttl.compareTo(LONGEST) > 0 ? null : ttl;
  }

  private static @Nullable Duration period(Fields channel) {
    String period = channel.text("sy:updateperiod");
    long frequency = number(channel.text("sy:updatefrequency"));
    int hours =
        switch (period == null ? "" : period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> 1;
          case "daily" -> 24;
          case "weekly" -> 24 * 7;
          case "monthly" -> 24 * 30;
          default -> 0;
        };
    return hours == 0 ? null : Duration.ofHours(hours).dividedBy(Math.max(1, frequency));
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
  }
}
