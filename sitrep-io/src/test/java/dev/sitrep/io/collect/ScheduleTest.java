package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Schedule.Cadence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  /** A Monday. */
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static final String ADDRESS = "https://ledger.example/rss";

  private static Cadence cadence(
      @Nullable Duration interval, @Nullable Duration maxAge, @Nullable Duration ttl) {
    return new Cadence(interval, maxAge, ttl, Set.of(), Set.of(), true);
  }

  private static Duration waitFor(Cadence cadence) {
    return Duration.between(NOON, Schedule.afterAnswer(NOON, cadence));
  }

  @Test
  void aSourceIsAskedEveryHour() {
    assertThat(waitFor(cadence(null, null, null))).isEqualTo(Duration.ofMinutes(60));
    assertThat(waitFor(cadence(Duration.ofMinutes(15), null, null)))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aServerWithoutValidatorsIsAskedOnceADayWhateverTheUserSays() {
    var unconditional = new Cadence(Duration.ofMinutes(15), null, null, Set.of(), Set.of(), false);

    assertThat(waitFor(unconditional)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void maxAgeAndTtlAreObeyedUpToADay() {
    assertThat(waitFor(cadence(null, Duration.ofMinutes(5), null)))
        .isEqualTo(Duration.ofMinutes(60));
    assertThat(waitFor(cadence(Duration.ofMinutes(15), Duration.ofHours(3), null)))
        .isEqualTo(Duration.ofHours(3));
    assertThat(waitFor(cadence(null, Duration.ofHours(2), Duration.ofHours(5))))
        .isEqualTo(Duration.ofHours(5));
    assertThat(waitFor(cadence(null, Duration.ofDays(365), null))).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void skippedHoursAndDaysAreWaitedOut() {
    var hours = new Cadence(null, null, null, Set.of(13, 14), Set.of(), true);
    assertThat(waitFor(hours)).isEqualTo(Duration.ofHours(3));

    var tuesday = EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    var days = new Cadence(Duration.ofHours(13), null, null, Set.of(), tuesday, true);
    assertThat(waitFor(days)).isEqualTo(Duration.ofHours(60));

    Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
    assertThat(waitFor(new Cadence(null, null, null, all, Set.of(), true)))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aDeadSourceIsAskedAsDocumentedForAWeek() {
    List<Duration> waits = failing(null);

    double[] documented = {1, 2, 4, 8, 16, 24, 24, 24, 24, 24, 24};
    for (int i = 0; i < waits.size(); i++) {
      double hours = waits.get(i).toSeconds() / 3600.0;
      assertThat(hours).isBetween(documented[i] * 0.9, Math.min(24, documented[i] * 1.1));
    }
    assertThat(waits).hasSizeBetween(10, 11);
  }

  @Test
  void retryAfterIsNeverUndercut() {
    for (Duration asked : List.of(Duration.ofMinutes(10), Duration.ofHours(30))) {
      List<Duration> waits = failing(asked);

      assertThat(waits).allMatch(wait -> wait.compareTo(asked) >= 0);
    }
    assertThat(failing(Duration.ofHours(30))).containsOnly(Duration.ofHours(30));
    Instant weekLater = NOON.plus(Duration.ofDays(7));
    assertThat(Schedule.afterFailure(NOON, ADDRESS, 1, weekLater)).isEqualTo(weekLater);
  }

  @Test
  void sourcesThatFailTogetherDoNotComeBackTogether() {
    Set<Instant> times = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      times.add(Schedule.afterFailure(NOON, "https://host" + i + ".example/", 1, null));
    }

    assertThat(times).hasSizeGreaterThan(40);
    assertThat(Schedule.afterFailure(NOON, ADDRESS, 3, null))
        .isEqualTo(Schedule.afterFailure(NOON, ADDRESS, 3, null));
  }

  @Test
  void aPermanentRedirectIsBelievedAfterThreeEqualAnswersOverADay() {
    assertThat(Schedule.adopts(3, NOON, NOON.plus(Duration.ofHours(23)))).isFalse();
    assertThat(Schedule.adopts(2, NOON, NOON.plus(Duration.ofHours(48)))).isFalse();
    assertThat(Schedule.adopts(3, NOON, NOON.plus(Duration.ofHours(24)))).isTrue();
  }

  @Test
  void hugeCountsOfFailuresDoNotOverflow() {
    for (int failures : new int[] {0, 1, 12, 63, 64, 100_000, Integer.MAX_VALUE}) {
      Duration wait = Duration.between(NOON, Schedule.afterFailure(NOON, ADDRESS, failures, null));
      assertThat(wait).isBetween(Duration.ofMinutes(54), Duration.ofHours(24));
    }
  }

  /** The waits of a source that fails at every try of a week. */
  private static List<Duration> failing(@Nullable Duration retryAfter) {
    List<Duration> waits = new ArrayList<>();
    Instant now = NOON;
    for (int failures = 1; now.isBefore(NOON.plus(Duration.ofDays(7))); failures++) {
      Instant retryAt = retryAfter == null ? null : now.plus(retryAfter);
      Instant next = Schedule.afterFailure(now, ADDRESS, failures, retryAt);
      waits.add(Duration.between(now, next));
      now = next;
    }
    return waits;
  }
}
