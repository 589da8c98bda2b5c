package dev.sitrep.extract;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a page says of its time.
 *
 * @param role what it is the time of
 * @param place what sort of place it is
 * @param source the place, for a person to read: {@code JSON-LD datePublished}
 * @param text what it says, as it stands there
 * @param time how that is read
 * @param swapped the day it would be with day and month in the other order, where both can be
 * @param refused why it cannot be true; null where it could
 */
record DateClaim(
    Role role,
    Place place,
    String source,
    String text,
    Timestamp time,
    @Nullable LocalDate swapped,
    @Nullable String refused) {

  /** What a date is of. */
  enum Role {
    PUBLISHED,
    MODIFIED,
    /** The state of the text: "Stand: 3.4.2021". */
    AS_OF,
    /** Of the page, but not said of what. */
    DATED
  }

  /** Where a date stands, the most trustworthy first. */
  enum Place {
    /** JSON-LD of the article, meta elements. */
    DECLARED,
    /** An element made for dates beside the headline. */
    MARKED,
    /** The address. */
    ADDRESS,
    /** A line beside the headline. */
    SHOWN,
    /** Creation in the JSON-LD, meta elements that may mean anything. */
    VAGUE,
    /** Of the page as a page, in JSON-LD or in what it tells its scripts. */
    PAGE,
    /** Below the text. */
    BELOW,
    /** Anywhere else. */
    ELSEWHERE
  }

  /** Whether it could be true. */
  boolean isPlausible() {
    return refused == null;
  }

  /** Whether it is of a change, or of the state the text is in. */
  boolean isChange() {
    return role == Role.MODIFIED || role == Role.AS_OF;
  }

  /** Whether at least the day is known. */
  boolean isDay() {
    return time.precision().compareTo(Precision.DAY) >= 0;
  }

  /** The same with day and month in the other order. */
  DateClaim swap(LocalDate day) {
    return new DateClaim(role, place, source, text, Timestamp.of(day), time.day(), refused);
  }
}
