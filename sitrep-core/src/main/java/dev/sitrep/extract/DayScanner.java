package dev.sitrep.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a day in running text: "3 March 2021", "March 3, 2021", "3.3.2021", "2021-03-03". */
final class DayScanner {

  private final List<String> tokens = new ArrayList<>();
  private final boolean monthFirst;

  DayScanner(String text, boolean monthFirst) {
    this.monthFirst = monthFirst;
    split(text.length() > 300 ? text.substring(0, 300) : text);
  }

  /** The first day, or null. */
  @Nullable LocalDate first() {
    for (int i = 0; i < tokens.size(); i++) {
      LocalDate day = words(i);
      if (day == null) {
        day = figures(i);
      }
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Day month year, or month day year, with the month in words. */
  private @Nullable LocalDate words(int i) {
    int month = PublishedDates.month(tokens.get(i));
    if (month == 0) {
      return null;
    }
    int before = dayNumber(skip(i - 1, -1));
    int yearAfter = year(skip(i + 1, 1));
    if (before > 0 && yearAfter > 0) {
      return PublishedDates.day(yearAfter, month, before);
    }
    int next = skip(i + 1, 1);
    int after = dayNumber(next);
    int yearThen = year(skip(next + 1, 1));
    if (after > 0 && yearThen > 0) {
      return PublishedDates.day(yearThen, month, after);
    }
    int yearBefore = year(i - 1);
    return yearBefore > 0 && after > 0 ? PublishedDates.day(yearBefore, month, after) : null;
  }

  /** Three numbers joined by one kind of separator; also with the signs of Chinese and Japanese. */
  private @Nullable LocalDate figures(int i) {
    if (i + 4 >= tokens.size()) {
      return null;
    }
    int a = value(i);
    int b = value(i + 2);
    int c = value(i + 4);
    String separator = tokens.get(i + 1);
    if (a < 0 || b < 0 || c < 0) {
      return null;
    }
    if (separator.equals("\u5E74") || separator.equals("\uB144")) {
      return PublishedDates.day(a, b, c);
    }
    boolean joined =
        separator.equals(tokens.get(i + 3))
            && (separator.length() == 1)
            && "-/.".contains(separator);
    if (!joined) {
      return null;
    }
    if (tokens.get(i).length() == 4) {
      return PublishedDates.day(a, b, c);
    }
    int year =
        tokens.get(i + 4).length() == 4 ? c : tokens.get(i + 4).length() == 2 ? 2000 + c : -1;
    boolean monthLeads = b > 12 || monthFirst && a <= 12 && separator.equals("/");
    return monthLeads ? PublishedDates.day(year, a, b) : PublishedDates.day(year, b, a);
  }

  private int skip(int from, int step) {
    int i = from;
    while (i >= 0 && i < tokens.size() && isFiller(tokens.get(i))) {
      i += step;
    }
    return i;
  }

  private static boolean isFiller(String token) {
    return switch (token) {
      case ",", ".", "de", "of", "del", "th", "st", "nd", "rd", "-", "\u00BA" -> true;
      default -> false;
    };
  }

  private int dayNumber(int i) {
    int value = i >= 0 && i < tokens.size() && tokens.get(i).length() <= 2 ? value(i) : -1;
    return value >= 1 && value <= 31 ? value : 0;
  }

  private int year(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).length() == 4 ? Math.max(0, value(i)) : 0;
  }

  private int value(int i) {
    return PublishedDates.number(tokens.get(i), 0, tokens.get(i).length());
  }

  /** Runs of letters, runs of digits, and single other characters. */
  private void split(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i++;
      if (c >= '0' && c <= '9') {
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          i++;
        }
      } else if (Character.isLetter(c) && !Character.isIdeographic(c)) {
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
      }
      if (c != ' ') {
        tokens.add(text.substring(start, i).toLowerCase(java.util.Locale.ROOT));
      }
    }
  }
}
