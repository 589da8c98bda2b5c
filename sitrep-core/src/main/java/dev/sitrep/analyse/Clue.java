package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quotation with the words that say whose it is.
 *
 * @param pattern how they were found
 * @param subject the phrase that gives the speaker
 * @param cue the reporting verb, where there is one
 * @param rival the phrase that as plainly gives the words to somebody else, where there is one
 */
record Clue(Pattern pattern, Phrase subject, @Nullable Span cue, @Nullable Phrase rival) {

  /** A clue that nothing contradicts. */
  Clue(Pattern pattern, Phrase subject, @Nullable Span cue) {
    this(pattern, subject, cue, null);
  }

  /** The same, contradicted by what {@code other} says. */
  Clue against(Clue other) {
    return new Clue(pattern, subject, cue, other.subject());
  }

  /** The same speaker and cue, found by way of another quotation. */
  Clue by(Pattern other) {
    return new Clue(other, subject, cue);
  }
}
