package dev.sitrep.model.report;

/** Whether those who report a thing say the same. */
public enum Agreement {
  /** Only one origin gives it. */
  SINGLE,
  /** All origins that give it agree. */
  AGREED,
  /** The values go one way with time: a count that grows or falls. */
  UPDATED,
  /** Origins differ. */
  CONFLICT
}
