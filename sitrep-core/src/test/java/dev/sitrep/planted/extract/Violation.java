package dev.sitrep.planted.extract;

import dev.sitrep.cluster.Clusterer;
import java.time.Instant;

/** Breaks two rules of the house on purpose: a stage that knows another stage and the clock. */
public final class Violation {

  private Violation() {}

  static Instant clock() {
    return Instant.now();
  }

  static Clusterer otherStage() {
    return new Clusterer();
  }
}
