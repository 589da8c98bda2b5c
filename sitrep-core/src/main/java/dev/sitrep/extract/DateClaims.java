package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.extract.DateScanner.Spotted;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a page says of its time, and refuses what cannot be. */
final class DateClaims {

  /** A day that begins in the east begins there half a day before it does in Greenwich. */
  private static final long DAY_SECONDS = 24 * 60 * 60;

  private static final int LONGEST_TEXT = 80;

  private final @Nullable Instant fetched;
  private final boolean monthFirst;
  private final List<DateClaim> claims = new ArrayList<>();

  /**
   * @param fetched when the page was fetched, where that is known
   * @param monthFirst how days in figures are read
   */
  DateClaims(@Nullable Instant fetched, boolean monthFirst) {
    this.fetched = fetched;
    this.monthFirst = monthFirst;
  }

  boolean monthFirst() {
    return monthFirst;
  }

  /** Whether a day of publication is told by what is declared, by the address, or near the text. */
  boolean hasDay() {
    return claims.stream()
        .anyMatch(
            it ->
                it.isPlausible()
                    && it.isDay()
                    && !it.isChange()
                    && it.place().compareTo(Place.BELOW) < 0);
  }

  /** The month, where that is all that is known. */
  Optional<YearMonth> onlyMonth() {
    return claims.stream().anyMatch(it -> it.isPlausible() && it.isDay())
        ? Optional.empty()
        : claims.stream()
            .filter(it -> it.isPlausible() && it.time().precision() == Precision.MONTH)
            .findFirst()
            .map(it -> YearMonth.from(it.time().day()));
  }

  /** The time that {@code text} counts back from the fetch; null if that is not known. */
  @Nullable Spotted ago(String text) {
    return fetched == null ? null : AgoReader.read(text, fetched);
  }

  List<DateClaim> all() {
    return List.copyOf(claims);
  }

  /** Adds {@code value}, which holds nothing but a date; says whether it did. */
  boolean add(Role role, Place place, String source, @Nullable String value) {
    Spotted spotted = PublishedDates.value(value, monthFirst);
    if (value == null || spotted == null) {
      return false;
    }
    add(role, place, source, value, spotted);
    return true;
  }

  /** Adds a date found in {@code text}. */
  void add(Role role, Place place, String source, String text, Spotted spotted) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    claims.add(
        new DateClaim(
            role,
            place,
            source,
            CleanText.line(shown),
            spotted.time(),
            spotted.swapped(),
            refused(spotted.time())));
  }

  private @Nullable String refused(Timestamp time) {
    if (!PublishedDates.isPlausible(time.at().getYear())) {
      return time.at().getYear() < PublishedDates.FIRST_YEAR
          ? "before the web"
          : "in the far future";
    }
    boolean future =
        fetched != null && time.at().toEpochSecond() > fetched.getEpochSecond() + DAY_SECONDS;
    return future ? "after the page was fetched" : null;
  }
}
