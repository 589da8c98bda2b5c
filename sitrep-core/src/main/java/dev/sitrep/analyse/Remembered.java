package dev.sitrep.analyse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reads in a text, tried once at each place however many rules ask for it.
 *
 * @param <T> what is read
 */
final class Remembered<T> {

  private final IntFunction<@Nullable T> rule;
  private final int size;
  private final List<@Nullable T> found = new ArrayList<>();
  private final BitSet tried = new BitSet();

  /**
   * @param rule what begins at an index, told by nothing but that index
   * @param size the number of places; beyond them nothing is remembered
   */
  Remembered(IntFunction<@Nullable T> rule, int size) {
    this.rule = rule;
    this.size = size;
  }

  /** What begins at {@code index}, or null. */
  @Nullable T at(int index) {
    if (index < 0 || index >= size) {
      return rule.apply(index);
    }
    if (!tried.get(index)) {
      T read = rule.apply(index);
      while (found.size() <= index) {
        found.add(null);
      }
      found.set(index, read);
      tried.set(index);
    }
    return found.get(index);
  }
}
