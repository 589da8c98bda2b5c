package dev.sitrep.extract;

/**
 * The class and the id of an element, and what they speak of.
 *
 * @param classes the class, empty if there is none
 * @param id the id, empty if there is none
 * @param ofClass the bits of what the class alone speaks of
 * @param all the bits of what class and id speak of
 */
record Look(String classes, String id, int ofClass, int all) {

  /** That of elements with neither, or with more than means anything. */
  static final Look NONE = of("", 0);

  /** That of an element without an id. */
  static Look of(String classes, int traits) {
    return new Look(classes, "", traits, traits);
  }

  /** This look with an id. */
  Look with(String id, int traits) {
    return new Look(classes, id, ofClass, ofClass | traits);
  }

  /** Whether class or id speaks of it. */
  boolean has(Trait trait) {
    return trait.isIn(all);
  }

  /** Whether the class does. */
  boolean isClassed(Trait trait) {
    return trait.isIn(ofClass);
  }

  /** Whether there is neither class nor id. */
  boolean isNone() {
    return classes.isBlank() && id.isBlank();
  }

  /** Whether {@code other} has the same class and the same id. */
  boolean isSame(Look other) {
    return classes.equals(other.classes) && id.equals(other.id);
  }

  /** The first class name, or the id where there is none: what elements of one template share. */
  String first() {
    String names = classes.isBlank() ? id.strip() : classes.strip();
    int space = names.indexOf(' ');
    return space < 0 ? names : names.substring(0, space);
  }
}
