package dev.sitrep.extract;

import java.util.EnumSet;
import java.util.Set;

/**
 * The class and the id of an element, and what they speak of.
 *
 * @param text class and id, a space between
 * @param ofClass what the class alone speaks of
 * @param all what class and id speak of
 */
record Look(String text, Set<Trait> ofClass, Set<Trait> all) {

  /** That of elements with neither, or with more than means anything. */
  static final Look NONE = of("", Set.of());

  /** That of an element without an id. */
  static Look of(String classes, Set<Trait> traits) {
    return new Look(classes + ' ', traits, traits);
  }

  /** This look with an id. */
  Look with(String id, Set<Trait> traits) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(ofClass);
    all.addAll(traits);
    return new Look(text + id, ofClass, all);
  }

  /** Whether class or id speaks of it. */
  boolean has(Trait trait) {
    return all.contains(trait);
  }

  /** Whether the class does. */
  boolean isClassed(Trait trait) {
    return ofClass.contains(trait);
  }

  /** The first class name, or the id where there is none: what elements of one template share. */
  String first() {
    String names = text.strip();
    int space = names.indexOf(' ');
    return space < 0 ? names : names.substring(0, space);
  }
}
