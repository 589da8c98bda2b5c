package dev.sitrep.faithful;

import dev.sitrep.model.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done with a sentence. */
enum Verdict {
  /** It may stand alone. */
  FREE(null),
  /** It may stand behind the sentence before it, and nowhere else. */
  NEEDS_PREDECESSOR(Reason.OPENS_IN_MID_AIR),
  /** Its beginning is lost. */
  MID_AIR(Reason.OPENS_IN_MID_AIR),
  /** Words of somebody, and the sentence does not say whose. */
  SPEAKERLESS(Reason.QUOTE_WITHOUT_SPEAKER),
  /** Its end is lost. */
  CUT_OFF(Reason.CUT_OFF),
  /** A question, a caption, a fragment, an opinion: not the stuff of a report. */
  UNFIT(null);

  private final @Nullable Reason reason;

  Verdict(@Nullable Reason reason) {
    this.reason = reason;
  }

  /** What a reader is told where the sentence is missed; empty if nobody misses it. */
  Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }
}
