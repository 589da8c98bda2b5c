package dev.sitrep.eval;

/**
 * What was measured.
 *
 * @param set name of the gold set
 * @param metric name of the measure
 * @param value the value; higher is better
 */
record Measure(String set, String metric, double value) {}
