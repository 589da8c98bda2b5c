package dev.sitrep.io.collect;

import dev.sitrep.io.feed.Feed.Pace;
import dev.sitrep.io.fetch.Failure;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Validators;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.SourceState.Move;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the state of a source goes on from poll to poll; the rules are {@link Schedule}'s. */
final class Polling {

  /** An address a source moved to that fails so often is given up for the one the user gave. */
  private static final int FAILURES_AFTER_MOVE = 3;

  private Polling() {}

  /**
   * The state as it would be had the clock always been right: where it was asked in the future, the
   * clock was ahead then, and all its times move back together. So nothing is waited for longer
   * than planned, and no pause is cut short.
   */
  static SourceState settled(SourceState state, Instant now) {
    Instant tried = state.lastTry();
    if (tried == null || !tried.isAfter(now)) {
      return state;
    }
    Duration ahead = Duration.between(now, tried);
    Instant due = state.nextDue();
    Move move = state.move();
    return new SourceState(
        state.address(),
        state.title(),
        state.etag(),
        state.lastModified(),
        now,
        back(state.lastSuccess(), ahead),
        due == null ? null : due.minus(ahead),
        state.failures(),
        state.lastError(),
        move == null ? null : new Move(move.to(), move.votes(), move.since().minus(ahead)),
        state.stopped(),
        state.pace());
  }

  private static @Nullable Instant back(@Nullable Instant time, Duration ahead) {
    return time == null ? null : time.minus(ahead);
  }

  /** Whether it is time to ask. */
  static boolean isDue(SourceState state, Instant now) {
    Instant due = state.nextDue();
    return state.stopped() == null && (due == null || !due.isAfter(now));
  }

  /**
   * Whether nobody was asked last time, since the host's address was refused: once the user allows
   * that, there is nothing to wait for.
   */
  static boolean wasRefused(SourceState state) {
    String refused = Failure.BLOCKED_ADDRESS.label() + ": " + Hosts.of(target(state)) + " ";
    return state.lastError() != null && state.lastError().startsWith(refused);
  }

  /** Where to ask: the address itself, or the one it reliably says that it moved to. */
  static String target(SourceState state) {
    Move move = state.move();
    return move != null && isAdopted(state, move) ? move.to() : state.address();
  }

  private static boolean isAdopted(SourceState state, Move move) {
    Instant tried = state.lastTry();
    return tried != null && Schedule.adopts(move.votes(), move.since(), tried);
  }

  static Validators validators(SourceState state) {
    return new Validators(state.etag(), state.lastModified());
  }

  /**
   * The state after an answer whose content was dealt with.
   *
   * @param title what the source calls itself; null if the answer did not say
   * @param pace how often it wants to be asked; null if the answer did not say
   */
  static SourceState afterAnswer(
      SourceState before,
      SourceSpec spec,
      Answer answer,
      @Nullable String title,
      @Nullable Pace pace) {
    Pace known = pace == null ? PaceText.parse(before.pace()) : pace;
    Validators validators = answer.validators();
    var cadence =
        new Schedule.Cadence(
            spec.interval(),
            answer.maxAge(),
            known.ttl(),
            known.skipHours(),
            known.skipDays(),
            !validators.isEmpty());
    return new SourceState(
        before.address(),
        title == null ? before.title() : title,
        validators.etag(),
        validators.lastModified(),
        answer.at(),
        answer.at(),
        Schedule.afterAnswer(answer.at(), cadence),
        0,
        answer.note(),
        move(before, answer),
        null,
        PaceText.format(known));
  }

  /** {@code state} with what is needed for conditional requests from {@code before}. */
  static SourceState withValidatorsOf(SourceState state, SourceState before) {
    return new SourceState(
        state.address(),
        state.title(),
        before.etag(),
        before.lastModified(),
        state.lastTry(),
        state.lastSuccess(),
        state.nextDue(),
        state.failures(),
        state.lastError(),
        state.move(),
        state.stopped(),
        state.pace());
  }

  private static @Nullable Move move(SourceState before, Answer answer) {
    Move move = before.move();
    String to = answer.movedTo();
    boolean adopted = move != null && isAdopted(before, move);
    if (to == null) {
      return adopted ? move : null;
    }
    return move != null && !adopted && move.to().equals(to)
        ? new Move(to, move.votes() + 1, move.since())
        : new Move(to, 1, answer.at());
  }

  /** The state after an answer of which a part is still to be dealt with. */
  static SourceState unfinished(SourceState before, Answer answer) {
    return new SourceState(
        before.address(),
        before.title(),
        before.etag(),
        before.lastModified(),
        answer.at(),
        answer.at(),
        answer.at().plus(SourceSpec.SHORTEST),
        0,
        "there was not time for all of it; the rest follows",
        before.move(),
        null,
        before.pace());
  }

  /** The state after a failure. */
  static SourceState afterFailure(SourceState before, Failed failed) {
    boolean gone = failed.failure() == Failure.GONE;
    int failures = before.failures() + 1;
    Instant next = Schedule.afterFailure(failed.at(), before.address(), failures, failed.retryAt());
    return new SourceState(
        before.address(),
        before.title(),
        before.etag(),
        before.lastModified(),
        failed.at(),
        before.lastSuccess(),
        next,
        failures,
        failed.failure().label() + ": " + failed.detail(),
        failures >= FAILURES_AFTER_MOVE ? null : before.move(),
        gone ? failed.at() : null,
        before.pace());
  }

  /** The state of a source on this machine in which nothing is new. */
  static SourceState ofFileLeftAlone(SourceState before, Instant now) {
    SourceState looked = ofFile(before, now, null);
    return new SourceState(
        looked.address(),
        looked.title(),
        null,
        null,
        now,
        // What changed since then is new, whenever it is looked at.
        before.lastSuccess(),
        looked.nextDue(),
        0,
        null,
        null,
        null,
        looked.pace());
  }

  /**
   * The state of a source on this machine after a look at it.
   *
   * @param error why it could not be read; null if it could
   */
  static SourceState ofFile(SourceState before, Instant now, @Nullable String error) {
    return new SourceState(
        before.address(),
        before.title(),
        null,
        null,
        now,
        error == null ? now : before.lastSuccess(),
        now.plus(SourceSpec.SHORTEST),
        error == null ? 0 : before.failures() + 1,
        error,
        null,
        null,
        before.pace());
  }
}
