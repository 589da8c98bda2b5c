package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.BitSet;
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

  /** The first two characters of all: few places in a text have such. */
  private final BitSet openings = new BitSet(ASCII * ASCII);

  private final List<Part<T>> parts = new ArrayList<>();

  /**
   * @param parts texts in lower case, which begin with two characters of ASCII, and what they stand
   *     for
   */
  Parts(Map<String, T> parts) {
    parts.forEach(
        (text, meaning) -> {
          openings.set(text.charAt(0) * ASCII + text.charAt(1));
          this.parts.add(new Part<>(text, meaning));
        });
  }

  /** What the parts in {@code lower}, a text in lower case, stand for. */
  Set<T> in(String lower) {
    Set<T> found = Set.of();
    char last = ASCII;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (last < ASCII && c < ASCII && openings.get(last * ASCII + c)) {
        found = found.isEmpty() ? new HashSet<>() : found;
        addAt(lower, i - 1, found);
      }
      last = c;
    }
    return found;
  }

  private void addAt(String lower, int at, Set<T> found) {
    for (Part<T> part : parts) {
      if (lower.startsWith(part.text(), at)) {
        found.add(part.meaning());
      }
    }
  }
}
