package dev.sitrep.io.collect;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * When a source is asked again. Knows no clock: every time comes in.
 *
 * <p>The rules: every 60 minutes unless the user says otherwise, never more often than every 15; a
 * server that gives no validators is asked once in 24 hours; what {@code max-age}, {@code ttl},
 * {@code skipHours} and {@code skipDays} ask for is obeyed. After the n-th failure in a row the
 * wait is 1 h x 2^(n-1), give or take 10 %, up to 24 hours; {@code Retry-After} is waited out in
 * full.
 */
final class Schedule {

  static final Duration USUAL = Duration.ofMinutes(60);
  static final Duration FIRST_RETRY = Duration.ofHours(1);

  /** So much a retry may come earlier or later, so that sources that failed together spread. */
  static final double JITTER = 0.1;

  /** A permanent redirect is believed after so many equal answers ... */
  static final int VOTES = 3;

  /** ... over at least this long. */
  static final Duration VOTING = Duration.ofHours(24);

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  private Schedule() {}

  /**
   * What a source asks for, and what the user does.
   *
   * @param interval set by the user
   * @param maxAge of the HTTP response (RFC 9111)
   * @param ttl of the feed (RSS 2.0)
   * @param skipHours hours of the day in UTC in which not to ask (RSS 2.0)
   * @param skipDays days, in UTC, on which not to ask (RSS 2.0)
   * @param conditional whether the server gave a validator
   */
  record Cadence(
      @Nullable Duration interval,
      @Nullable Duration maxAge,
      @Nullable Duration ttl,
      Set<Integer> skipHours,
      Set<DayOfWeek> skipDays,
      boolean conditional) {

    Cadence {
      skipHours = Set.copyOf(skipHours);
      skipDays = Set.copyOf(skipDays);
    }
  }

  /** When to ask again after an answer that came at {@code at}. */
  static Instant afterAnswer(Instant at, Cadence cadence) {
    Duration wait = cadence.interval() == null ? USUAL : cadence.interval();
    if (!cadence.conditional()) {
      wait = SourceSpec.LONGEST;
    }
    wait = longer(wait, cadence.maxAge());
    wait = longer(wait, cadence.ttl());
    return skip(at.plus(wait), cadence);
  }

  private static Duration longer(Duration wait, @Nullable Duration asked) {
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(SourceSpec.LONGEST) < 0 ? asked : SourceSpec.LONGEST;
  }

  /** The first time from {@code due} on that is in no skipped hour; a feed cannot skip a week. */
  private static Instant skip(Instant due, Cadence cadence) {
    OffsetDateTime time = due.atOffset(ZoneOffset.UTC);
    for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
      boolean skipped =
          cadence.skipHours().contains(time.getHour())
              || cadence.skipDays().contains(time.getDayOfWeek());
      if (!skipped) {
        return time.toInstant();
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return due;
  }

  /**
   * When to try again after a failure at {@code at}.
   *
   * @param address of the source; two sources that fail together do not come back together
   * @param failures how many in a row, this one included
   * @param retryAt what the server asks for, where it does
   */
  static Instant afterFailure(Instant at, String address, int failures, @Nullable Instant retryAt) {
    int doublings = Math.min(Math.max(failures, 1) - 1, 10);
    Duration full = FIRST_RETRY.multipliedBy(1L << doublings);
    Duration wait = full.compareTo(SourceSpec.LONGEST) < 0 ? full : SourceSpec.LONGEST;
    double share = 1 - JITTER + 2 * JITTER * random(address, failures);
    Duration jittered = Duration.ofSeconds(Math.round(wait.toSeconds() * share));
    Instant own =
        at.plus(jittered.compareTo(SourceSpec.LONGEST) < 0 ? jittered : SourceSpec.LONGEST);
    return retryAt != null && retryAt.isAfter(own) ? retryAt : own;
  }

  private static double random(String address, int failures) {
    return new SplittableRandom(address.hashCode() * 31L + failures).nextDouble();
  }

  /** Whether a permanent redirect that was first told at {@code since} is to be believed. */
  static boolean adopts(int votes, Instant since, Instant at) {
    return votes >= VOTES && !at.isBefore(since.plus(VOTING));
  }
}
