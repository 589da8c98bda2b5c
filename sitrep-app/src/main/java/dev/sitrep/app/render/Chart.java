package dev.sitrep.app.render;

import dev.sitrep.model.Precision;
import dev.sitrep.model.report.TimelineEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The timeline as a drawing: a stem a date, as high as much happened on it.
 *
 * <p>Places are percentages of the width, so that the drawing fills a phone or a desk and its
 * letters stay as large as the page's. Days without news are pressed together: the distance of two
 * dates grows with the logarithm of the days between them.
 *
 * @param points the dates, the earliest first
 * @param breaks places of the axis where more than {@link #LONG} days are pressed together
 * @param asOf place of the report's own day
 * @param description the drawing in words
 */
record Chart(List<Point> points, List<String> breaks, String asOf, String description) {

  private static final int LONG = 45;
  private static final double LEFT = 7;
  private static final double WIDTH = 86;
  private static final double NARROW_LABEL = 18;
  private static final double WIDE_LABEL = 8;
  private static final double NARROW_COUNT = 4;

  /**
   * A date on which something happened.
   *
   * @param x its place
   * @param width of a period, "0%" for a day
   * @param height of its stem in pixels
   * @param count how much happened, where that is not once; null where another stands too close
   * @param confirmed whether several origins report at least one of it
   * @param label the date, null where another stands too close
   * @param year the year, where it differs from the label before
   * @param wideOnly whether a narrow screen has no room for the label
   */
  record Point(
      String x,
      String width,
      int height,
      @Nullable Integer count,
      boolean confirmed,
      @Nullable String label,
      @Nullable String year,
      boolean wideOnly) {

    private Point uncounted() {
      return new Point(x, width, height, null, confirmed, label, year, wideOnly);
    }
  }

  /** The drawing of {@code events}, at least one, for a report made on {@code today}. */
  static Chart of(List<TimelineEvent> events, LocalDate today) {
    List<LocalDate> days = days(events, today);
    double[] places = places(days);
    TreeMap<LocalDate, List<TimelineEvent>> byDay = new TreeMap<>();
    events.forEach(it -> byDay.computeIfAbsent(it.from(), day -> new ArrayList<>()).add(it));

    List<List<TimelineEvent>> groups = List.copyOf(byDay.values());
    double[] x = groups.stream().mapToDouble(it -> places[days.indexOf(day(it))]).toArray();
    int[] room = room(groups, x);
    List<Point> points = new ArrayList<>();
    int[] year = {0, 0};
    for (int i = 0; i < groups.size(); i++) {
      LocalDate until = last(groups.get(i));
      double width = places[days.indexOf(until)] - x[i];
      var point = point(groups.get(i), new double[] {x[i], width}, room[i], year);
      points.add(isCrowded(i, x) ? point.uncounted() : point);
    }
    List<String> breaks = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) > LONG) {
        breaks.add(percent((places[i - 1] + places[i]) / 2));
      }
    }
    return new Chart(points, breaks, percent(places[days.indexOf(today)]), inWords(events, groups));
  }

  private static LocalDate day(List<TimelineEvent> group) {
    return group.get(0).from();
  }

  /** The end of the longest period of a group; a month or a year is drawn as its first day. */
  private static LocalDate last(List<TimelineEvent> group) {
    return group.stream()
        .filter(event -> event.precision().compareTo(Precision.DAY) >= 0)
        .map(TimelineEvent::until)
        .max(Comparator.naturalOrder())
        .orElse(day(group));
  }

  private static List<LocalDate> days(List<TimelineEvent> events, LocalDate today) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
    events.forEach(event -> days.add(event.from()));
    events.forEach(event -> days.add(event.until()));
    return List.copyOf(days);
  }

  private static double[] places(List<LocalDate> days) {
    double[] places = new double[days.size()];
    for (int i = 1; i < places.length; i++) {
      double gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
      places[i] = places[i - 1] + 1 + Math.log(gap) / Math.log(2);
    }
    double length = places[places.length - 1];
    for (int i = 0; i < places.length; i++) {
      places[i] = length == 0 ? 50 : LEFT + WIDTH * places[i] / length;
    }
    return places;
  }

  /** Which dates have room for a label: 0 none, 1 on a wide screen, 2 always; the busiest first. */
  private static int[] room(List<List<TimelineEvent>> groups, double[] x) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -groups.get(i).size()).thenComparingInt(i -> i));
    int[] room = new int[x.length];
    for (int pass = 2; pass > 0; pass--) {
      for (int i : order) {
        if (room[i] == 0 && isFree(i, pass, x, room)) {
          room[i] = pass;
        }
      }
    }
    return room;
  }

  /** Whether the numbers of two dates would read as one. */
  private static boolean isCrowded(int i, double[] x) {
    return (i > 0 && x[i] - x[i - 1] < NARROW_COUNT)
        || (i + 1 < x.length && x[i + 1] - x[i] < NARROW_COUNT);
  }

  private static boolean isFree(int i, int pass, double[] x, int[] room) {
    double distance = pass == 2 ? NARROW_LABEL : WIDE_LABEL;
    for (int other = 0; other < x.length; other++) {
      if (room[other] > 0 && Math.abs(x[other] - x[i]) < distance) {
        return false;
      }
    }
    return true;
  }

  /** Changes {@code years}: the year last labelled on a wide and on every screen. */
  private static Point point(List<TimelineEvent> group, double[] place, int room, int[] years) {
    LocalDate day = day(group);
    Precision precision = group.get(0).precision();
    boolean isNews = room > 0 && years[room - 1] != day.getYear();
    if (room > 0) {
      years[0] = day.getYear();
      years[1] = room == 2 ? day.getYear() : years[1];
    }
    return new Point(
        percent(place[0]),
        percent(place[1]),
        14 + 9 * Math.min(group.size(), 7),
        group.size() > 1 ? group.size() : null,
        group.stream().anyMatch(event -> event.statement().origins() > 1),
        room > 0 ? Words.shortDate(day, precision) : null,
        isNews && precision != Precision.YEAR ? Integer.toString(day.getYear()) : null,
        room == 1);
  }

  private static String inWords(List<TimelineEvent> events, List<List<TimelineEvent>> groups) {
    List<TimelineEvent> busiest = groups.get(0);
    for (List<TimelineEvent> group : groups) {
      busiest = group.size() > busiest.size() ? group : busiest;
    }
    String first = Words.date(groups.get(0).get(0));
    String all = Words.count(events.size(), "dated happening");
    if (groups.size() == 1) {
      return all + ": " + first + ".";
    }
    String last = Words.date(groups.get(groups.size() - 1).get(0));
    String span = " on " + Words.count(groups.size(), "date") + ", from " + first + " to " + last;
    int count = busiest.size();
    String most = count > 1 ? "; most on " + Words.date(busiest.get(0)) + " (" + count + ")" : "";
    return all + span + most + ".";
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
