package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.EnumMap;
import java.util.Map;

/** What speaks for each kind of an entity, in points. */
final class KindVotes {

  /** Fewer points show nothing. */
  private static final int LEAST = 2;

  private final Map<Kind, Integer> points = new EnumMap<>(Kind.class);
  private boolean vetoed;

  void add(Kind kind, int weight) {
    points.merge(kind, weight, Integer::sum);
  }

  int of(Kind kind) {
    return points.getOrDefault(kind, 0);
  }

  /** Whatever else is said: it is none of the kinds. */
  void veto() {
    vetoed = true;
  }

  /** The kind that most speaks for, or OTHER where too little does or two have as much. */
  Kind winner() {
    if (vetoed) {
      return Kind.OTHER;
    }
    Kind best = Kind.OTHER;
    int most = LEAST - 1;
    for (Kind kind : Kind.values()) {
      if (kind != Kind.OTHER && of(kind) > most) {
        best = kind;
        most = of(kind);
      } else if (kind != Kind.OTHER && of(kind) == most) {
        best = Kind.OTHER;
      }
    }
    return best;
  }
}
