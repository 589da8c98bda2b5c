package dev.sitrep.faithful;

import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Coverage;
import dev.sitrep.model.report.Origin;
import java.util.HashMap;
import java.util.Map;

/** The independent origins of some stories, numbered, looked up by article. */
final class OriginNumbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Revision, Integer> byArticle = new HashMap<>();

  /** Adds the origins of a story; one that is known from another story keeps its number. */
  void add(Coverage coverage) {
    for (Origin origin : coverage.origins()) {
      String key = coverage.keyOf(origin);
      int number = numbers.computeIfAbsent(key, it -> numbers.size());
      origin.articles().forEach(revision -> byArticle.put(revision, number));
    }
  }

  /** The number of the origin; one of its own for an article the coverage does not know. */
  int of(Revision revision) {
    return byArticle.computeIfAbsent(
        revision, it -> numbers.computeIfAbsent("article " + it, key -> numbers.size()));
  }
}
