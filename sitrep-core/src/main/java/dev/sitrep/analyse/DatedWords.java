package dev.sitrep.analyse;

import dev.sitrep.analyse.Moment.Fixed;
import java.util.Arrays;
import java.util.List;

/**
 * A date read, not yet resolved.
 *
 * @param moment what it says
 * @param first index of its first lexeme
 * @param end index after its last
 */
record DatedWords(Moment moment, int first, int end) {

  /** The same date with more words before it. */
  DatedWords from(int index) {
    return new DatedWords(moment, index, end);
  }

  /** The same date with more words after it. */
  DatedWords until(int index) {
    return new DatedWords(moment, first, index);
  }

  /** The same words with another meaning. */
  DatedWords meaning(Moment other) {
    return new DatedWords(other, first, end);
  }

  /** Whether the words give a whole date, year and all. */
  boolean isFixed() {
    return moment instanceof Fixed;
  }

  /** Which of {@code count} lexemes stand in one of {@code dates}. */
  static boolean[] taken(List<DatedWords> dates, int count) {
    var taken = new boolean[count];
    for (DatedWords date : dates) {
      Arrays.fill(taken, date.first(), date.end(), true);
    }
    return taken;
  }
}
