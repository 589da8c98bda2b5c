package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.feed.Feed.Pace;
import dev.sitrep.io.fetch.Failure;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Validators;
import dev.sitrep.io.store.SourceState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollingTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ADDRESS = "https://ledger.example/rss";
  private static final String NEW = "https://www.ledger.example/feed";
  private static final SourceSpec SPEC = SourceSpec.of(ADDRESS);

  private static SourceState answer(SourceState before, Instant at, @Nullable String movedTo) {
    var answer = new Answer(at, new Validators("\"1\"", null), null, movedTo, null);
    return Polling.afterAnswer(before, SPEC, answer, null, null);
  }

  @Test
  void aPermanentMoveIsFollowedAfterThreeEqualAnswersOverADay() {
    SourceState state = SourceState.of(ADDRESS);
    for (int hours : new int[] {0, 8, 16}) {
      state = answer(state, NOON.plus(Duration.ofHours(hours)), NEW);
      assertThat(Polling.target(state)).isEqualTo(ADDRESS);
    }
    state = answer(state, NOON.plus(Duration.ofHours(24)), NEW);

    assertThat(Polling.target(state)).isEqualTo(NEW);
    assertThat(Polling.target(answer(state, NOON.plus(Duration.ofHours(25)), null))).isEqualTo(NEW);
  }

  @Test
  void aMoveThatIsTakenBackOrDiffersStartsAnew() {
    SourceState state = answer(SourceState.of(ADDRESS), NOON, NEW);
    state = answer(state, NOON.plus(Duration.ofHours(20)), NEW);
    SourceState back = answer(state, NOON.plus(Duration.ofHours(21)), null);
    SourceState other = answer(state, NOON.plus(Duration.ofHours(30)), NEW + "2");

    assertThat(back.move()).isNull();
    assertThat(other.move())
        .isEqualTo(new SourceState.Move(NEW + "2", 1, NOON.plus(Duration.ofHours(30))));
  }

  @Test
  void whatAFeedAsksForHoldsAlsoAfterAnAnswerThatNothingChanged() {
    var pace = new Pace(Duration.ofHours(6), Set.of(3, 19), Set.of(DayOfWeek.SUNDAY));
    var answer = new Answer(NOON, new Validators("\"1\"", null), null, null, null);

    SourceState first = Polling.afterAnswer(SourceState.of(ADDRESS), SPEC, answer, "T", pace);
    SourceState second = answer(first, NOON.plus(Duration.ofHours(6)), null);

    assertThat(first.nextDue()).isEqualTo(NOON.plus(Duration.ofHours(6)));
    assertThat(second.nextDue()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    assertThat(second.title()).isEqualTo("T");
    assertThat(PaceText.parse(PaceText.format(pace))).isEqualTo(pace);
  }

  @Test
  void onlyWhereTheSourceItselfWasRefusedWasNobodyAsked() {
    for (String words : List.of("ledger.example has the address 10.0.0.1", "10.0.0.1 is private")) {
      var failed = new Failed(ADDRESS, NOON, Failure.BLOCKED_ADDRESS, words, null);
      SourceState state = Polling.afterFailure(SourceState.of(ADDRESS), failed);

      assertThat(Polling.wasRefused(state)).isEqualTo(words.startsWith("ledger"));
    }
    assertThat(Polling.wasRefused(SourceState.of(ADDRESS))).isFalse();
  }

  @Test
  void aClockThatWentBackNeitherStrandsASourceNorCutsAPauseShort() {
    Instant pause = NOON.plus(Duration.ofHours(5));
    var state =
        new SourceState(ADDRESS, null, null, null, NOON, null, pause, 1, "", null, null, null);
    Instant yesterday = NOON.minus(Duration.ofDays(1));

    SourceState settled = Polling.settled(state, yesterday);

    assertThat(settled.nextDue()).isEqualTo(yesterday.plus(Duration.ofHours(5)));
    assertThat(Polling.settled(settled, yesterday.plusSeconds(60))).isEqualTo(settled);
    assertThat(Polling.isDue(settled, yesterday.plus(Duration.ofHours(5)))).isTrue();
  }
}
