package dev.sitrep.analyse;

/** The ways in which a sentence reports speech, with what they are worth. */
enum ReportPattern {
  /** According to Vale, the dam held. */
  SOURCE(.9),
  /** The dam, Vale said, held. */
  INSERTED(.98),
  /** Vale said that the dam held. */
  CLAUSE(.91),
  /** Vale said the dam held. */
  BARE(.94),
  /** Vale criticised the plan. */
  OBJECT(.82),
  /** Vale closed the gate, saying the dam held. */
  PARTICIPLE(.74);

  /** As for quotations, see {@link Pattern}. */
  private static final double WORTH_SAYING = 0.85;

  private final double precision;

  ReportPattern(double precision) {
    this.precision = precision;
  }

  /** Whether it is sure enough to give a speaker; else the speaker is unknown. */
  boolean answers() {
    return precision >= WORTH_SAYING;
  }

  /** How often the speaker was right on the training half of the quotation gold set. */
  double precision() {
    return precision;
  }
}
