package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Direction;
import dev.sitrep.analyse.Moment.InYear;
import dev.sitrep.analyse.Moment.Offset;
import dev.sitrep.analyse.Moment.OnWeekday;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * The dates that count from another day: 'yesterday', 'last Thursday', 'next week', 'a month ago',
 * 'two days earlier', 'the day before yesterday', 'this morning'.
 */
final class RelativeGrammar {

  private static final int FARTHEST = 5000;

  private final Lexemes lexemes;
  private final TimeWords words;
  private final SentenceNumerals numerals;
  private final CalendarGrammar calendar;
  private final boolean dialogue;

  RelativeGrammar(TimeText text, CalendarGrammar calendar) {
    this.lexemes = text.lexemes();
    this.words = text.words();
    this.numerals = text.numerals();
    this.calendar = calendar;
    this.dialogue = text.isDialogue();
  }

  /** The date that begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    Lexeme first = lexemes.at(index);
    if (words.is(first, TimeRole.RELATIVE)) {
      return days(words.value(first, TimeRole.RELATIVE), index, index + 1);
    }
    if (words.is(first, TimeRole.LAST)) {
      return turned(index, -1, Direction.PAST);
    }
    if (dialogue && (words.is(first, TimeRole.PREVIOUS) || words.is(first, TimeRole.GONE))) {
      return turned(index, -1, Direction.PAST);
    }
    if (words.is(first, TimeRole.NEXT)) {
      return turned(index, 1, Direction.FUTURE);
    }
    if (words.is(first, TimeRole.THIS)) {
      return turned(index, 0, Direction.SAME);
    }
    if (words.is(first, TimeRole.SAME) && isUnit(index + 1, TimeUnit.DAY)) {
      return new DatedWords(new Offset(TimeUnit.DAY, 0, true), index, index + 2);
    }
    DatedWords beside = isUnit(index, TimeUnit.DAY) ? besideDay(index) : null;
    return beside == null ? counted(index) : beside;
  }

  /** What may follow an article: 'the next day', 'the weekend', 'the day before yesterday'. */
  @Nullable DatedWords afterArticle(int index) {
    Lexeme first = lexemes.at(index);
    if (isUnit(index, TimeUnit.DAY)) {
      return besideDay(index);
    }
    boolean following = words.is(first, TimeRole.FOLLOWING);
    boolean same = words.is(first, TimeRole.SAME);
    if (following || same || words.is(first, TimeRole.PREVIOUS)) {
      int noun = index + 1;
      boolean dayPart = words.is(lexemes.at(noun), TimeRole.DAY_PART);
      if (dayPart || isUnit(noun, TimeUnit.DAY)) {
        int count = following ? 1 : same ? 0 : -1;
        return new DatedWords(new Offset(TimeUnit.DAY, count, true), index, noun + 1);
      }
    }
    if (isUnit(index, TimeUnit.WEEKEND)) {
      return new DatedWords(new Offset(TimeUnit.WEEKEND, 0, false), index, index + 1);
    }
    DatedWords after = at(index);
    return after != null && isAfterArticle(first) ? after : null;
  }

  /** 'the month', 'this week', 'the year': the unit that the day of writing lies in. */
  @Nullable DatedWords thisUnit(int index) {
    int at = words.is(lexemes.at(index), TimeRole.ARTICLE) ? index + 1 : index;
    TimeUnit unit = unit(at);
    return unit == null ? null : new DatedWords(new Offset(unit, 0, false), index, at + 1);
  }

  // 'the last week', but not 'the last month of the war', nor 'the next year' of a story
  private boolean isAfterArticle(Lexeme first) {
    return !words.monthFirst()
        && (words.is(first, TimeRole.LAST) || words.is(first, TimeRole.NEXT));
  }

  private static DatedWords days(int count, int first, int end) {
    return new DatedWords(new Offset(TimeUnit.DAY, count, false), first, end);
  }

  /** 'the day before yesterday', 'the day after tomorrow', 'the day before', 'the day after'. */
  private @Nullable DatedWords besideDay(int index) {
    Lexeme side = lexemes.at(index + 1);
    int step = words.is(side, TimeRole.BEFORE) ? -1 : words.is(side, TimeRole.AFTER) ? 1 : 0;
    if (step == 0) {
      return null;
    }
    Lexeme day = lexemes.at(index + 2);
    if (words.is(day, TimeRole.RELATIVE)) {
      return days(words.value(day, TimeRole.RELATIVE) + step, index, index + 3);
    }
    boolean ends = !day.isWord() && !day.isDigits();
    return ends ? new DatedWords(new Offset(TimeUnit.DAY, step, true), index, index + 2) : null;
  }

  /** 'last', 'next' or 'this' and what it turns. */
  private @Nullable DatedWords turned(int index, int count, Direction direction) {
    Lexeme noun = lexemes.at(index + 1);
    if (words.is(noun, TimeRole.WEEKDAY) && !words.is(noun, TimeRole.UNSURE)) {
      DayOfWeek day = DayOfWeek.of(words.value(noun, TimeRole.WEEKDAY));
      // in dialogue 'next Sunday' is that of next week
      Integer week = dialogue && count != 0 ? count : null;
      return new DatedWords(new OnWeekday(day, direction, week), index, index + 2);
    }
    if (words.is(noun, TimeRole.MONTH)) {
      DatedWords month = calendar.at(index + 1);
      return month != null && month.moment() instanceof InYear named
          ? month.meaning(named.towards(direction)).from(index)
          : null;
    }
    if (words.is(noun, TimeRole.DAY_PART) && count <= 0) {
      return days(count, index, index + 2);
    }
    if (words.is(noun, TimeRole.QUARTER) && !isPluralUnit(noun)) {
      boolean other = words.is(lexemes.at(index + 2), TimeRole.OF);
      return other ? null : new DatedWords(Reckonings.quarter(count), index, index + 2);
    }
    TimeUnit unit = unit(index + 1);
    if (unit == TimeUnit.DECADE && !isPluralUnit(noun)) {
      return new DatedWords(Reckonings.decade(count), index, index + 2);
    }
    // 'the last week of July' is not last week, nor are 'the last weeks'
    boolean other = words.is(lexemes.at(index + 2), TimeRole.OF) || isPluralUnit(noun);
    return unit == null || unit == TimeUnit.DAY || unit == TimeUnit.CENTURY || other
        ? null
        : new DatedWords(new Offset(unit, count, false), index, index + 2);
  }

  /** 'two days ago', 'a month ago', 'three weeks earlier', 'vor zwei Tagen'. */
  private @Nullable DatedWords counted(int index) {
    boolean before = words.is(lexemes.at(index), TimeRole.AGO_BEFORE);
    int start = before ? index + 1 : index;
    int count = -1;
    int at = start + 1;
    if (lexemes.at(start).is("a") || lexemes.at(start).is("an")) {
      count = 1;
    } else {
      Numerals.Numeral numeral = numerals.at(start);
      if (numeral != null && numeral.value().scale() <= 0) {
        count = numeral.value().min(BigDecimal.valueOf(FARTHEST + 1L)).intValue();
        at = numeral.end();
      }
    }
    TimeUnit unit = count < 0 || count > FARTHEST ? null : unit(at);
    if (unit == null
        || unit == TimeUnit.WEEKEND
        || isContinued(start)
        || lexemes.at(start).glued() && isNamed(start)) {
      return null;
    }
    Lexeme after = lexemes.at(at + 1);
    if (before || words.is(after, TimeRole.AGO)) {
      return new DatedWords(new Offset(unit, -count, false), index, before ? at + 1 : at + 2);
    }
    if (words.is(after, TimeRole.FROM_NOW)) {
      return new DatedWords(new Offset(unit, count, false), index, at + 2);
    }
    if (after.is("from") && lexemes.at(at + 2).is("now")) {
      return new DatedWords(new Offset(unit, count, false), index, at + 3);
    }
    boolean earlier = words.is(after, TimeRole.EARLIER);
    return earlier || words.is(after, TimeRole.LATER)
        ? new DatedWords(new Offset(unit, earlier ? -count : count, true), index, at + 2)
        : null;
  }

  private boolean isPluralUnit(Lexeme noun) {
    return words.monthFirst() && noun.lower().endsWith("s");
  }

  /** Whether '21 days' goes on from '1 month'. */
  private boolean isContinued(int index) {
    Lexeme before = lexemes.at(index - 1);
    boolean linked = before.is(",") || words.is(before, TimeRole.AND);
    return words.is(linked ? lexemes.at(index - 2) : before, TimeRole.UNIT);
  }

  private boolean isNamed(int index) {
    return lexemes.at(index - 1).isWord() || lexemes.at(index - 1).is(".");
  }

  private boolean isUnit(int index, TimeUnit unit) {
    return unit(index) == unit;
  }

  private @Nullable TimeUnit unit(int index) {
    Lexeme lexeme = lexemes.at(index);
    return words.is(lexeme, TimeRole.UNIT)
        ? TimeUnit.values()[words.value(lexeme, TimeRole.UNIT)]
        : null;
  }
}
