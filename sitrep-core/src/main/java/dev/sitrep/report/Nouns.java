package dev.sitrep.report;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which nouns count the same thing, and what may become of it: the lists {@code same-counted},
 * {@code figure-actions} and {@code figure-increments} of a language.
 *
 * <p>In the first two a line is a set of words that mean one thing, the first naming it.
 */
final class Nouns {

  private static final String PERSON = "person";

  private final Map<String, String> counted;
  private final Map<String, String> actions;
  private final Set<String> increments;
  private final Set<String> durations;

  Nouns(String language) {
    counted = sets(language, "same-counted");
    actions = sets(language, "figure-actions");
    increments = Lexicon.words(language, "figure-increments");
    durations = Lexicon.words(language, "duration-nouns");
  }

  /** What is counted, in what unit; empty if nothing in particular, or a stretch of time. */
  Optional<String> key(Quantity quantity, Set<String> actions) {
    String noun = quantity.counted();
    String unit = quantity.unit() == null ? "" : quantity.unit();
    String same = noun == null ? "" : counted.getOrDefault(noun, noun);
    if (!actions.isEmpty() && unit.isEmpty() && (same.isEmpty() || isOfPersons(same))) {
      same = PERSON;
    }
    boolean empty = same.isEmpty() && unit.isEmpty();
    boolean duration = durations.contains(same) || durations.contains(unit);
    return empty || duration ? Optional.empty() : Optional.of(unit + '|' + same);
  }

  /** What became of the counted in {@code span}. */
  SortedSet<String> actions(Analysis analysis, Span span) {
    SortedSet<String> found = new TreeSet<>();
    for (String word : words(span.of(analysis.article().text()))) {
      String action = actions.get(word);
      if (action != null) {
        found.add(action);
      }
    }
    return found;
  }

  /** Whether {@code clause} gives what came on top: "another 12", "12 additional". */
  boolean isIncrement(Analysis analysis, Span clause, Span number) {
    String text = analysis.article().text();
    String before = text.substring(clause.start(), number.start());
    String behind = text.substring(number.end(), clause.end());
    List<String> beforeWords = words(before);
    List<String> behindWords = words(behind);
    boolean another =
        !beforeWords.isEmpty() && increments.contains(beforeWords.get(beforeWords.size() - 1));
    return another
        || (!behindWords.isEmpty() && increments.contains(behindWords.get(0)))
        || words(number.of(text)).stream()
            .anyMatch(word -> increments.contains(word) && !word.equals("more"));
  }

  private boolean isOfPersons(String noun) {
    return noun.equals(PERSON) || actions.containsKey(noun);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Map<String, String> sets(String language, String name) {
    Map<String, String> sets = new HashMap<>();
    for (String line : Lexicon.lines(language, name)) {
      String[] words = line.split(" ");
      for (String word : words) {
        sets.put(word, words[0]);
      }
    }
    return sets;
  }
}
