package dev.sitrep.analyse;

import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a rule reads of one sentence, tried once at each place however many rules ask for it. */
final class RememberedDates {

  private final IntFunction<@Nullable DatedWords> rule;
  private final @Nullable DatedWords[] found;
  private final BitSet tried = new BitSet();

  /**
   * @param rule what begins at an index, told by nothing but that index
   * @param size the number of lexemes
   */
  RememberedDates(IntFunction<@Nullable DatedWords> rule, int size) {
    this.rule = rule;
    this.found = new DatedWords[size];
  }

  /** What begins at {@code index}, or null. */
  @Nullable DatedWords at(int index) {
    if (index < 0 || index >= found.length) {
      return rule.apply(index);
    }
    if (!tried.get(index)) {
      found[index] = rule.apply(index);
      tried.set(index);
    }
    return found[index];
  }
}
