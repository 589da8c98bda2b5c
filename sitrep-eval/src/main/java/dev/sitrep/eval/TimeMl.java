package dev.sitrep.eval;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Span;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.TimeExpression;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A TimeML document: its text, when it was made, and its TIMEX3 of type DATE or TIME.
 *
 * @param text the characters of TEXT, all tags removed
 * @param created its creation time
 * @param times the dates
 */
record TimeMl(String text, @Nullable Timestamp created, List<Time> times) {

  private static final Pattern BODY = Pattern.compile("<TEXT>(.*?)</TEXT>", Pattern.DOTALL);
  private static final Pattern CREATED =
      Pattern.compile(
          "<TIMEX3[^>]*functionInDocument=\"(?:CREATION_TIME|PUBLICATION_TIME)\"[^>]*>");
  private static final Pattern WRAP = Pattern.compile("(?<=\\S)\n(?=\\S)");
  private static final Pattern TAG = Pattern.compile("<([^>]*)>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("type=\"(\\w+)\"");
  private static final Pattern CALENDAR =
      Pattern.compile("(\\d{4}(?:-W\\d\\d|-\\d\\d(?:-\\d\\d)?)?).*");

  /**
   * A gold date.
   *
   * @param value its TIMEX3 value
   */
  record Time(Span span, String value) {

    boolean isCalendar() {
      return CALENDAR.matcher(value).matches();
    }

    /** Whether {@code time} is the value, cut to the value's own precision. */
    boolean isValueOf(TimeExpression time) {
      Matcher matcher = CALENDAR.matcher(value);
      if (!matcher.matches()) {
        return false;
      }
      String gold = matcher.group(1);
      String found = valueOf(time);
      return found.length() >= gold.length() && found.startsWith(gold);
    }
  }

  static TimeMl read(Path file) {
    String source = Gold.text(file);
    Matcher body = BODY.matcher(source);
    if (!body.find()) {
      throw new IllegalArgumentException("no TEXT in " + file);
    }
    var text = new StringBuilder();
    List<Time> times = new ArrayList<>();
    Matcher tag = TAG.matcher(body.group(1));
    int end = 0;
    int opened = -1;
    String value = "";
    while (tag.find()) {
      text.append(body.group(1), end, tag.start());
      end = tag.end();
      if (tag.group(1).startsWith("TIMEX3") && isDay(tag.group(1))) {
        opened = text.length();
        value = first(VALUE, tag.group(1));
      } else if (tag.group(1).equals("/TIMEX3") && opened >= 0) {
        times.add(new Time(new Span(opened, text.length()), value));
        opened = -1;
      }
    }
    text.append(body.group(1).substring(end));
    // the lines of a paragraph are broken to a width; a blank line parts paragraphs
    String unwrapped = WRAP.matcher(text).replaceAll(" ");
    return new TimeMl(unwrapped, created(source), times);
  }

  private static boolean isDay(String tag) {
    String type = first(TYPE, tag);
    return type.equals("DATE") || type.equals("TIME");
  }

  private static @Nullable Timestamp created(String source) {
    Matcher created = CREATED.matcher(source);
    if (!created.find()) {
      return null;
    }
    String value = first(VALUE, created.group());
    return value.length() < 10 ? null : Timestamp.of(LocalDate.parse(value.substring(0, 10)));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  static String valueOf(TimeExpression time) {
    LocalDate from = time.from();
    if (time.precision() == Precision.YEAR) {
      return String.format(Locale.ROOT, "%04d", from.getYear());
    }
    if (time.precision() == Precision.MONTH) {
      return from.toString().substring(0, 7);
    }
    return time.precision() == Precision.WEEK
        ? String.format(
            Locale.ROOT,
            "%04d-W%02d",
            from.get(IsoFields.WEEK_BASED_YEAR),
            from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : from.toString();
  }
}
