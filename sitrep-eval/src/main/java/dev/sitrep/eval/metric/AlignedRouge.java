package dev.sitrep.eval.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * ROUGE-1 of timelines whose dates are aligned (Martschat and Markert, "Improving ROUGE for
 * Timeline Summarization", EACL 2017): each date of one is compared with one date of the other, the
 * nearest pairs first, and what they have in common counts one divided by one plus the days between
 * them.
 */
public final class AlignedRouge {

  private AlignedRouge() {}

  private record Pair(LocalDate gold, LocalDate predicted, long apart) {}

  /** Precision and recall over stems; the texts are by the date they tell of. */
  public static Score of(
      SortedMap<LocalDate, String> gold, SortedMap<LocalDate, String> predicted) {
    double common = 0;
    for (Pair pair : aligned(gold.keySet(), predicted.keySet())) {
      int shared = Words.common(bag(gold, pair.gold()), bag(predicted, pair.predicted()));
      common += shared / (1.0 + pair.apart());
    }
    return Score.of(common, size(predicted), size(gold));
  }

  private static List<Pair> aligned(Set<LocalDate> gold, Set<LocalDate> predicted) {
    List<Pair> pairs = new ArrayList<>();
    for (LocalDate one : gold) {
      for (LocalDate other : predicted) {
        pairs.add(new Pair(one, other, Math.abs(ChronoUnit.DAYS.between(one, other))));
      }
    }
    pairs.sort(
        Comparator.comparingLong(Pair::apart)
            .thenComparing(Pair::gold)
            .thenComparing(Pair::predicted));
    Set<LocalDate> goldTaken = new HashSet<>();
    Set<LocalDate> predictedTaken = new HashSet<>();
    List<Pair> aligned = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!goldTaken.contains(pair.gold()) && predictedTaken.add(pair.predicted())) {
        goldTaken.add(pair.gold());
        aligned.add(pair);
      }
    }
    return aligned;
  }

  private static Map<List<String>, Integer> bag(
      SortedMap<LocalDate, String> timeline, LocalDate date) {
    return Words.runs(Rouge.words(timeline.getOrDefault(date, "")), 1);
  }

  private static int size(SortedMap<LocalDate, String> timeline) {
    return timeline.values().stream().mapToInt(text -> Rouge.words(text).size()).sum();
  }
}
