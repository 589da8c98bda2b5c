package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The common given names, by which a name is known to be a person's. */
final class GivenNames {

  private static final Set<String> NAMES = names();

  private GivenNames() {}

  /** Whether {@code word} is one. */
  static boolean has(String word) {
    return NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the first word of {@code name}, or of what is hyphenated in it, is one. */
  static boolean opens(String name) {
    return has(name.split("[ -]", 2)[0]);
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (String list : List.of("given-names-female", "given-names-male", "given-names-other")) {
      Lexicon.lines("any", list).forEach(line -> names.addAll(List.of(line.split(" "))));
    }
    return Set.copyOf(names);
  }
}
