package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Watchkeeper.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchkeeperTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<LocalTime> TWICE = List.of(LocalTime.of(18, 0), LocalTime.of(7, 0));

  private static Watchkeeper keeper(Instant made) {
    return new Watchkeeper(TWICE, ZoneOffset.UTC, made);
  }

  @Test
  void whatIsDueGoesBeforeAnEdition() {
    assertThat(keeper(Instant.EPOCH).next(NOON, NOON)).isEqualTo(new Turn.Collect());
    assertThat(keeper(NOON).next(NOON, NOON.minusSeconds(90_000))).isEqualTo(new Turn.Collect());
  }

  @Test
  void roundsAreAMinuteApartAtLeastAndAnHourAtMost() {
    assertThat(Watchkeeper.nextRound(null, NOON)).isEqualTo(NOON);
    assertThat(Watchkeeper.nextRound(NOON, NOON.minusSeconds(9))).isEqualTo(NOON.plusSeconds(60));
    assertThat(Watchkeeper.nextRound(NOON, NOON.plusSeconds(900))).isEqualTo(NOON.plusSeconds(900));
    assertThat(Watchkeeper.nextRound(NOON, NOON.plusSeconds(90_000)))
        .isEqualTo(NOON.plusSeconds(3600));
    assertThat(Watchkeeper.nextRound(NOON, null)).isEqualTo(NOON.plusSeconds(3600));
  }

  @Test
  void anEditionMissedIsMadeOnce() {
    Instant due = NOON.plusSeconds(3600);

    var keeper = keeper(NOON.minus(Duration.ofDays(5)));
    Turn turn = keeper.next(NOON, due);

    assertThat(turn).isEqualTo(new Turn.MakeEdition(Instant.parse("2026-03-02T07:00:00Z")));
    assertThat(keeper.next(NOON, due)).as("it may have failed").isEqualTo(turn);
    keeper.made(((Turn.MakeEdition) turn).slot());
    assertThat(keeper.next(NOON, due)).isInstanceOf(Turn.Sleep.class);
  }

  @Test
  void aSleepIsNeitherNegativeNorEndlessNorASpin() {
    for (Instant due : List.of(NOON.plusNanos(1), NOON.plusSeconds(30), Instant.MAX)) {
      var sleep = (Turn.Sleep) keeper(NOON).next(NOON, due);
      assertThat(sleep.length()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
    var idle = new Watchkeeper(List.of(), ZoneOffset.UTC, NOON).next(NOON, null);
    assertThat(idle).isInstanceOf(Turn.Sleep.class);
  }

  @Test
  void editionsComeOnceADayWhenTheClocksChange() {
    var london = ZoneId.of("Europe/London");
    var keeper = new Watchkeeper(List.of(LocalTime.of(1, 30)), london, NOON);

    List<String> spring = slots(keeper, Instant.parse("2026-03-28T00:00:00Z"), 3);
    List<String> autumn = slots(keeper, Instant.parse("2026-10-24T00:00:00Z"), 3);

    assertThat(spring)
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(autumn)
        .containsExactly("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void aClockThatJumpsMakesNoLoopAndNoFloodOfEditions() {
    Duration day = Duration.ofDays(1);
    // The second is a leap second: what was 23:59:59 is so once more.
    for (Duration jump :
        List.of(
            day,
            Duration.ofSeconds(-1),
            day.negated(),
            Duration.ofHours(-1),
            Duration.ofHours(1))) {
      List<Instant> made = simulate(jump);

      assertThat(made).as("jump %s", jump).hasSizeBetween(5, 8);
    }
  }

  /** Three days of watching with a source every hour; the clock jumps in the middle. */
  private List<Instant> simulate(Duration jump) {
    List<Instant> made = new ArrayList<>();
    Instant now = NOON;
    Instant due = NOON;
    var keeper = keeper(NOON);
    Duration real = Duration.ZERO;
    int steps = 0;
    boolean jumped = false;
    while (real.compareTo(Duration.ofDays(3)) < 0) {
      assertThat(++steps).as("no hot loop").isLessThan(3 * 24 * 60 + 200);
      Turn turn = keeper.next(now, due);
      if (turn instanceof Turn.Collect) {
        due = now.plusSeconds(3600);
      } else if (turn instanceof Turn.MakeEdition edition) {
        made.add(edition.slot());
        keeper.made(edition.slot());
      } else if (turn instanceof Turn.Sleep sleep) {
        now = now.plus(sleep.length());
        real = real.plus(sleep.length());
      }
      if (!jumped && real.compareTo(Duration.ofHours(30)) > 0) {
        jumped = true;
        now = now.plus(jump);
      }
    }
    return made;
  }

  private static List<String> slots(Watchkeeper keeper, Instant from, int count) {
    List<String> slots = new ArrayList<>();
    Instant time = from;
    for (int i = 0; i < count; i++) {
      time = keeper.slotAfter(time).orElseThrow();
      slots.add(time.toString());
    }
    return slots;
  }
}
