package dev.sitrep.io.collect;

import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Outcome.Unchanged;
import dev.sitrep.io.fetch.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source's answer says beside its body.
 *
 * @param at when it came
 * @param validators what to ask with next time
 * @param maxAge how long it stays fresh
 * @param movedTo where it says it moved to for good
 * @param note what the user should know of it
 */
record Answer(
    Instant at,
    Validators validators,
    @Nullable Duration maxAge,
    @Nullable String movedTo,
    @Nullable String note) {

  static Answer of(Fetched fetched) {
    return new Answer(
        fetched.at(),
        fetched.validators(),
        fetched.maxAge(),
        fetched.movedTo(),
        fetched.disallowed());
  }

  static Answer of(Unchanged unchanged) {
    return new Answer(
        unchanged.at(),
        unchanged.validators(),
        unchanged.maxAge(),
        unchanged.movedTo(),
        unchanged.disallowed());
  }
}
