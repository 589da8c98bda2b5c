package dev.sitrep.cluster;

record Tuning(
    double title,
    double dek,
    double decay,
    double pair,
    double name,
    double number,
    double tau,
    double threshold,
    double tf,
    double idf,
    double background,
    double rare) {
  static final Tuning DEFAULT = new Tuning(2.5, 1.5, 0.002, 1, 1.5, 1.3, 3, 0.17, 1, 1, 50, 0.01);
}
