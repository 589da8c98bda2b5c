package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what texts have anywhere in them, in one look at each character: searching for each part by
 * itself looks at them as often as there are parts.
 *
 * @param <T> what a part stands for
 */
final class Parts<T> {

  private static final int ASCII = 128;

  /** A part and what it stands for. */
  private record Part<T>(String text, T meaning) {}

  /** By their first character. */
  private final List<List<Part<T>>> byFirst = new ArrayList<>();

  /**
   * @param parts texts in lower case, which begin with a character of ASCII, and what they stand
   *     for
   */
  Parts(Map<String, T> parts) {
    for (int i = 0; i < ASCII; i++) {
      byFirst.add(new ArrayList<>(2));
    }
    parts.forEach((text, meaning) -> byFirst.get(text.charAt(0)).add(new Part<>(text, meaning)));
  }

  /** What the parts in {@code lower}, a text in lower case, stand for. */
  Set<T> in(String lower) {
    Set<T> found = Set.of();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      List<Part<T>> parts = c < ASCII ? byFirst.get(c) : List.of();
      for (int p = 0; p < parts.size(); p++) {
        if (lower.startsWith(parts.get(p).text(), i)) {
          found = found.isEmpty() ? new HashSet<>() : found;
          found.add(parts.get(p).meaning());
        }
      }
    }
    return found;
  }
}
