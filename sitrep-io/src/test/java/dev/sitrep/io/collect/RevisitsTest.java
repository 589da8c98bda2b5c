package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisitsTest {

  private static final Instant FIRST = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void aPageIsLookedAtSevenTimesInAWeekAndEverMoreRarely() {
    List<Duration> looks = new ArrayList<>();
    Instant last = FIRST;
    for (int hour = 1; hour < 24 * 20; hour++) {
      Instant now = FIRST.plus(Duration.ofHours(hour));
      if (Revisits.isDue(FIRST, last, now)) {
        looks.add(Duration.between(last, now));
        last = now;
      }
    }

    assertThat(looks).hasSize(7).isSortedAccordingTo(Duration::compareTo);
    assertThat(Duration.between(FIRST, last)).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void aClockThatGoesBackDoesNotStartALoop() {
    assertThat(Revisits.isDue(FIRST, FIRST, FIRST.minus(Duration.ofDays(1)))).isFalse();
    assertThat(Revisits.isDue(FIRST, FIRST.plus(Duration.ofDays(1)), FIRST)).isFalse();
  }
}
