package dev.sitrep.eval.feed;

/** Whether an expectation holds, the worst first. */
enum Verdict {
  /** It does not hold. */
  MISSED,
  /** It is about the fields in question, but of a form that is not understood. */
  NOT_UNDERSTOOD,
  /** It holds, but the reader claims no more than the day: the feed does not give a zone. */
  HELD_TO_THE_DAY,
  HELD,
  /** It is about nothing Sitrep uses. */
  NOT_CONCERNED;

  static Verdict of(boolean holds) {
    return holds ? HELD : MISSED;
  }
}
