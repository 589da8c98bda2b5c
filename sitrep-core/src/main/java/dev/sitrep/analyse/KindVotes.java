package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;

/** What speaks for each kind of an entity, in points. */
final class KindVotes {

  /** Fewer points show nothing. */
  private static final int LEAST = 2;

  private final int[] points = new int[Kind.values().length];
  private boolean vetoed;

  void add(Kind kind, int weight) {
    points[kind.ordinal()] += weight;
  }

  int of(Kind kind) {
    return points[kind.ordinal()];
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
