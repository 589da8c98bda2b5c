package dev.sitrep.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts groups that hold two events of one kind: two earthquakes, two debates, the same trial a
 * year later.
 *
 * <p>Two such events share the words of their kind, which all articles of the group have; what they
 * differ in is names, places and numbers. So terms are weighed anew by their rarity <em>within</em>
 * the group, names and numbers most of all, and the group is cut where it is least alike. It is two
 * events if its halves have little in common then, against what each has in itself.
 */
final class LookAlikes {

  // A single article that differs is an aspect of the event, or a bad one, but no event.
  private static final int LEAST = 2;

  private final List<Terms> terms;
  private final Tuning tuning;

  LookAlikes(List<Terms> terms, Tuning tuning) {
    this.terms = terms;
    this.tuning = tuning;
  }

  /** The groups, those that hold several events cut into these. */
  List<List<Integer>> part(List<List<Integer>> groups) {
    Deque<List<Integer>> open = new ArrayDeque<>(groups);
    List<List<Integer>> done = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Integer> group = open.pop();
      List<List<Integer>> events = group.size() < 2 * LEAST ? List.of(group) : cut(group);
      if (events.size() == 1) {
        done.add(group);
      } else {
        events.forEach(open::push);
      }
    }
    return done;
  }

  private List<List<Integer>> cut(List<Integer> group) {
    Likeness likeness = likeness(group);
    List<List<Integer>> halves = AverageLink.halves(likeness);
    List<Integer> left = halves.get(0);
    List<Integer> right = halves.get(1);
    if (Math.min(left.size(), right.size()) < LEAST) {
      return List.of(group);
    }
    double within = Math.min(likeness.average(left, left), likeness.average(right, right));
    double evenness = 4.0 * left.size() * right.size() / (group.size() * group.size());
    double demanded = tuning.split() * Math.pow(evenness, tuning.balance()) * within;
    if (likeness.average(left, right) >= demanded) {
      return List.of(group);
    }
    return List.of(left.stream().map(group::get).toList(), right.stream().map(group::get).toList());
  }

  private Likeness likeness(List<Integer> group) {
    Map<Integer, Integer> frequencies = new HashMap<>();
    for (int member : group) {
      for (int term : terms.get(member).ids()) {
        frequencies.merge(term, 1, Integer::sum);
      }
    }
    List<Vector> vectors =
        group.stream()
            .map(
                member ->
                    Vector.of(
                        terms.get(member),
                        (it, at) ->
                            weight(
                                it, at, frequencies.getOrDefault(it.ids()[at], 0), group.size())))
            .toList();
    var likeness = new Likeness(group.size());
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < i; j++) {
        likeness.set(i, j, (float) vectors.get(i).dot(vectors.get(j)));
      }
    }
    return likeness;
  }

  private double weight(Terms article, int at, int frequency, int size) {
    if (frequency < 2) {
      return 0; // what only one article says parts no events
    }
    boolean distinctive = article.names()[at] || article.numbers()[at];
    double rarity = Math.log((size + 0.5) / frequency);
    return article.weights()[at] * rarity * (distinctive ? tuning.distinctive() : 1);
  }
}
