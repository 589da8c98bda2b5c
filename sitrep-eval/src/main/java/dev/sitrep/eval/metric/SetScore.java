package dev.sitrep.eval.metric;

import java.util.HashSet;
import java.util.Set;

/** Precision and recall over sets, such as the dates of a timeline. */
public final class SetScore {

  private SetScore() {}

  /** What of {@code gold} is in {@code predicted} and the other way round. */
  public static <T> Score of(Set<T> gold, Set<T> predicted) {
    Set<T> common = new HashSet<>(gold);
    common.retainAll(predicted);
    return Score.of(common.size(), predicted.size(), gold.size());
  }
}
