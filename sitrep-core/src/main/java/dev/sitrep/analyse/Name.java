package dev.sitrep.analyse;

import dev.sitrep.model.analysis.Entity.Kind;
import java.util.List;

/**
 * A name as it stands in one place of the text.
 *
 * @param from its first token, title and role left out
 * @param to its last token, inclusive
 * @param kind what it names, as far as this place shows
 * @param gender of the person named, as far as this place shows
 * @param roles what the place calls its bearer beside the name
 */
record Name(int from, int to, Kind kind, Gender gender, List<String> roles) {

  Name {
    roles = List.copyOf(roles);
  }

  /** Grammatical gender of a person's pronouns. */
  enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Whether one of the two is not known or both are the same. */
    boolean agrees(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }
}
