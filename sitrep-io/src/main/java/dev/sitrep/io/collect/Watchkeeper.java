package dev.sitrep.io.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a watch does next: collect, make an edition, or sleep. Knows no clock: the time comes in
 * anew for each step, so that a clock that jumps can neither make it race nor oversleep.
 *
 * <p>An edition that was missed while the machine slept is made once, as soon as it wakes. An
 * edition whose time of day a change of the clocks leaves out is made as much later; one whose time
 * comes twice is made once. Not safe for several threads.
 */
public final class Watchkeeper {

  /** A sleep is never longer, so that a changed clock or a machine that slept is noticed. */
  public static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  /** Nor shorter, so that nothing spins. */
  public static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);

  private final List<LocalTime> editions;
  private final ZoneId zone;
  private Instant made;

  /**
   * Keeps watch over editions.
   *
   * @param editions the times of day they are made at; there may be none
   * @param zone the zone of those times
   * @param made up to when editions are made: the time of the last one, or the start of the watch
   */
  public Watchkeeper(List<LocalTime> editions, ZoneId zone, Instant made) {
    this.editions = List.copyOf(new TreeSet<>(editions));
    this.zone = zone;
    this.made = made;
  }

  /** What to do next. */
  public sealed interface Turn {

    /** Fetch what is due. */
    record Collect() implements Turn {}

    /**
     * Make the edition of {@code slot}.
     *
     * @param slot the time it was due at; no later than now
     */
    record MakeEdition(Instant slot) implements Turn {}

    /**
     * Nothing to do yet.
     *
     * @param length how long to sleep before asking again
     * @param until when there will be something to do
     */
    record Sleep(Duration length, Instant until) implements Turn {}
  }

  /**
   * The next turn.
   *
   * @param now the time
   * @param nextDue when the first source is due; null if none ever is
   */
  public Turn next(Instant now, @Nullable Instant nextDue) {
    if (nextDue != null && !nextDue.isAfter(now)) {
      return new Turn.Collect();
    }
    // Made in the future: the clock was ahead then, and what it says now is another count.
    made = made.isAfter(now) ? now : made;
    Optional<Instant> missed = slotAtOrBefore(now).filter(slot -> slot.isAfter(made));
    if (missed.isPresent()) {
      return new Turn.MakeEdition(missed.get());
    }
    Instant until = earliest(nextDue, slotAfter(now).orElse(null));
    return new Turn.Sleep(length(now, until), until == null ? now.plus(LONGEST_SLEEP) : until);
  }

  /** The edition of {@code slot} is made; until then it is the next turn again and again. */
  public void made(Instant slot) {
    made = slot;
  }

  /**
   * When to collect next: as soon as a source is due, but not in the same minute again; and once an
   * hour in any case, since pages are looked at again between the polls of their sources.
   *
   * @param last when the last round began; null if there was none yet
   * @param due when the first source is due; null if none ever is
   */
  public static Instant nextRound(@Nullable Instant last, @Nullable Instant due) {
    if (last == null) {
      return due == null ? Instant.EPOCH : due;
    }
    Instant look = last.plus(Schedule.USUAL);
    Instant wanted = due == null || due.isAfter(look) ? look : due;
    Instant soonest = last.plus(LONGEST_SLEEP);
    return wanted.isBefore(soonest) ? soonest : wanted;
  }

  /** The first time after {@code time} at which an edition is due; empty if none ever is. */
  public Optional<Instant> slotAfter(Instant time) {
    LocalDate day = time.atZone(zone).toLocalDate();
    // The day before as well: where clocks go forward over midnight, its slot may still come.
    for (LocalDate date = day.minusDays(1);
        !date.isAfter(day.plusDays(2));
        date = date.plusDays(1)) {
      for (LocalTime edition : editions) {
        Instant slot = date.atTime(edition).atZone(zone).toInstant();
        if (slot.isAfter(time)) {
          return Optional.of(slot);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> slotAtOrBefore(Instant time) {
    LocalDate day = time.atZone(zone).toLocalDate();
    Instant latest = null;
    for (LocalDate date = day.minusDays(2); !date.isAfter(day); date = date.plusDays(1)) {
      for (LocalTime edition : editions) {
        Instant slot = date.atTime(edition).atZone(zone).toInstant();
        if (!slot.isAfter(time)) {
          latest = slot;
        }
      }
    }
    return Optional.ofNullable(latest);
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Duration length(Instant now, @Nullable Instant until) {
    if (until == null || !until.isBefore(now.plus(LONGEST_SLEEP))) {
      return LONGEST_SLEEP;
    }
    Duration length = Duration.between(now, until);
    return length.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : length;
  }
}
