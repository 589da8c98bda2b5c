package dev.sitrep.analyse;

import dev.sitrep.model.analysis.UndatedTime.Length;
import dev.sitrep.model.analysis.UndatedTime.Part;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of lengths of time: 'three days', '3.5 years', 'an hour and a half', '1 year 2
 * months', 'half a year', 'all day', 'a couple of weeks'.
 */
final class LengthGrammar {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** So many units make the longest list anybody writes: from centuries to seconds. */
  private static final int MOST_PARTS = 8;

  /** What 'a few' comes to where a number is needed. */
  private static final int FEW = 3;

  private final TimeText text;
  private final Lexemes lexemes;
  private final Remembered<Found> read;

  LengthGrammar(TimeText text) {
    this.text = text;
    this.lexemes = text.lexemes();
    this.read = new Remembered<>(this::read, lexemes.size());
  }

  /**
   * A length read.
   *
   * @param business whether it counts working days
   * @param end index after its last lexeme
   */
  record Found(Length length, boolean business, int end) {

    /** The smallest unit. */
    ChronoUnit finest() {
      return length.parts().stream()
          .map(Part::unit)
          .min(ChronoUnit::compareTo)
          .orElse(ChronoUnit.FOREVER);
    }
  }

  private record Count(BigDecimal value, int end) {}

  /** The length that begins at {@code index}, or null. */
  @Nullable Found at(int index) {
    return read.at(index);
  }

  private @Nullable Found read(int index) {
    Found whole = whole(index);
    return whole == null ? listed(index) : whole;
  }

  /** 'all day', 'full-month', 'half a year', 'another week'. */
  private @Nullable Found whole(int index) {
    BigDecimal count = BigDecimal.ONE;
    int at = index + 1;
    if (text.is(index, TimeRole.HALF)) {
      count = HALF;
      at = text.past(at, TimeRole.ONE);
    } else if (!text.is(index, TimeRole.WHOLE)) {
      return null;
    }
    at = lexemes.at(at).isDash() ? at + 1 : at;
    return unit(count, at);
  }

  private @Nullable Found unit(BigDecimal count, int at) {
    int unit = text.past(at, TimeRole.BUSINESS);
    ChronoUnit named = text.words().length(lexemes.at(unit));
    return named == null
        ? null
        : new Found(new Length(List.of(new Part(count, named))), unit > at, unit + 1);
  }

  private @Nullable Found listed(int index) {
    Found part = part(index);
    if (part == null) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    int end = index;
    boolean business = false;
    while (part != null && parts.size() < MOST_PARTS && !isSecondOfUnit(parts, part)) {
      parts.addAll(part.length().parts());
      business |= part.business();
      end = part.end();
      int at = lexemes.at(end).is(",") ? end + 1 : end;
      part = part(text.past(at, TimeRole.AND));
    }
    return new Found(new Length(parts), business, end);
  }

  private static boolean isSecondOfUnit(List<Part> parts, Found part) {
    ChronoUnit unit = part.length().parts().get(0).unit();
    return parts.stream().anyMatch(it -> it.unit() == unit);
  }

  private @Nullable Found part(int index) {
    Count count = count(index);
    if (count == null) {
      return null;
    }
    boolean hyphen = lexemes.at(count.end()).isDash() && lexemes.at(count.end() + 1).glued();
    Found found = unit(count.value(), hyphen ? count.end() + 1 : count.end());
    return found == null ? null : withHalf(found);
  }

  /** With the 'and a half' after its unit. */
  private Found withHalf(Found found) {
    int at = found.end();
    int half = text.past(at + 1, TimeRole.ONE);
    if (!text.is(at, TimeRole.AND) || !text.is(half, TimeRole.HALF)) {
      return found;
    }
    Part part = found.length().parts().get(0);
    if (text.is(half + 1, TimeRole.ONE) || text.words().length(lexemes.at(half + 1)) != null) {
      return found;
    }
    var more = new Length(List.of(new Part(part.count().add(HALF), part.unit())));
    return new Found(more, found.business(), half + 1);
  }

  private @Nullable Count count(int index) {
    int at = text.past(index, TimeRole.ONE);
    if (text.is(at, TimeRole.COUPLE)) {
      return new Count(BigDecimal.valueOf(2), text.past(at + 1, TimeRole.OF));
    }
    if (text.is(at, TimeRole.FEW)) {
      return new Count(BigDecimal.valueOf(FEW), at + 1);
    }
    if (at > index && text.is(at, TimeRole.HALF)) {
      // 'eine halbe Stunde', 'une demi-heure'
      int unit = lexemes.at(at + 1).isDash() ? at + 2 : at + 1;
      return new Count(HALF, unit);
    }
    if (at > index) {
      return new Count(BigDecimal.ONE, at);
    }
    Numerals.Numeral numeral = text.numerals().at(index);
    return numeral == null ? null : joined(new Count(numeral.value(), numeral.end()));
  }

  /** 'twenty and four', 'two and half'. */
  private Count joined(Count count) {
    if (!text.is(count.end(), TimeRole.AND)) {
      return count;
    }
    if (text.is(count.end() + 1, TimeRole.HALF)) {
      return new Count(count.value().add(HALF), count.end() + 2);
    }
    BigDecimal rest = count.value().remainder(TEN);
    TimeText.Whole ones = text.whole(count.end() + 1, 9);
    boolean tens = rest.signum() == 0 && count.value().compareTo(TEN) > 0;
    return ones != null && tens && lexemes.at(count.end() - 1).isWord()
        ? new Count(count.value().add(BigDecimal.valueOf(ones.value())), ones.end())
        : count;
  }
}
