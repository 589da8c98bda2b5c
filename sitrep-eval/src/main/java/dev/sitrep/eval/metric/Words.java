package dev.sitrep.eval.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word runs as the measures of the field count them: letters, digits and underscores. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** How often each run of {@code n} words occurs; a shorter text is one run. */
  static Map<List<String>, Integer> runs(List<String> words, int n) {
    if (words.isEmpty()) {
      return Map.of();
    }
    if (words.size() < n) {
      return Map.of(List.copyOf(words), 1);
    }
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(words.subList(i, i + n), 1, Integer::sum);
    }
    return counts;
  }

  /** The size of the intersection of two bags. */
  static <T> int common(Map<T, Integer> one, Map<T, Integer> other) {
    int common = 0;
    for (Map.Entry<T, Integer> entry : one.entrySet()) {
      common += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }

  /** The size of a bag. */
  static <T> int size(Map<T, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }
}
