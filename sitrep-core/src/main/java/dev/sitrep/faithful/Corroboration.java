package dev.sitrep.faithful;

import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Evidence;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which sentences of other origins report the same as a given one.
 *
 * <p>Likeness alone confirms nothing: two sentences about one place, or with one long name, are
 * alike. Both must also share two words that are no part of a name, and beside them a name or two
 * words more; and neither may deny what the other says or give other numbers.
 */
final class Corroboration {

  /**
   * Likeness from which two sentences may report the same. Above the .25 to .3 known from trials on
   * whole articles, as a false confirmation is worse than a missed one.
   */
  private static final double ALIKE = 0.4;

  /** So many shared words that are no part of a name: of a name alone nothing is told. */
  private static final int TOLD = 2;

  /** So many shared words, where no name is among them. */
  private static final int NAMELESS = 4;

  private final StoryIndex index;

  Corroboration(StoryIndex index) {
    this.index = index;
  }

  List<Evidence> support(Line line) {
    Map<Integer, Line> best = new TreeMap<>();
    Map<Integer, Double> likeness = new HashMap<>();
    for (Line other : candidates(line)) {
      double alike = index.cosine(line.terms(), other.terms());
      if (alike >= ALIKE
          && alike > likeness.getOrDefault(other.origin(), 0.0)
          && reportTheSame(line, other)) {
        likeness.put(other.origin(), alike);
        best.put(other.origin(), other);
      }
    }
    return best.values().stream().map(Line::evidence).toList();
  }

  /** Sentences of other origins that share terms enough to be looked at, in the story's order. */
  private List<Line> candidates(Line line) {
    Map<Line, Integer> shared = new IdentityHashMap<>();
    for (String term : line.terms().all()) {
      for (Line other : index.with(term)) {
        if (other.origin() != line.origin() && Shape.states(other.block(), other.analysis())) {
          shared.merge(other, 1, Integer::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .filter(it -> it.getValue() >= 2)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingInt(Line::article).thenComparingInt(Line::sentence))
        .toList();
  }

  private boolean reportTheSame(Line one, Line other) {
    Terms terms = one.terms();
    Terms others = other.terms();
    boolean name = shareAny(terms.names(), others.all()) || shareAny(others.names(), terms.all());
    boolean number = shareAny(terms.numbers(), others.numbers());
    boolean noNumbers = terms.numbers().isEmpty() || others.numbers().isEmpty();
    return terms.told(others) >= TOLD
        && (name || terms.shared(others) >= NAMELESS)
        && (number || noNumbers)
        && denies(one) == denies(other);
  }

  private static boolean denies(Line line) {
    Set<String> negations = Lexicon.words(line.analysis().language(), "negations");
    return Faithfulness.words(line.analysis(), line.span()).stream()
        .anyMatch(word -> negations.contains(word.lower()));
  }

  private static boolean shareAny(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }
}
