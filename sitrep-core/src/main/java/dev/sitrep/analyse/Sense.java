package dev.sitrep.analyse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one word may do in the dates and figures of a language. Each lexeme has its own from the
 * start, so that no grammar looks a word up again.
 */
final class Sense {

  /** That of a word which does nothing there. */
  static final Sense NONE = new Sense(Map.of(), EnumSet.noneOf(Trait.class));

  private static final int ABSENT = Integer.MIN_VALUE;

  private final int[] values;

  /** A bit for each trait, by its ordinal. */
  private final int traits;

  /** What a word shows by itself. */
  enum Trait {
    /** A month or weekday only with a capital: 'May'. */
    NEEDS_CAPITAL,
    /** A time may begin with it. */
    OPENS_TIME,
    /** It opens times and much else: something that tells a time has to follow. */
    WEAK,
    /** A number in words may begin with it. */
    OPENS_NUMBER,
    /** A currency may begin with it. */
    OPENS_MONEY
  }

  /**
   * @param roles what it may do in a date, with the values it has there
   * @param traits what it shows by itself
   */
  Sense(Map<TimeRole, Integer> roles, Set<Trait> traits) {
    this.values = new int[roles.isEmpty() ? 0 : TimeRole.values().length];
    Arrays.fill(values, ABSENT);
    roles.forEach((role, value) -> values[role.ordinal()] = value);
    this.traits = traits.stream().mapToInt(trait -> 1 << trait.ordinal()).sum();
  }

  /** Whether it may do {@code role}, in small letters. */
  boolean is(TimeRole role) {
    return values.length > 0 && values[role.ordinal()] != ABSENT;
  }

  /** The value it has as {@code role}; 0 where it has none. */
  int value(TimeRole role) {
    return is(role) ? values[role.ordinal()] : 0;
  }

  /** Whether it may do anything in a date. */
  boolean isKnown() {
    return values.length > 0;
  }

  boolean has(Trait trait) {
    return (traits & 1 << trait.ordinal()) != 0;
  }
}
