package dev.sitrep.analyse;

/** The ways in which a text says who speaks, with what they are worth. */
enum Pattern {
  /** Vale said: "...". */
  LEFT_ADJACENT(.9),
  /** "...", Vale said. */
  RIGHT_SUBJECT(.98),
  /** "...", said Vale. */
  RIGHT_INVERTED(.98),
  /** "...", according to Vale. */
  RIGHT_SOURCE(.9),
  /** "..." — Ida Vale */
  SIGNATURE(.9),
  /** Vale went on:, and the quotation is the next paragraph. */
  INTRODUCED(.83),
  /** Vale told the crew that it "...". */
  LEFT_SUBJECT(.95),
  /** Said Vale of the gate: "...". */
  LEFT_INVERTED(.8),
  /** Vale closed the gate, saying "...". */
  LEFT_PARTICIPLE(.8),
  /** According to Vale, it "...". */
  LEFT_SOURCE(.8),
  /** The "..." was a risk, Vale said. */
  RIGHT_FAR(.8),
  /** Vale opened her "...". */
  FIRST(.7),
  /** A paragraph whose speaker was quoted up to the end of the one before, without a mark. */
  GOES_ON(.9),
  /** "...," Vale said. "...": nothing between them but the attribution. */
  SAME_SPEECH(.96),
  /** The sentence before has a reporting verb. */
  EARLIER_CUE(.86),
  /** "..." "...", said Vale: the attribution comes behind the next quotation. */
  NEXT_SPEECH(.8),
  /** The last speaker of the paragraph before. */
  CONTINUATION(.4);

  private static final double WORTH_SAYING = 0.85;

  private final double precision;

  Pattern(double precision) {
    this.precision = precision;
  }

  /** Whether it is sure enough to give a speaker; else the speaker is unknown. */
  boolean answers() {
    return precision >= WORTH_SAYING;
  }

  /** How often the pattern was right on the training half of the quotation gold set. */
  double precision() {
    return precision;
  }
}
