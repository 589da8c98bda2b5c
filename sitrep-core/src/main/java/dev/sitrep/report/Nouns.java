package dev.sitrep.report;

import dev.sitrep.faithful.Terms;
import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which nouns count the same thing, and what may become of it: the lists {@code same-counted},
 * {@code figure-actions}, {@code figure-increments} and {@code figure-parts} of a language.
 *
 * <p>In the first two a line is a set of words that mean one thing, the first naming it.
 */
final class Nouns {

  private static final String PERSON = "person";

  /** Characters before a number in which the word before it stands. */
  private static final int NEAR = 30;

  private final Map<String, String> counted;
  private final Map<String, String> actions;
  private final Set<String> increments;
  private final Set<String> durations;
  private final Set<String> ofPersons;
  private final Set<String> parts;
  private final Set<String> falling;
  private final Set<String> stems;

  Nouns(String language) {
    counted = sets(language, "same-counted");
    actions = sets(language, "figure-actions");
    increments = Lexicon.words(language, "figure-increments");
    durations = new HashSet<>(Lexicon.words(language, "duration-nouns"));
    // the reader of figures names units as in English, whatever the language
    durations.addAll(Lexicon.words("en", "duration-nouns"));
    ofPersons = Lexicon.words(language, "figure-actions-of-persons");
    falling = Lexicon.words(language, "figure-actions-that-fall");
    stems = actions.keySet().stream().map(Terms::stem).collect(Collectors.toUnmodifiableSet());
    parts = Lexicon.words(language, "figure-parts");
  }

  /** What is counted, in what unit; empty if nothing in particular, or a stretch of time. */
  Optional<String> key(Quantity quantity, Set<String> actions) {
    String noun = quantity.counted();
    String unit = quantity.unit() == null ? "" : quantity.unit();
    String same = noun == null ? "" : counted.getOrDefault(noun, noun);
    boolean toll = isToll(actions);
    if (toll && unit.isEmpty() && (same.isEmpty() || isOfPersons(same))) {
      same = PERSON;
    }
    boolean empty = same.isEmpty() && unit.isEmpty();
    boolean duration = durations.contains(same) || durations.contains(unit);
    return empty || duration ? Optional.empty() : Optional.of(unit + '|' + same);
  }

  /** Whether {@code actions} befall persons. */
  boolean isToll(Set<String> actions) {
    return actions.stream().anyMatch(ofPersons::contains);
  }

  /** Whether fewer may be counted of {@code actions} as time goes on. */
  boolean mayFall(Set<String> actions) {
    return falling.containsAll(actions);
  }

  /** Whether {@code stem} is of a word for an action. */
  boolean isActionStem(String stem) {
    return stems.contains(stem);
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

  /**
   * Whether {@code number} is a part of a whole, or an earlier state: "including 12", "from 12".
   */
  boolean isPart(Analysis analysis, Span clause, Span number) {
    String text = analysis.article().text();
    List<String> before = words(text.substring(Math.max(0, number.start() - NEAR), number.start()));
    List<String> behind = words(text.substring(number.end(), clause.end()));
    boolean ofThem = behind.size() > 1 && parts.contains(behind.get(0) + '-' + behind.get(1));
    return ofThem || (!before.isEmpty() && parts.contains(before.get(before.size() - 1)));
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
