package dev.sitrep.analyse;

import dev.sitrep.model.analysis.UndatedTime;
import dev.sitrep.model.analysis.UndatedTime.Lasting;
import dev.sitrep.model.analysis.UndatedTime.Length;
import dev.sitrep.model.analysis.UndatedTime.OfDay;
import dev.sitrep.model.analysis.UndatedTime.Part;
import dev.sitrep.model.analysis.UndatedTime.Recurring;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grammar of times that name no day, read between the dates of a sentence. */
final class UndatedGrammar {

  private final TimeText text;
  private final TimeSieve sieve;
  private final ClockGrammar clocks;
  private final LengthGrammar lengths;

  UndatedGrammar(TimeText text, TimeSieve sieve, ClockGrammar clocks, LengthGrammar lengths) {
    this.text = text;
    this.sieve = sieve;
    this.clocks = clocks;
    this.lengths = lengths;
  }

  private record Found(UndatedTime time, int end) {}

  /** All such times outside {@code dates}, in order, none inside another. */
  List<UndatedTime> all(List<DatedWords> dates) {
    List<UndatedTime> all = new ArrayList<>();
    int at = 0;
    for (DatedWords date : dates) {
      into(all, at, date.first());
      at = date.end();
    }
    into(all, at, text.lexemes().size());
    return all;
  }

  private void into(List<UndatedTime> all, int from, int limit) {
    int at = from;
    while (at < limit) {
      Found found = !sieve.opens(at) || isInsideWord(at) ? null : at(at);
      if (found == null || found.end() > limit) {
        at++;
      } else {
        all.add(found.time());
        at = found.end();
      }
    }
  }

  /** The '16' of 'F-16', the '3' of '2.3'. */
  private boolean isInsideWord(int index) {
    Lexeme before = text.at(index - 1);
    return text.at(index).glued()
        && (before.isWord()
            || before.isDigits()
            || !before.is("(") && text.at(index - 2).isDigits());
  }

  private @Nullable Found at(int index) {
    Found recurring = recurring(index);
    if (recurring != null) {
      return recurring;
    }
    Found clock = clock(index);
    return clock == null ? lasting(index) : clock;
  }

  /** 'every Monday', 'every two weeks', 'daily'. */
  private @Nullable Found recurring(int index) {
    ChronoUnit often = text.words().recurring(text.at(index));
    if (often != null) {
      return recurring(index, index + 1, one(often), null);
    }
    if (!text.is(index, TimeRole.EVERY)) {
      return null;
    }
    if (text.is(index + 1, TimeRole.WEEKDAY)) {
      int day = text.words().value(text.at(index + 1), TimeRole.WEEKDAY);
      return recurring(index, index + 2, one(ChronoUnit.WEEKS), DayOfWeek.of(day));
    }
    ChronoUnit unit = text.words().length(text.at(index + 1));
    if (unit != null) {
      return recurring(index, index + 2, one(unit), null);
    }
    LengthGrammar.Found length = lengths.at(index + 1);
    return length == null ? null : recurring(index, length.end(), length.length(), null);
  }

  private static Length one(ChronoUnit unit) {
    return new Length(List.of(new Part(BigDecimal.ONE, unit)));
  }

  private Found recurring(int first, int end, Length every, @Nullable DayOfWeek day) {
    return new Found(new Recurring(text.lexemes().span(first, end), every, day), end);
  }

  /** A number alone is an hour in dialogue only; one with a colon may be a score. */
  private @Nullable Found clock(int index) {
    ClockGrammar.Clock clock = clocks.at(index);
    if (clock == null) {
      return null;
    }
    boolean behind = text.isBehindAt(index);
    boolean sure =
        switch (clock.sign()) {
          case PLAIN -> true;
          case COLON -> behind || text.isDialogue();
          case BARE ->
              text.isDialogue()
                  && (behind || text.is(index - 1, TimeRole.FOR) && isTwoNumbers(index, clock));
        };
    boolean unit = text.words().length(text.at(clock.end())) != null;
    return sure && !unit
        ? new Found(new OfDay(text.lexemes().span(index, clock.end()), clock.value()), clock.end())
        : null;
  }

  private static boolean isTwoNumbers(int index, ClockGrammar.Clock clock) {
    return clock.end() > index + 1;
  }

  private @Nullable Found lasting(int index) {
    int at = index;
    boolean more = text.is(index, TimeRole.MORE) || text.is(index, TimeRole.LESS);
    if (more && text.at(index + 1).is("than")) {
      at = index + 2;
    }
    LengthGrammar.Found length = lengths.at(at);
    return length == null
        ? null
        : new Found(
            new Lasting(text.lexemes().span(index, length.end()), length.length()), length.end());
  }
}
