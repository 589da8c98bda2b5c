package dev.sitrep.faithful;

import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The independent origins of a story, numbered, looked up by article. */
final class OriginNumbers {

  private final Map<Revision, Integer> numbers = new HashMap<>();

  OriginNumbers(Coverage coverage) {
    List<Origin> origins = coverage.origins();
    for (int i = 0; i < origins.size(); i++) {
      for (Revision revision : origins.get(i).articles()) {
        numbers.put(revision, i);
      }
    }
  }

  /** The number of the origin; one of its own for an article the coverage does not know. */
  int of(Revision revision) {
    return numbers.computeIfAbsent(revision, key -> numbers.size());
  }
}
