package dev.sitrep.app;

/** How a list is printed. */
enum Listing {
  /** For people. */
  TEXT,
  /** For programs: an object of JSON a line. */
  JSON
}
