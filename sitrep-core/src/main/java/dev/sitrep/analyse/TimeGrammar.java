package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.analyse.Moment.Part;
import dev.sitrep.analyse.Moment.Range;
import dev.sitrep.analyse.Moment.Third;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of dates: what {@link CalendarGrammar} and {@link RelativeGrammar} read, with the
 * words that narrow or widen it: 'early on Thursday', 'the end of June', 'Thursday, March 24', '9
 * a.m. Tuesday', 'from Monday to Wednesday'. A recursive descent over the lexemes of a sentence.
 */
final class TimeGrammar {

  private final Lexemes lexemes;
  private final TimeWords words;
  private final Numerals numerals;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;

  TimeGrammar(Lexemes lexemes, TimeWords words, Numerals numerals) {
    this.lexemes = lexemes;
    this.words = words;
    this.numerals = numerals;
    this.calendar = new CalendarGrammar(lexemes, words);
    this.relative = new RelativeGrammar(lexemes, words, numerals);
  }

  /** All dates of the sentence, in order, none inside another. */
  List<DatedWords> all() {
    List<DatedWords> found = new ArrayList<>();
    int at = 0;
    while (at < lexemes.size()) {
      DatedWords date = mayBegin(lexemes.at(at)) ? range(at) : null;
      if (date != null) {
        found.add(date);
      }
      at = date == null ? at + 1 : date.end();
    }
    return found;
  }

  private boolean mayBegin(Lexeme lexeme) {
    return lexeme.isDigits()
        || lexeme.isWord() && (words.mayBegin(lexeme) || numerals.mayBegin(lexeme.lower()));
  }

  private @Nullable DatedWords range(int index) {
    DatedWords first = timed(index);
    if (first == null) {
      return null;
    }
    Lexeme link = lexemes.at(first.end());
    boolean both =
        words.is(link, TimeRole.AND) && words.is(lexemes.at(index - 1), TimeRole.BETWEEN);
    if (!both && !link.isDash() && !words.is(link, TimeRole.TO)) {
      return first;
    }
    DatedWords last = timed(first.end() + 1);
    return last != null && isSameKind(first.moment(), last.moment())
        ? new DatedWords(new Range(first.moment(), last.moment()), index, last.end())
        : first;
  }

  private static boolean isSameKind(Moment first, Moment last) {
    if (first instanceof Fixed before && last instanceof Fixed after) {
      return !after.until().isBefore(before.from());
    }
    return first instanceof InYear && !(last instanceof OnWeekday) && !(last instanceof Offset)
        || first instanceof OnWeekday && last instanceof OnWeekday;
  }

  /** A date with the time of day before or after it. */
  private @Nullable DatedWords timed(int index) {
    int clock = clock(index);
    if (clock < 0) {
      DatedWords plain = narrowed(index);
      return plain == null ? null : withTimeAfter(plain);
    }
    int at = words.is(lexemes.at(clock), TimeRole.ON) ? clock + 1 : clock;
    DatedWords day = narrowed(at);
    return day == null || !isDay(day.moment()) ? null : day.from(index);
  }

  private static boolean isDay(Moment moment) {
    return moment instanceof OnWeekday
        || moment instanceof Offset offset && offset.unit() == TimeUnit.DAY
        || moment instanceof InYear days && days.from().equals(days.until())
        || moment instanceof Fixed fixed && fixed.from().equals(fixed.until());
  }

  private DatedWords withTimeAfter(DatedWords date) {
    if (!isDay(date.moment())) {
      return date;
    }
    int at = date.end();
    if (words.is(lexemes.at(at), TimeRole.DAY_PART)) {
      at++;
    }
    int preposition = lexemes.at(at).is(",") ? at + 1 : at;
    int clock = words.is(lexemes.at(preposition), TimeRole.AT) ? clock(preposition + 1) : clock(at);
    return date.until(clock < 0 ? at : clock);
  }

  /** The index after the time of day at {@code index} ('3:30 p.m. EST', 'noon'), or -1. */
  private int clock(int index) {
    if (words.is(lexemes.at(index), TimeRole.CLOCK)) {
      return index + 1;
    }
    int hour = lexemes.at(index).length() <= 2 ? lexemes.at(index).number() : -1;
    if (hour < 0 || hour > 24) {
      return -1;
    }
    boolean minutes =
        (lexemes.glued(index + 1, ":") || lexemes.glued(index + 1, "."))
            && lexemes.at(index + 2).glued()
            && lexemes.at(index + 2).isDigits()
            && lexemes.at(index + 2).length() == 2;
    int at = minutes ? index + 3 : index + 1;
    boolean colon = minutes && lexemes.at(index + 1).is(":");
    int meridiem = meridiem(at);
    return meridiem < 0 ? colon ? zone(at) : -1 : zone(meridiem);
  }

  private int meridiem(int at) {
    Lexeme lexeme = lexemes.at(at);
    if (words.is(lexeme, TimeRole.MERIDIEM)) {
      return at + 1;
    }
    boolean letters = lexeme.is("a") || lexeme.is("p");
    boolean dotted = lexemes.glued(at + 1, ".") && lexemes.glued(at + 2, "m");
    if (!letters || !dotted) {
      return -1;
    }
    return lexemes.glued(at + 3, ".") ? at + 4 : at + 3;
  }

  private int zone(int at) {
    Lexeme zone = lexemes.at(at);
    boolean capitals = zone.isWord() && zone.length() >= 2 && zone.length() <= 4;
    return capitals && zone.text().equals(zone.text().toUpperCase(Locale.ROOT)) ? at + 1 : at;
  }

  /** A date, or the early, middle or late part of one. */
  private @Nullable DatedWords narrowed(int index) {
    int start = words.is(lexemes.at(index), TimeRole.ARTICLE) ? index + 1 : index;
    Lexeme word = lexemes.at(start);
    if (words.is(word, TimeRole.END) || words.is(word, TimeRole.BEGINNING)) {
      return endOf(index, start);
    }
    Third third = third(word);
    if (third == null) {
      return dated(index);
    }
    int at = lexemes.at(start + 1).isDash() ? start + 2 : start + 1;
    boolean linked = words.is(lexemes.at(at), TimeRole.ON) || words.is(lexemes.at(at), TimeRole.OF);
    DatedWords whole = dated(linked ? at + 1 : at);
    return whole == null || whole.moment() instanceof Range
        ? null
        : whole.meaning(part(whole.moment(), third)).from(index);
  }

  private @Nullable Third third(Lexeme word) {
    if (words.is(word, TimeRole.EARLY)) {
      return Third.FIRST;
    }
    if (words.is(word, TimeRole.MIDDLE)) {
      return Third.MIDDLE;
    }
    return words.is(word, TimeRole.LATE) ? Third.LAST : null;
  }

  /** 'the end of June', 'the start of the year'. */
  private @Nullable DatedWords endOf(int index, int noun) {
    int at = words.is(lexemes.at(noun + 1), TimeRole.OF) ? noun + 2 : noun + 1;
    if (!words.is(lexemes.at(noun + 1), TimeRole.OF)) {
      return null;
    }
    Third third = words.is(lexemes.at(noun), TimeRole.END) ? Third.LAST : Third.FIRST;
    DatedWords whole = dated(at);
    if (whole == null) {
      whole = relative.thisUnit(at);
    }
    return whole == null ? null : whole.meaning(part(whole.moment(), third)).from(index);
  }

  private static Moment part(Moment whole, Third third) {
    return isDay(whole) ? whole : new Part(whole, third);
  }

  private @Nullable DatedWords dated(int index) {
    Lexeme first = lexemes.at(index);
    if (words.is(first, TimeRole.ARTICLE)) {
      DatedWords after = afterArticle(index + 1);
      return after == null ? null : after.from(index);
    }
    if (words.is(first, TimeRole.WEEKDAY)) {
      return weekday(index);
    }
    DatedWords named = calendar.at(index);
    return named == null ? relative.at(index) : inYear(named);
  }

  /** With the 'this year' that may follow a month or day. */
  private DatedWords inYear(DatedWords date) {
    if (!(date.moment() instanceof InYear days)) {
      return date;
    }
    DatedWords year = relative.at(date.end());
    return year != null
            && year.moment() instanceof Offset offset
            && offset.unit() == TimeUnit.YEAR
            && !offset.mentioned()
        ? new DatedWords(days.inYear(offset.count()), date.first(), year.end())
        : date;
  }

  private @Nullable DatedWords afterArticle(int index) {
    DatedWords found = relative.afterArticle(index);
    if (found != null) {
      return found;
    }
    if (lexemes.at(index).isDigits() || words.ordinals().of(lexemes.at(index).lower()) != null) {
      return calendar.at(index);
    }
    return words.is(lexemes.at(index), TimeRole.WEEKDAY) ? weekday(index) : null;
  }

  /** 'Thursday', 'Thursday night', 'Thursday, March 24', 'Friday next week'. */
  private @Nullable DatedWords weekday(int index) {
    Lexeme name = lexemes.at(index);
    DayOfWeek day = DayOfWeek.of(words.value(name, TimeRole.WEEKDAY));
    boolean shortened = words.is(name, TimeRole.SHORT) && lexemes.glued(index + 1, ".");
    int end = shortened ? index + 2 : index + 1;
    int at = lexemes.at(end).is(",") ? end + 1 : end;
    int number = words.is(lexemes.at(at), TimeRole.ARTICLE) ? at + 1 : at;
    DatedWords date = calendar.at(number);
    if (date != null && isDay(date.moment())) {
      return date.meaning(withWeekday(date.moment(), day)).from(index);
    }
    // 'the second Monday of next month' is none that the day of writing tells
    boolean numbered = words.ordinals().of(lexemes.at(index - 1).lower()) != null;
    if (words.is(name, TimeRole.UNSURE) || numbered) {
      return null;
    }
    if (words.is(lexemes.at(end), TimeRole.LAST_AFTER)) {
      return new DatedWords(new OnWeekday(day, Direction.PAST, null), index, end + 1);
    }
    if (words.is(lexemes.at(end), TimeRole.NEXT_AFTER)) {
      return new DatedWords(new OnWeekday(day, Direction.FUTURE, null), index, end + 1);
    }
    DatedWords week = relative.at(words.is(lexemes.at(end), TimeRole.OF) ? end + 1 : end);
    if (week != null
        && week.moment() instanceof Offset weeks
        && weeks.unit() == TimeUnit.WEEK
        && !weeks.mentioned()) {
      return new DatedWords(new OnWeekday(day, Direction.OPEN, weeks.count()), index, week.end());
    }
    return new DatedWords(new OnWeekday(day, Direction.OPEN, null), index, end);
  }

  private static Moment withWeekday(Moment moment, DayOfWeek day) {
    return moment instanceof InYear days ? days.on(day) : moment;
  }
}
