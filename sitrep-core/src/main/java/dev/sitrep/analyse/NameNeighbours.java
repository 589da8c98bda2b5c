package dev.sitrep.analyse;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a language that stand beside names and say what they name. */
final class NameNeighbours {

  private static final String BEFORE_NAME = "AFTER_";
  private static final String BEHIND_COMMA = "BEFORE_COMMA_";

  private final Map<KindSign, Set<String>> words = new EnumMap<>(KindSign.class);
  private final Map<String, KindSign> before = new HashMap<>();
  private final Map<String, KindSign> behindComma = new HashMap<>();

  private NameNeighbours(String language) {
    WordTable.read(language, "name-neighbours", (sign, word) -> add(KindSign.valueOf(sign), word));
  }

  /** The neighbours of {@code language}. */
  static NameNeighbours of(String language) {
    return new NameNeighbours(language);
  }

  private void add(KindSign sign, String word) {
    words.computeIfAbsent(sign, key -> new HashSet<>()).add(word);
    if (sign.name().startsWith(BEFORE_NAME)) {
      before.put(word, sign);
    } else if (sign.name().startsWith(BEHIND_COMMA)) {
      behindComma.put(word, sign);
    }
  }

  /** The sign that {@code word} before a name is; null if none. */
  @Nullable KindSign before(String word) {
    return before.get(word);
  }

  /** The sign that {@code word} behind a name and a comma is; null if none. */
  @Nullable KindSign behindComma(String word) {
    return behindComma.get(word);
  }

  /** Whether {@code word} is one of {@code sign}. */
  boolean has(KindSign sign, String word) {
    return words.getOrDefault(sign, Set.of()).contains(word);
  }
}
