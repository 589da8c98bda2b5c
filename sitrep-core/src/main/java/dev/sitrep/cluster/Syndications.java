package dev.sitrep.cluster;

import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Syndication;
import dev.sitrep.model.report.Syndication.Copy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down who copies whom within one story. */
final class Syndications {

  private Syndications() {}

  /**
   * The syndications among some articles, by their first original.
   *
   * @param used all articles, in chronological order
   * @param families who copies whom among them
   * @param members the articles of the story, by index into {@code used}
   */
  static List<Syndication> among(List<Analysis> used, Families families, Set<Integer> members) {
    Map<Integer, List<Reprint>> byOriginal = new TreeMap<>();
    for (int member : members) {
      families
          .original(member)
          .ifPresent(
              it -> byOriginal.computeIfAbsent(it.original(), o -> new ArrayList<>()).add(it));
    }
    for (Reprint derived : derived(families, members)) {
      byOriginal.computeIfAbsent(derived.original(), o -> new ArrayList<>()).add(derived);
    }
    List<Syndication> syndications = new ArrayList<>();
    byOriginal.forEach(
        (original, reprints) ->
            syndications.add(
                new Syndication(
                    used.get(original).article().revision(),
                    reprints.stream()
                        .sorted(Reprint.STRONGEST_FIRST)
                        .map(it -> copy(used, it))
                        .toList())));
    return syndications;
  }

  // Each derived article goes to the one it has most of; the pairs come with the strongest first.
  private static List<Reprint> derived(Families families, Set<Integer> members) {
    Map<Integer, Reprint> strongest = new HashMap<>();
    for (Reprint reprint : families.reprints(members)) {
      if (families.isHead(reprint.original()) && families.isHead(reprint.copy())) {
        strongest.putIfAbsent(reprint.copy(), reprint);
      }
    }
    return List.copyOf(strongest.values());
  }

  private static Copy copy(List<Analysis> used, Reprint reprint) {
    return new Copy(
        used.get(reprint.copy()).article().revision(), reprint.kind(), reprint.containment());
  }
}
