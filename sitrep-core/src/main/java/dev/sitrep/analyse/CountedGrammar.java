package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.TimeText.Whole;
import java.time.DayOfWeek;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dates told by a length of time: 'two weeks from tomorrow', '1 month, 21 days ago', 'two hours
 * ago'; in dialogue also 'in three weeks', 'the next two days', 'within a month', 'a week starting
 * on Friday'.
 */
final class CountedGrammar {

  private static final int MOST_WEEKS = 500;

  private final TimeText text;
  private final LengthGrammar lengths;
  private final IntFunction<@Nullable DatedWords> days;

  CountedGrammar(TimeText text, LengthGrammar lengths, IntFunction<@Nullable DatedWords> days) {
    this.text = text;
    this.lengths = lengths;
    this.days = days;
  }

  /** The date that begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    if (!text.isDialogue()) {
      return point(index, index);
    }
    DatedWords found = stretch(index);
    found = found == null ? within(index) : found;
    found = found == null ? ahead(index) : found;
    found = found == null ? weekdays(index) : found;
    return found == null ? point(index, index) : found;
  }

  /** 'the next two days', 'the past 2 decades'. */
  private @Nullable DatedWords stretch(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    boolean back =
        text.is(at, TimeRole.LAST) || text.is(at, TimeRole.PREVIOUS) || text.is(at, TimeRole.GONE);
    if (!back && !text.is(at, TimeRole.NEXT) && !text.is(at, TimeRole.COMING)) {
      return null;
    }
    LengthGrammar.Found length = lengths.at(at + 1);
    // 'the last two weeks of July' are not those before today
    return length == null || length.finest().isTimeBased() || text.is(length.end(), TimeRole.OF)
        ? null
        : days(length, back ? -1 : 1, index);
  }

  private static DatedWords days(LengthGrammar.Found length, int sign, int index) {
    return new DatedWords(Reckonings.stretch(length, sign, null, 1), index, length.end());
  }

  /** 'within 5 days', 'within two weeks from today', 'for 3 days from today'. */
  private @Nullable DatedWords within(int index) {
    boolean within = text.is(index, TimeRole.WITHIN);
    boolean lasting = text.is(index, TimeRole.FOR);
    if (!within && !lasting) {
      return null;
    }
    int at = text.past(index + 1, TimeRole.ARTICLE);
    at = text.past(text.past(at, TimeRole.NEXT), TimeRole.COMING);
    LengthGrammar.Found length = lengths.at(at);
    if (length == null) {
      return null;
    }
    int from = text.at(length.end()).is(",") ? length.end() + 1 : length.end();
    DatedWords start = text.is(from, TimeRole.FROM) ? days.apply(from + 1) : null;
    if (start == null) {
      return lasting
          ? null
          : new DatedWords(Reckonings.stretch(length, 1, null, 0), index, length.end());
    }
    return new DatedWords(Reckonings.stretch(length, 1, start.moment(), 0), index, start.end());
  }

  /** 'a week starting tomorrow', '4 weeks in the future', '2 days hence'. */
  private @Nullable DatedWords ahead(int index) {
    LengthGrammar.Found length = lengths.at(index);
    if (length == null) {
      return null;
    }
    int at = length.end();
    if (text.is(at, TimeRole.FROM_NOW)) {
      return days(length, 1, index).until(at + 1);
    }
    if (text.is(at, TimeRole.ON)
        && text.is(at + 1, TimeRole.ARTICLE)
        && text.at(at + 2).is("future")) {
      return days(length, 1, index).until(at + 3);
    }
    if (!text.is(at, TimeRole.STARTING)) {
      return null;
    }
    DatedWords start = days.apply(text.past(text.past(at + 1, TimeRole.FROM), TimeRole.ON));
    return start == null
        ? null
        : new DatedWords(Reckonings.stretch(length, 1, start.moment(), 0), index, start.end());
  }

  /** 'two Sundays from now'. */
  private @Nullable DatedWords weekdays(int index) {
    Whole count = text.whole(index, MOST_WEEKS);
    if (count == null || !text.at(count.end()).isWord()) {
      return null;
    }
    Lexeme day = text.at(count.end());
    boolean plural = day.lower().endsWith("s");
    int value = plural ? text.words().weekday(day.lower().substring(0, day.length() - 1)) : 0;
    return value > 0 && isFromNow(count.end() + 1)
        ? new DatedWords(
            Reckonings.weekdays(DayOfWeek.of(value), count.value()), index, count.end() + 3)
        : null;
  }

  private boolean isFromNow(int at) {
    return text.is(at, TimeRole.FROM) && text.is(at + 1, TimeRole.NOW);
  }

  /** 'two weeks ago', 'two days after today', 'in less than an hour'. */
  private @Nullable DatedWords point(int index, int first) {
    int at = index;
    boolean ahead = text.isDialogue() && text.is(at, TimeRole.ON) && text.is(at, TimeRole.CUE);
    at = ahead ? at + 1 : at;
    boolean less = text.is(at, TimeRole.LESS) && text.at(at + 1).is("than");
    at = less ? at + 2 : at;
    LengthGrammar.Found length = lengths.at(at);
    if (length == null) {
      return null;
    }
    int end = length.end();
    if (ahead) {
      return new DatedWords(Reckonings.shifted(length, 1, null), first, end);
    }
    DatedWords counted = fromNow(length, first);
    if (counted != null) {
      return isVague(length) ? null : counted;
    }
    boolean back = text.is(end, TimeRole.BEFORE);
    boolean on = text.is(end, TimeRole.AFTER) || text.is(end, TimeRole.FROM);
    DatedWords base = back || on ? days.apply(end + 1) : null;
    if (base == null || !isToday(base.moment()) && !text.isDialogue()) {
      return null;
    }
    Moment moment =
        less && on
            ? Reckonings.stretch(length, 1, base.moment(), 0)
            : Reckonings.shifted(length, back ? -1 : 1, base.moment());
    return new DatedWords(moment, first, base.end());
  }

  /** 'tomorrow' and the like: what else stands behind 'after' may be any event. */
  private static boolean isToday(Moment moment) {
    return moment instanceof Offset offset && offset.unit() == TimeUnit.DAY && !offset.mentioned();
  }

  /** In the news a count of one unit is as vague as the unit: {@link RelativeGrammar} reads it. */
  private boolean isVague(LengthGrammar.Found length) {
    return !text.isDialogue()
        && length.length().parts().size() == 1
        && !length.finest().isTimeBased();
  }

  private @Nullable DatedWords fromNow(LengthGrammar.Found length, int first) {
    int end = length.end();
    if (text.is(end, TimeRole.AGO)) {
      return new DatedWords(Reckonings.shifted(length, -1, null), first, end + 1);
    }
    if (isFromNow(end)) {
      return new DatedWords(Reckonings.shifted(length, 1, null), first, end + 2);
    }
    return text.is(end, TimeRole.LATER) && text.isDialogue()
        ? new DatedWords(Reckonings.shifted(length, 1, null), first, end + 1)
        : null;
  }
}
