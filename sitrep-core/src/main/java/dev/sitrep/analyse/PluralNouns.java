package dev.sitrep.analyse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English plurals and their singulars: the regular ones by rule, the others by resource. */
final class PluralNouns {

  private final Map<String, String> singulars = new HashMap<>();

  PluralNouns(String language) {
    WordTable.read(language, "plurals", (one, many) -> singulars.put(many, one));
  }

  /** Whether the language has any plurals listed: without, nothing is known of its nouns. */
  boolean isKnown() {
    return !singulars.isEmpty();
  }

  /** Whether the word {@code lower} is a plural, by its look or by the list. */
  boolean isPlural(String lower) {
    return singulars.containsKey(lower) || looksPlural(lower);
  }

  /** The singular of {@code lower}, which is itself if it is none. */
  String singular(String lower) {
    String listed = singulars.get(lower);
    if (listed != null) {
      return listed;
    }
    @Nullable String compound = ofCompound(lower);
    if (compound != null) {
      return compound;
    }
    if (!looksPlural(lower)) {
      return lower;
    }
    String stem = lower.substring(0, lower.length() - 1);
    if (stem.endsWith("ie") && stem.length() > 4) {
      return stem.substring(0, stem.length() - 2) + "y";
    }
    boolean sibilant =
        stem.endsWith("che")
            || stem.endsWith("she")
            || stem.endsWith("xe")
            || stem.endsWith("sse")
            || stem.endsWith("zze");
    return sibilant ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static @Nullable String ofCompound(String lower) {
    if (lower.length() > 5 && lower.endsWith("men")) {
      return lower.substring(0, lower.length() - 2) + "an";
    }
    return null;
  }

  /** Whether {@code lower} ends as regular plurals do. */
  static boolean looksPlural(String lower) {
    int length = lower.length();
    return length > 3
        && lower.charAt(length - 1) == 's'
        && "siu'".indexOf(lower.charAt(length - 2)) < 0;
  }
}
