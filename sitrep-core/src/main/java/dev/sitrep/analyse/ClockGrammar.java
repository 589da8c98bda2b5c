package dev.sitrep.analyse;

import dev.sitrep.model.analysis.ClockTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of times of day: '3:30 p.m. EST', 'noon', 'half past seven', 'eight in the morning',
 * 'seven o'clock'.
 */
final class ClockGrammar {

  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /** Minutes to an hour that are no such number are called minutes. */
  private static final int FIVE = 5;

  /** The first hour that 'at night' puts into the evening. */
  private static final int EVENING = 5;

  private final TimeText text;
  private final Lexemes lexemes;
  private final Remembered<Clock> read;

  ClockGrammar(TimeText text) {
    this.text = text;
    this.lexemes = text.lexemes();
    this.read = new Remembered<>(this::read, lexemes.size());
  }

  /** How plainly words tell a time of day. */
  enum Sign {
    /** By themselves: '3 p.m.', 'noon', 'half past seven'. */
    PLAIN,
    /** Numbers with a colon, which may be a score or a verse as well. */
    COLON,
    /** Nothing but numbers: 'seven', 'eight forty'. */
    BARE
  }

  /**
   * A time of day read.
   *
   * @param end index after its last lexeme
   */
  record Clock(LocalTime time, @Nullable String zone, Sign sign, int end) {

    ClockTime value() {
      return new ClockTime(time, zone);
    }

    Clock until(int index, Sign plain) {
      return new Clock(time, zone, plain, index);
    }

    Clock at(LocalTime other) {
      return new Clock(other, zone, sign, end);
    }
  }

  /** The time of day that begins at {@code index}, or null. */
  @Nullable Clock at(int index) {
    return read.at(index);
  }

  private @Nullable Clock read(int index) {
    Clock led = partFirst(index);
    return led == null ? partAfter(simple(index)) : led;
  }

  private @Nullable Clock simple(int index) {
    Clock named = named(index);
    if (named != null) {
      return named;
    }
    Clock counted = counted(index);
    return counted == null ? zoned(hour(index)) : counted;
  }

  /** 'noon', 'mid-morning', '12 midnight'. */
  private @Nullable Clock named(int index) {
    // 'après-midi' is no noon
    boolean compound = lexemes.at(index).glued() && lexemes.at(index - 1).isDash();
    WordTable.Match<Integer> named = compound ? null : text.words().clocks().at(lexemes, index);
    if (named != null) {
      int value = named.value();
      LocalTime time = LocalTime.of(value, 0);
      return zoned(new Clock(time, null, Sign.PLAIN, ish(named.end())));
    }
    boolean twelve = lexemes.at(index).number() == NOON;
    return twelve && text.words().clocks().at(lexemes, index + 1) != null ? named(index + 1) : null;
  }

  private int ish(int at) {
    int after = lexemes.at(at).isDash() && lexemes.at(at).glued() ? at + 1 : at;
    return lexemes.at(after).glued() && text.is(after, TimeRole.ABOUT_SUFFIX) ? after + 1 : at;
  }

  /** 'in the afternoon at 7', 'afternoon 7:00', 'this' left out: that is a day. */
  private @Nullable Clock partFirst(int index) {
    int part = index;
    if (text.is(index, TimeRole.ON) && text.is(index + 1, TimeRole.ARTICLE)) {
      part = index + 2;
    } else if (text.is(index, TimeRole.AT)) {
      part = index + 1;
    }
    if (!isPart(part)) {
      return null;
    }
    Clock clock = simple(text.past(part + 1, TimeRole.AT));
    return clock == null || clock.sign() == Sign.BARE && !text.is(part + 1, TimeRole.AT)
        ? null
        : clock.at(inPart(clock.time(), part)).until(clock.end(), Sign.PLAIN);
  }

  /** With the 'in the morning' or 'at night' after it. */
  private @Nullable Clock partAfter(@Nullable Clock clock) {
    if (clock == null) {
      return null;
    }
    int part = partBehind(clock.end());
    if (!isPart(part)) {
      return clock;
    }
    return clock.at(inPart(clock.time(), part)).until(part + 1, Sign.PLAIN);
  }

  /** Where the part of the day may stand: behind 'in the', 'at', 'du', or at once. */
  private int partBehind(int at) {
    boolean led = text.is(at, TimeRole.ON) || text.is(at, TimeRole.AT) || text.is(at, TimeRole.OF);
    return led ? text.past(at + 1, TimeRole.ARTICLE) : at;
  }

  private boolean isPart(int index) {
    return text.is(index, TimeRole.DAY_PART) || text.is(index, TimeRole.LUNCH);
  }

  /** The time on the clock's face that lies in the part of the day at {@code part}. */
  LocalTime inPart(LocalTime time, int part) {
    int hour = time.getHour();
    if (text.is(part, TimeRole.NIGHT)) {
      return hour == NOON ? time.withHour(0) : hour < EVENING ? time : later(time);
    }
    if (text.is(part, TimeRole.LUNCH)) {
      return hour < EVENING ? later(time) : time;
    }
    return text.is(part, TimeRole.AFTERNOON) ? later(time) : time;
  }

  private static LocalTime later(LocalTime time) {
    return time.getHour() < NOON ? time.plusHours(NOON) : time;
  }

  /** 'half past eight', 'a quarter to seven', '20 min past five'. */
  private @Nullable Clock counted(int index) {
    if (text.is(index, TimeRole.HALF_TO)) {
      Clock hour = hour(index + 1);
      return hour == null
          ? null
          : hour.at(hour.time().minusMinutes(MINUTES / 2)).until(hour.end(), Sign.PLAIN);
    }
    int minutes = -1;
    int start = text.past(index, TimeRole.ONE);
    boolean named = text.is(start, TimeRole.HALF) || text.is(start, TimeRole.QUARTER);
    int at = start;
    if (text.is(at, TimeRole.HALF)) {
      minutes = MINUTES / 2;
      at++;
    } else if (text.is(at, TimeRole.QUARTER)) {
      minutes = MINUTES / 4;
      at++;
    } else {
      TimeText.Whole count = text.whole(at, MINUTES - 1);
      if (count == null) {
        return null;
      }
      boolean quarters = text.is(count.end(), TimeRole.QUARTER);
      minutes = quarters ? count.value() * MINUTES / 4 : count.value();
      at =
          quarters || text.words().isMinute(lexemes.at(count.end()))
              ? count.end() + 1
              : count.end();
    }
    boolean past = text.is(at, TimeRole.PAST);
    boolean unit = at > start + 1 || named || text.isDialogue();
    if (!past && !text.is(at, TimeRole.TO) || !unit || minutes >= MINUTES) {
      return null;
    }
    Clock hour = hour(at + 1);
    if (hour == null || !past && !isPlainCount(index, at)) {
      return null;
    }
    LocalTime time = hour.time().plusMinutes(past ? minutes : -minutes);
    return hour.at(time).until(hour.end(), Sign.PLAIN);
  }

  /** 'three minutes to eight' and 'a quarter to seven', but not 'from 3 to 8'. */
  private boolean isPlainCount(int index, int to) {
    TimeText.Whole count = text.whole(index, MINUTES / 2);
    boolean round = count != null && count.end() == to && count.value() % FIVE == 0;
    return round && text.isDialogue() && !text.is(index - 1, TimeRole.FROM)
        || text.is(to - 1, TimeRole.QUARTER)
        || text.words().isMinute(lexemes.at(to - 1)) && to > index + 1;
  }

  private @Nullable Clock hour(int index) {
    return lexemes.at(index).isDigits() ? digits(index) : spelled(index);
  }

  /** '7', '7:56:30pm', '7h01', '8.10 pm', '340pm', '19:00'. */
  private @Nullable Clock digits(int index) {
    Lexeme first = lexemes.at(index);
    int value = first.number();
    if (first.length() > 2) {
      Clock run = meridiem(clock(value / 100, value % 100, Sign.BARE, index + 1));
      return first.length() <= 4 && run != null && run.sign() == Sign.PLAIN ? run : null;
    }
    boolean letter = lexemes.at(index + 1).is("h") && !lexemes.at(index + 3).glued();
    boolean colon = lexemes.glued(index + 1, ":");
    if ((letter || colon || lexemes.glued(index + 1, ".")) && isTwoDigits(index + 2)) {
      Clock read = seconds(clock(value, lexemes.at(index + 2).number(), Sign.COLON, index + 3));
      Clock timed = meridiem(oclock(read));
      boolean told = letter || colon || timed != null && read != null && timed.end() > read.end();
      return told ? timed : null;
    }
    int end = ish(index + 1);
    Sign sign = end > index + 1 ? Sign.PLAIN : Sign.BARE;
    return isContinued(end) ? null : meridiem(oclock(clock(value, 0, sign, end)));
  }

  private boolean isContinued(int end) {
    Lexeme next = lexemes.at(end);
    return next.glued()
        && (next.is(".") || next.is(",") || next.is("/") || next.is(":"))
        && lexemes.at(end + 1).glued()
        && lexemes.at(end + 1).isDigits();
  }

  private boolean isTwoDigits(int index) {
    Lexeme lexeme = lexemes.at(index);
    return lexeme.isDigits()
        && lexeme.length() == 2
        && (lexeme.glued() || lexemes.at(index - 1).is("h"));
  }

  private @Nullable Clock seconds(@Nullable Clock clock) {
    if (clock == null
        || !lexemes.glued(clock.end(), ":")
        || !isTwoDigits(clock.end() + 1)
        || lexemes.at(clock.end() + 1).number() >= MINUTES) {
      return clock;
    }
    LocalTime time = clock.time().withSecond(lexemes.at(clock.end() + 1).number());
    return clock.at(time).until(clock.end() + 2, Sign.COLON);
  }

  private static @Nullable Clock clock(int hour, int minute, Sign sign, int end) {
    return hour < 0 || hour > HOURS || minute < 0 || minute >= MINUTES
        ? null
        : new Clock(LocalTime.of(hour % HOURS, minute), null, sign, end);
  }

  /** 'seven', 'ten forty five', 'seven o'clock'. */
  private @Nullable Clock spelled(int index) {
    Lexeme first = lexemes.at(index);
    TimeText.Whole hour = first.is("a") || first.is("an") ? null : text.whole(index, HOURS);
    if (hour == null) {
      return null;
    }
    boolean spoken = lexemes.at(hour.end()).isWord();
    TimeText.Whole minute = spoken ? text.whole(hour.end(), MINUTES - 1) : null;
    Clock clock =
        minute == null
            ? clock(hour.value(), 0, Sign.BARE, hour.end())
            : clock(hour.value(), minute.value(), Sign.BARE, minute.end());
    return meridiem(oclock(clock));
  }

  private @Nullable Clock oclock(@Nullable Clock clock) {
    if (clock == null) {
      return null;
    }
    WordTable.Match<Integer> word = text.words().oclock().at(lexemes, clock.end());
    if (word == null) {
      return withPart(clock);
    }
    // 'heures' and 'horas' may as well be counted: what stands before tells
    boolean unit = text.words().length(lexemes.at(word.end() - 1)) != null;
    if (unit && text.is(word.end(), TimeRole.OF) && !isPart(partBehind(word.end()))) {
      return clock;
    }
    return withPart(withMinutes(clock.until(word.end(), unit ? Sign.COLON : Sign.PLAIN)));
  }

  /** '14 Uhr 30'. */
  private Clock withMinutes(Clock clock) {
    int at = clock.end();
    Lexeme minutes = lexemes.at(at);
    boolean fits =
        minutes.isDigits()
            && minutes.length() == 2
            && minutes.number() < MINUTES
            && clock.time().getMinute() == 0
            && !isContinued(at + 1)
            && text.words().length(lexemes.at(at + 1)) == null;
    return fits
        ? clock.at(clock.time().withMinute(minutes.number())).until(at + 1, clock.sign())
        : clock;
  }

  /** 'Huit heures et demie', 'las ocho y cuarto'. */
  private Clock withPart(Clock clock) {
    int part = clock.end() + 1;
    boolean half = text.is(part, TimeRole.HALF);
    boolean fits = text.is(clock.end(), TimeRole.AND) && clock.time().getMinute() == 0;
    if (!fits || !half && !text.is(part, TimeRole.QUARTER)) {
      return clock;
    }
    Sign sign = clock.sign() == Sign.BARE ? Sign.COLON : clock.sign();
    return clock.at(clock.time().plusMinutes(MINUTES / (half ? 2 : 4))).until(part + 1, sign);
  }

  private @Nullable Clock meridiem(@Nullable Clock clock) {
    if (clock == null) {
      return null;
    }
    int end = meridiemEnd(clock.end());
    if (end < 0) {
      return clock;
    }
    int hour = clock.time().getHour();
    boolean after = lexemes.at(clock.end()).lower().startsWith("p");
    LocalTime time =
        after ? later(clock.time()) : hour == NOON ? clock.time().withHour(0) : clock.time();
    return clock.at(time).until(end, Sign.PLAIN);
  }

  /** The index after the 'pm', 'p.m.' or 'p m' at {@code at}, or -1. */
  private int meridiemEnd(int at) {
    Lexeme lexeme = lexemes.at(at);
    if (text.is(at, TimeRole.MERIDIEM)) {
      return at + 1;
    }
    if (!lexeme.is("a") && !lexeme.is("p")) {
      return -1;
    }
    boolean dotted = lexemes.glued(at + 1, ".");
    int second = dotted ? at + 2 : at + 1;
    if (!lexemes.at(second).is("m")) {
      return -1;
    }
    return dotted && lexemes.glued(second + 1, ".") ? second + 2 : second + 1;
  }

  private @Nullable Clock zoned(@Nullable Clock clock) {
    if (clock == null || clock.sign() == Sign.BARE) {
      return clock;
    }
    Lexeme zone = lexemes.at(clock.end());
    boolean capitals = zone.isWord() && zone.length() >= 2 && zone.length() <= 4;
    return capitals && zone.text().equals(zone.text().toUpperCase(Locale.ROOT))
        ? new Clock(clock.time(), zone.text(), clock.sign(), clock.end() + 1)
        : clock;
  }
}
