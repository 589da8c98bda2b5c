package dev.sitrep.analyse;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reads in a text, tried once at each place however many rules ask for it.
 *
 * @param <T> what is read
 */
final class Remembered<T> {

  /** Stands where the rule was tried in vain. */
  private static final Object NOTHING = new Object();

  private final IntFunction<@Nullable T> rule;
  private final int size;

  /** By place; made when it is asked for, as most sentences ask few rules. */
  private @Nullable Object @Nullable [] found;

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
    if (found == null) {
      found = new Object[size];
    }
    Object known = found[index];
    if (known == null) {
      T read = rule.apply(index);
      found[index] = read == null ? NOTHING : read;
      return read;
    }
    @SuppressWarnings("unchecked") // nothing but what the rule read is put there
    T read = known == NOTHING ? null : (T) known;
    return read;
  }
}
