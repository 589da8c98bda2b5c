package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Clocked;
import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.analyse.Moment.Part;
import dev.sitrep.analyse.Moment.Range;
import dev.sitrep.analyse.Moment.Reckoned;
import dev.sitrep.analyse.Moment.Third;
import dev.sitrep.model.Precision;
import dev.sitrep.model.analysis.ClockTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of dates: what {@link CalendarGrammar} and {@link RelativeGrammar} read, with the
 * words that narrow or widen it: 'early on Thursday', 'the end of June', 'Thursday, March 24', '9
 * a.m. Tuesday', 'from Monday to Wednesday'. A recursive descent over the lexemes of a sentence.
 */
final class TimeGrammar {

  private final TimeText text;
  private final TimeSieve sieve;
  private final Lexemes lexemes;
  private final TimeWords words;
  private final SentenceNumerals numerals;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;
  private final ClockGrammar clocks;
  private final DayGrammar days;
  private final Remembered<DatedWords> counted;
  private final Remembered<DatedWords> periods;
  private final Remembered<DatedWords> dates;

  TimeGrammar(TimeText text, TimeSieve sieve, ClockGrammar clocks, LengthGrammar lengths) {
    this.text = text;
    this.sieve = sieve;
    this.lexemes = text.lexemes();
    this.words = text.words();
    this.numerals = text.numerals();
    this.calendar = new CalendarGrammar(text);
    this.relative = new RelativeGrammar(text, calendar);
    this.clocks = clocks;
    this.dates = remembered(this::dated);
    this.days = new DayGrammar(text, relative, dates::at);
    this.counted = remembered(new CountedGrammar(text, lengths, dates::at)::at);
    this.periods = remembered(new PeriodGrammar(text, relative, dates::at)::at);
  }

  private Remembered<DatedWords> remembered(IntFunction<@Nullable DatedWords> rule) {
    return new Remembered<>(rule, lexemes.size());
  }

  /** All dates of the sentence, in order, none inside another. */
  List<DatedWords> all() {
    List<DatedWords> found = new ArrayList<>();
    int at = 0;
    while (at < lexemes.size()) {
      DatedWords date = sieve.opens(at) ? longest(at) : null;
      if (date != null) {
        found.add(date);
      }
      at = date == null ? at + 1 : date.end();
    }
    return found;
  }

  /** What reaches furthest; the first rule where two reach as far. */
  private @Nullable DatedWords longest(int index) {
    DatedWords longest = DatedWords.longer(counted.at(index), periods.at(index));
    longest = DatedWords.longer(longest, days.at(index));
    return DatedWords.longer(longest, range(index));
  }

  private @Nullable DatedWords range(int index) {
    boolean between = words.is(lexemes.at(index), TimeRole.BETWEEN);
    boolean opened = between || words.is(lexemes.at(index), TimeRole.FROM);
    DatedWords first = bound(opened ? index + 1 : index);
    if (first == null) {
      return null;
    }
    if (opened && isPair(first.moment())) {
      return first.from(index);
    }
    DatedWords last = isLink(first.end(), between) ? bound(first.end() + 1) : null;
    if (last != null && goTogether(first.moment(), last.moment(), opened)) {
      var range = new Range(first.moment().unclocked(), last.moment().unclocked());
      return new DatedWords(range, index, last.end());
    }
    return opened ? null : first;
  }

  private boolean goTogether(Moment first, Moment last, boolean opened) {
    return opened || text.isDialogue()
        ? isPlaced(first) && isPlaced(last)
        : isSameKind(first.unclocked(), last.unclocked());
  }

  /** 'from 24 to 25 March': the days stand before their month. */
  private static boolean isPair(Moment moment) {
    return moment instanceof Fixed fixed
            && fixed.precision() == Precision.DAY
            && !fixed.from().equals(fixed.until())
        || moment instanceof InYear days
            && days.precision() == Precision.DAY
            && !days.from().equals(days.until());
  }

  private boolean isLink(int at, boolean between) {
    Lexeme link = lexemes.at(at);
    return link.isDash()
        || words.is(link, TimeRole.TO)
        || between && words.is(link, TimeRole.AND)
        || text.isDialogue() && words.is(link, TimeRole.UNTIL);
  }

  private @Nullable DatedWords bound(int index) {
    DatedWords date = timed(index);
    if (date != null || !text.isDialogue()) {
      return date;
    }
    if (words.is(lexemes.at(index), TimeRole.NOW)) {
      return new DatedWords(Reckonings.now(), index, index + 1);
    }
    DatedWords period = periods.at(index);
    return period == null ? counted.at(index) : period;
  }

  /** Whether it is told from the day of writing: such dates go together behind a 'from'. */
  private static boolean isPlaced(Moment moment) {
    return !(moment instanceof Offset offset && offset.mentioned());
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
    DatedWords plain = narrowed(index);
    DatedWords after = plain == null ? null : withTimeAfter(plain);
    ClockGrammar.Clock clock = clocks.at(index);
    if (clock == null || after != null && after.moment() instanceof Clocked) {
      return after;
    }
    int at = lexemes.at(clock.end()).is(",") ? clock.end() + 1 : clock.end();
    at = words.is(lexemes.at(at), TimeRole.ON) ? at + 1 : at;
    DatedWords day = isTime(clock, index) ? narrowed(at) : null;
    return day == null || !isDay(day.moment())
        ? after
        : new DatedWords(clocked(day, clock), index, withDayPart(day.end()));
  }

  /** A bare number is an hour only in dialogue, and behind 'at'. */
  private boolean isTime(ClockGrammar.Clock clock, int index) {
    return clock.sign() != ClockGrammar.Sign.BARE
        || text.isDialogue() && words.is(lexemes.at(index - 1), TimeRole.AT);
  }

  private Moment clocked(DatedWords day, ClockGrammar.Clock clock) {
    int part = lastWord(day);
    LocalTime time = part < 0 ? clock.time() : clocks.inPart(clock.time(), part);
    return new Clocked(day.moment().unclocked(), new ClockTime(time, clock.zone()));
  }

  /** Where the part of the day stands that ends or follows {@code day}: 'Sunday night'; or -1. */
  private int lastWord(DatedWords day) {
    for (int at : new int[] {day.end(), day.end() - 1}) {
      if (words.is(lexemes.at(at), TimeRole.DAY_PART) || words.is(lexemes.at(at), TimeRole.NIGHT)) {
        return at;
      }
    }
    return -1;
  }

  private int withDayPart(int at) {
    return words.is(lexemes.at(at), TimeRole.DAY_PART) ? at + 1 : at;
  }

  private static boolean isDay(Moment moment) {
    return moment instanceof OnWeekday
        || moment instanceof Offset offset && offset.unit() == TimeUnit.DAY
        || moment instanceof Reckoned reckoned && reckoned.oneDay()
        || moment instanceof InYear days && days.from().equals(days.until())
        || moment instanceof Fixed fixed && fixed.from().equals(fixed.until());
  }

  private DatedWords withTimeAfter(DatedWords date) {
    if (!isDay(date.moment())) {
      return date;
    }
    boolean iso = lexemes.glued(date.end(), "t") && lexemes.at(date.end() + 1).glued();
    int at = iso ? date.end() + 1 : withDayPart(date.end());
    int link = lexemes.at(at).is(",") ? at + 1 : at;
    int hour = text.pastAt(link);
    hour = hour == link && text.isDialogue() && isTimeLink(link) ? link + 1 : hour;
    boolean led = hour > link;
    ClockGrammar.Clock clock = clocks.at(led || text.isDialogue() ? hour : at);
    boolean bare = led && text.isDialogue();
    if (clock == null || clock.sign() == ClockGrammar.Sign.BARE && !bare) {
      return date.until(iso ? date.end() : at);
    }
    DatedWords whole = calendar.withYear(date, clock.end());
    int end = Math.max(whole.end(), clock.end());
    return new DatedWords(clocked(whole.until(at), clock), date.first(), end);
  }

  private boolean isTimeLink(int at) {
    return words.is(lexemes.at(at), TimeRole.FOR) || words.is(lexemes.at(at), TimeRole.AROUND);
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
      return dates.at(index);
    }
    int at = lexemes.at(start + 1).isDash() ? start + 2 : start + 1;
    boolean linked = words.is(lexemes.at(at), TimeRole.ON) || words.is(lexemes.at(at), TimeRole.OF);
    DatedWords whole = dates.at(linked ? at + 1 : at);
    if (whole == null && linked) {
      whole = unit(at + 1);
    }
    return whole == null || whole.moment() instanceof Range
        ? null
        : whole.meaning(part(whole.moment(), third)).from(index);
  }

  /** 'the week' or any longer unit, which stands for that of the day of writing. */
  private @Nullable DatedWords unit(int index) {
    DatedWords unit = relative.thisUnit(index);
    return unit == null || isDay(unit.moment()) ? null : unit;
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
    DatedWords whole = dates.at(at);
    if (whole == null) {
      whole = relative.thisUnit(at);
    }
    if (whole == null) {
      return null;
    }
    boolean ends = text.isDialogue() && third == Third.LAST && isDay(whole.moment());
    Moment end = ends ? Reckonings.endOf(whole.moment()) : part(whole.moment(), third);
    return whole.meaning(end).from(index);
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
    if (words.is(first, TimeRole.THIS) && words.is(lexemes.at(index + 1), TimeRole.WEEKDAY)) {
      DatedWords named = weekday(index + 1);
      return named == null || named.moment() instanceof OnWeekday
          ? relative.at(index)
          : named.from(index);
    }
    DatedWords named = calendar.at(index);
    DatedWords found = named == null ? relative.at(index) : inYear(named);
    return found == null ? days.single(index) : found;
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
    if (lexemes.at(index).isDigits() || text.ordinal(index) != null) {
      DatedWords day = calendar.at(index);
      return day == null ? days.single(index - 1) : day;
    }
    return words.is(lexemes.at(index), TimeRole.WEEKDAY) ? weekday(index) : null;
  }

  /** 'Thursday', 'Thursday night', 'Thursday, March 24', 'Friday next week'. */
  private @Nullable DatedWords weekday(int index) {
    Lexeme name = lexemes.at(index);
    DayOfWeek day = DayOfWeek.of(words.value(name, TimeRole.WEEKDAY));
    boolean shortened = words.is(name, TimeRole.SHORT) && lexemes.glued(index + 1, ".");
    int end = shortened && !lexemes.at(index + 2).isEnd() ? index + 2 : index + 1;
    int at = lexemes.at(end).is(",") ? end + 1 : end;
    int number = words.is(lexemes.at(at), TimeRole.ARTICLE) ? at + 1 : at;
    DatedWords date = calendar.at(number);
    if (date != null && isDay(date.moment())) {
      return date.meaning(withWeekday(date.moment(), day)).from(index);
    }
    TimeText.Whole ordinal = number > at || text.isDialogue() ? ordinalDay(number) : null;
    if (ordinal != null && !text.isOther(ordinal.end())) {
      return new DatedWords(Reckonings.dayOfMonth(ordinal.value(), day), index, ordinal.end());
    }
    // 'the second Monday of next month' is none that the day of writing tells
    boolean numbered = words.ordinals().of(lexemes.at(index - 1).lower()) != null;
    boolean recurs = words.is(lexemes.at(index - 1), TimeRole.EVERY);
    if (words.is(name, TimeRole.UNSURE) || numbered || recurs) {
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
      // dialogue counts the 'on' in
      boolean on = text.isDialogue() && words.is(lexemes.at(index - 1), TimeRole.ON);
      int first = on && !words.is(lexemes.at(index - 1), TimeRole.CUE) ? index - 1 : index;
      return new DatedWords(new OnWeekday(day, Direction.OPEN, weeks.count()), first, week.end());
    }
    return new DatedWords(new OnWeekday(day, Direction.OPEN, null), index, end);
  }

  private TimeText.@Nullable Whole ordinalDay(int index) {
    TimeText.Whole ordinal = text.ordinal(index);
    return ordinal == null && text.isDialogue() && lexemes.at(index).isWord()
        ? text.whole(index, 31)
        : ordinal;
  }

  private static Moment withWeekday(Moment moment, DayOfWeek day) {
    return moment instanceof InYear days ? days.on(day) : moment;
  }
}
