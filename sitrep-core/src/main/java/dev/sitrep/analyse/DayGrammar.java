package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.Reckoned;
import dev.sitrep.analyse.TimeText.Whole;
import dev.sitrep.model.Precision;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The days whose month stands elsewhere: 'the 20th of next month', and in dialogue 'on 15', 'the
 * 27th', 'between 4 and 22 this month', 'from 4 to January 22'.
 */
final class DayGrammar {

  private static final int LAST_DAY = 31;

  private final TimeText text;
  private final RelativeGrammar relative;
  private final IntFunction<@Nullable DatedWords> dates;

  DayGrammar(TimeText text, RelativeGrammar relative, IntFunction<@Nullable DatedWords> dates) {
    this.text = text;
    this.relative = relative;
    this.dates = dates;
  }

  /** The date that begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    DatedWords pair = text.isDialogue() ? pair(index) : null;
    return pair == null ? single(index) : pair;
  }

  /** 'from 4-23 in next month', 'from 4 to January 22', 'Feb between 2-7'. */
  private @Nullable DatedWords pair(int index) {
    boolean opened = text.is(index, TimeRole.FROM) || text.is(index, TimeRole.BETWEEN);
    int at = opened ? index + 1 : index;
    Whole first = number(at);
    if (first == null || !isLink(first.end())) {
      return null;
    }
    Whole last = number(first.end() + 1);
    DatedWords month = last == null ? null : monthAfter(last.end());
    if (last != null && month != null && last.value() > first.value()) {
      return new DatedWords(
          Reckonings.daysOf(month.moment(), first.value(), last.value()), index, month.end());
    }
    DatedWords day = opened ? dates.apply(first.end() + 1) : null;
    return day != null && isDay(day.moment())
        ? new DatedWords(until(first.value(), day.moment()), index, day.end())
        : null;
  }

  private static Moment until(int first, Moment last) {
    return new Reckoned(
        from -> {
          Days end = from.place(last);
          return end == null
              ? null
              : Days.between(end.from().withDayOfMonth(first), end.from(), Precision.DAY);
        });
  }

  private static boolean isDay(Moment moment) {
    return moment instanceof InYear days && days.from().equals(days.until())
        || moment instanceof Fixed fixed && fixed.from().equals(fixed.until());
  }

  private boolean isLink(int at) {
    return text.at(at).isDash()
        || text.is(at, TimeRole.TO)
        || text.is(at, TimeRole.UNTIL)
        || text.is(at, TimeRole.AND);
  }

  private @Nullable Whole number(int index) {
    Lexeme lexeme = text.at(index);
    boolean plain = lexeme.length() <= 2 && lexeme.number() > 0 && lexeme.number() <= LAST_DAY;
    Whole ordinal = text.ordinal(index);
    return ordinal != null ? ordinal : plain ? new Whole(lexeme.number(), index + 1) : null;
  }

  /** The 'of next month' behind a day. */
  private @Nullable DatedWords monthAfter(int index) {
    int at = text.is(index, TimeRole.ON) ? index + 1 : text.past(index, TimeRole.OF);
    DatedWords month = relative.at(at);
    return month != null
            && month.moment() instanceof Offset offset
            && offset.unit() == TimeUnit.MONTH
            && !offset.mentioned()
        ? month
        : null;
  }

  /** A single such day, or null. */
  @Nullable DatedWords single(int index) {
    int at = text.past(index, TimeRole.ARTICLE);
    Whole ordinal = text.ordinal(at);
    DatedWords month = ordinal == null ? null : monthAfter(ordinal.end());
    if (ordinal != null && month != null) {
      return new DatedWords(
          Reckonings.daysOf(month.moment(), ordinal.value(), ordinal.value()), index, month.end());
    }
    return text.isDialogue() ? bare(index, at) : null;
  }

  /** 'on 15', 'the 27', '22nd', 'the second'. */
  private @Nullable DatedWords bare(int index, int at) {
    boolean article = at > index;
    boolean on = text.is(index - 1, TimeRole.ON) && !text.is(index - 1, TimeRole.CUE);
    Whole day = text.ordinal(at);
    boolean plain = day == null || text.at(at).isWord();
    if (day == null && (article || on)) {
      day = text.at(at).isWord() && !article ? null : text.whole(at, LAST_DAY);
    }
    if (day == null || plain && !article && !on || day.value() < 1 || day.value() > LAST_DAY) {
      return null;
    }
    return isFollowed(day.end())
        ? null
        : new DatedWords(Reckonings.dayOfMonth(day.value(), null), index, day.end());
  }

  /** Whether what follows makes the number something else: 'the 17th door', 'the 27%'. */
  private boolean isFollowed(int end) {
    Lexeme next = text.at(end);
    if (next.isWord()) {
      boolean goesOn =
          text.is(end, TimeRole.AT)
              || text.is(end, TimeRole.TO)
              || text.is(end, TimeRole.UNTIL)
              || text.is(end, TimeRole.FOR)
              || text.is(end, TimeRole.AND)
              || text.is(end, TimeRole.ON);
      return !goesOn;
    }
    boolean number =
        next.isDash() || next.is("%") || next.is("/") || next.is(":") || next.isDigits();
    boolean decimal =
        (next.is(".") || next.is(","))
            && next.glued()
            && text.at(end + 1).glued()
            && text.at(end + 1).isDigits();
    return number || decimal;
  }
}
