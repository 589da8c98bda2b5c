package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import dev.sitrep.analyse.Moment.OnWeekday;
import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.analysis.TimeExpression;
import dev.sitrep.model.analysis.UndatedTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of an article and places them in the calendar.
 *
 * <p>A date counts from the day the article was published, else from that of its last change. An
 * article without either has its whole dates only, and days and months whose year the given day
 * tells; 'Thursday' and 'yesterday' are then left out, unless the whole date stands beside: 'Friday
 * (25 March 2022)'. A weekday lies on or before the day of publication unless its verb looks ahead.
 *
 * <p>'The end of June' is a month, from its 21st day to its last; early and middle are the tens of
 * days before. A time of day belongs to the words of its day. What names no day, such as a duration
 * or what recurs, is kept apart and is no date.
 */
final class TimeReader {

  private final @Nullable LocalDate asOf;
  private final Register register;
  private final ConcurrentMap<String, TimeWords> words = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Numerals> numerals = new ConcurrentHashMap<>();

  /**
   * What was read.
   *
   * @param dates the dates, in the order of the text
   * @param undated the times that name no day, in the order of the text
   */
  record Times(List<TimeExpression> dates, List<UndatedTime> undated) {}

  /**
   * A reader for articles of one situation.
   *
   * @param asOf gives days and months their year in articles that have no date of their own
   */
  TimeReader(@Nullable LocalDate asOf) {
    this(asOf, Register.NEWS);
  }

  /** A reader of texts in {@code register}. */
  TimeReader(@Nullable LocalDate asOf, Register register) {
    this.asOf = asOf;
    this.register = register;
  }

  /** The times of {@code article}. */
  Times read(Article article, String language, List<Sentence> sentences) {
    var resolver = new DateResolver(written(article.metadata()), asOf, register);
    TimeWords vocabulary = words.computeIfAbsent(language, tag -> TimeWords.of(tag, register));
    Numerals numbers = numerals.computeIfAbsent(language, Numerals::of);
    var times = new Times(new ArrayList<>(), new ArrayList<>());
    LocalDate mentioned = null;
    for (Sentence sentence : sentences) {
      Lexemes lexemes = Lexemes.of(article.text(), sentence.span());
      var text = new TimeText(lexemes, vocabulary, numbers, register);
      mentioned = new InSentence(text, resolver, times).read(mentioned);
    }
    return times;
  }

  /** The reading of one sentence. */
  private record InSentence(TimeText text, DateResolver resolver, Times times) {

    /** Adds its times; gives the last day spoken of, or null. */
    @Nullable LocalDate read(@Nullable LocalDate mentioned) {
      var sieve = new TimeSieve(text);
      List<DatedWords> dates = new TimeGrammar(text, sieve).all();
      var tense = new Tense(text.lexemes(), text.words());
      LocalDate last = null;
      for (int i = 0; i < dates.size(); i++) {
        DatedWords date = dates.get(i);
        LocalDate before = last == null ? mentioned : last;
        Days days = resolver.resolve(date.moment(), tense.of(date), before);
        days =
            days == null || date.moment().unclocked() instanceof OnWeekday
                ? beside(dates, i, text.lexemes(), days)
                : days;
        if (days != null) {
          times.dates().add(expression(text.lexemes(), date, days));
          last = days.precision() == Precision.DAY ? days.from() : last;
        }
      }
      times.undated().addAll(new UndatedGrammar(text, sieve).all(dates));
      return last;
    }
  }

  private static @Nullable Timestamp written(Metadata metadata) {
    Timestamp time = metadata.published() == null ? metadata.modified() : metadata.published();
    boolean known = time != null && time.precision().compareTo(Precision.DAY) >= 0;
    return known ? time : null;
  }

  private static TimeExpression expression(Lexemes lexemes, DatedWords date, Days days) {
    return new TimeExpression(
        lexemes.span(date.first(), date.end()),
        days.from(),
        days.until(),
        days.precision(),
        days.anchored(),
        days.clock());
  }

  /** The whole date next to a weekday that fits it tells which day is meant. */
  private static @Nullable Days beside(
      List<DatedWords> dates, int index, Lexemes lexemes, @Nullable Days otherwise) {
    if (!(dates.get(index).moment().unclocked() instanceof OnWeekday weekday)) {
      return otherwise;
    }
    for (int neighbour : new int[] {index + 1, index - 1}) {
      if (neighbour < 0 || neighbour >= dates.size() || gap(dates, index, neighbour) > 1) {
        continue;
      }
      if (dates.get(neighbour).moment() instanceof Fixed fixed
          && fixed.precision() == Precision.DAY
          && fixed.from().getDayOfWeek() == weekday.day()) {
        return new Days(fixed.from(), fixed.from(), Precision.DAY, false);
      }
    }
    return otherwise;
  }

  private static int gap(List<DatedWords> dates, int one, int other) {
    DatedWords first = dates.get(Math.min(one, other));
    return dates.get(Math.max(one, other)).first() - first.end();
  }
}
