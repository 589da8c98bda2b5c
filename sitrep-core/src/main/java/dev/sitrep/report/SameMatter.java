package dev.sitrep.report;

import dev.sitrep.model.analysis.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;

/**
 * Whether two quantities of one key are about one matter.
 *
 * <p>Equal values need less to tell it than different ones: to put two different numbers into one
 * row says that they contradict, or that one replaced the other. Where that is not plain they stay
 * apart.
 */
final class SameMatter {

  /** Estimates of one thing differ less than this, times. */
  private static final BigDecimal CONFLICTING = BigDecimal.valueOf(2);

  /** A count of people grows or falls less than this from one article to the next, times. */
  private static final BigDecimal GROWING = BigDecimal.valueOf(4);

  /** From here on a number with two digits that count is hardly the same by chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(100);

  /** A sentence of so few words says little by itself. */
  private static final int BRIEF = 5;

  private static final int ABOUT_ONE = 3;
  private static final int TOLD_ALIKE = 2;

  /** Reports that far apart are hardly of one count. */
  private static final Duration ONE_EVENT = Duration.ofDays(4);

  private SameMatter() {}

  /** Whether {@code one} and the later {@code other} belong in one row. */
  static boolean areOne(Measured one, Measured other) {
    if (!one.actions().equals(other.actions())
        || areApart(one.setting().places(), other.setting().places())) {
      return false;
    }
    if (Values.agree(one.quantity(), other.quantity())) {
      return agreesWith(one, other);
    }
    boolean partial = one.isPartial() || other.isPartial();
    return !partial && differsFrom(one, other);
  }

  private static boolean agreesWith(Measured one, Measured other) {
    boolean sameStory = one.voice().story() == other.voice().story();
    int shared = Measured.shared(one.context(), other.context());
    boolean same = one.context().equals(other.context()) && shared > 0;
    if (same || one.setting().toll() && sameStory) {
      return true;
    }
    int told = Measured.shared(one.told(), other.told());
    if (!Values.areEqual(one.quantity(), other.quantity())) {
      return sameStory && shared >= 2 && told >= 3;
    }
    if (isCompound(one) && isCompound(other)) {
      return true;
    }
    if (one.setting().toll() || isTelling(one.quantity())) {
      return told >= 1 && sameStory || tellOfOne(one, other);
    }
    return shared >= 2 && told >= 3 && shared * 2 >= fewer(one, other);
  }

  /**
   * Whether the sentences, or where one of them is short the beginnings of the articles, have
   * enough words in common to be about one event.
   */
  private static boolean tellOfOne(Measured one, Measured other) {
    boolean brief = Math.min(one.told().size(), other.told().size()) <= BRIEF;
    boolean same = Values.areEqual(one.quantity(), other.quantity());
    boolean sameStory = one.voice().story() == other.voice().story();
    return brief
        ? Measured.shared(one.around(), other.around())
            >= (same || sameStory ? ABOUT_ONE : ABOUT_ONE + 1)
        : Measured.shared(one.told(), other.told()) >= TOLD_ALIKE;
  }

  private static boolean differsFrom(Measured one, Measured other) {
    if (areApart(one.setting().days(), other.setting().days())) {
      return false;
    }
    boolean grows = other.quantity().high().compareTo(one.quantity().high()) >= 0;
    boolean later = follows(one, other);
    if (one.setting().toll() && later && (grows || one.setting().falls())) {
      return isWithin(one.quantity(), other.quantity(), GROWING) && tellOfOne(one, other);
    }
    boolean sameStory = one.voice().story() == other.voice().story();
    boolean sameOrigin = one.voice().origin().equals(other.voice().origin());
    if (!sameStory
        || sameOrigin && !later
        || !isWithin(one.quantity(), other.quantity(), CONFLICTING)) {
      return false;
    }
    int shared = Measured.shared(one.context(), other.context());
    return one.setting().toll()
        ? tellOfOne(one, other)
        : shared >= 3 && shared * 2 >= fewer(one, other);
  }

  /** Whether {@code other} came out after {@code one}, and soon. */
  private static boolean follows(Measured one, Measured other) {
    Instant before = one.voice().time();
    Instant after = other.voice().time();
    return before != null
        && after != null
        && after.isAfter(before)
        && Duration.between(before, after).compareTo(ONE_EVENT) <= 0;
  }

  private static boolean isWithin(Quantity one, Quantity other, BigDecimal times) {
    BigDecimal most = one.high().max(other.high());
    BigDecimal least = one.low().min(other.low());
    return least.signum() > 0 && most.compareTo(least.multiply(times)) <= 0;
  }

  /** '2,300', '3.4': a number that two texts hardly share by chance. */
  private static boolean isTelling(Quantity quantity) {
    BigDecimal plain = quantity.high().stripTrailingZeros();
    boolean two = plain.precision() >= 2;
    return two && (plain.scale() > 0 || quantity.high().compareTo(TELLING) >= 0);
  }

  /** '30-nation': a lasting property of a thing. */
  private static boolean isCompound(Measured measured) {
    String number = measured.number().text();
    int dash = number.indexOf('-');
    boolean tens = measured.quantity().low().compareTo(BigDecimal.TEN) >= 0;
    return tens
        && dash > 0
        && dash < number.length() - 1
        && Character.isDigit(number.charAt(dash - 1))
        && Character.isLetter(number.charAt(dash + 1));
  }

  private static int fewer(Measured one, Measured other) {
    return Math.min(one.context().size(), other.context().size());
  }

  private static boolean areApart(SortedSet<String> one, SortedSet<String> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }
}
