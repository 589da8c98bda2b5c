package dev.sitrep.model;

/** How exactly a point in time is given, the coarsest first. */
public enum Precision {
  YEAR,
  MONTH,
  WEEK,
  DAY,
  MINUTE
}
