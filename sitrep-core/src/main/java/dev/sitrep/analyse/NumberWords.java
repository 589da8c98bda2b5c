package dev.sitrep.analyse;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of numbers in one language, from its resources.
 *
 * @param units number words below a hundred
 * @param scales words that multiply what stands before them: 'hundred', 'million'
 * @param ordinals ordinals below a hundred, of one word
 * @param ordinalScales ordinals of the words that multiply
 * @param parts what a whole is parted into: 'quarter'
 * @param suffixes letters behind digits and what they multiply by; capitals count
 * @param joints words between and before numbers
 */
record NumberWords(
    WordTable<BigDecimal> units,
    WordTable<BigDecimal> scales,
    WordTable<BigDecimal> ordinals,
    WordTable<BigDecimal> ordinalScales,
    WordTable<BigDecimal> parts,
    Map<String, BigDecimal> suffixes,
    Map<Joint, WordTable<Joint>> joints) {

  /** What a word does between or before numbers. */
  enum Joint {
    AND,
    /** 'A' for one: 'a hundred'. */
    ONE,
    MINUS,
    POINT,
    OVER,
    OUT_OF,
    OF,
    /** Behind it 'one' is somebody: 'the one'. */
    POINTER
  }

  /** The words of {@code language}, a BCP 47 primary tag. */
  static NumberWords of(String language) {
    WordTable<BigDecimal> units = new WordTable<>();
    WordTable<BigDecimal> scales = new WordTable<>();
    read(language, "numbers", units, scales);
    WordTable<BigDecimal> ordinals = new WordTable<>();
    WordTable<BigDecimal> ordinalScales = new WordTable<>();
    read(language, "ordinal-words", ordinals, ordinalScales);
    WordTable<BigDecimal> parts = new WordTable<>();
    WordTable.read(language, "fraction-words", (key, word) -> parts.add(word, new BigDecimal(key)));
    Map<String, BigDecimal> suffixes = new HashMap<>();
    WordTable.read(
        language, "number-suffixes", (key, letters) -> suffixes.put(letters, new BigDecimal(key)));
    return new NumberWords(
        units, scales, ordinals, ordinalScales, parts, suffixes, joints(language));
  }

  private static void read(
      String language, String name, WordTable<BigDecimal> plain, WordTable<BigDecimal> scales) {
    WordTable.read(
        language,
        name,
        (key, word) -> {
          boolean scale = key.startsWith("x");
          (scale ? scales : plain).add(word, new BigDecimal(scale ? key.substring(1) : key));
        });
  }

  private static Map<Joint, WordTable<Joint>> joints(String language) {
    Map<Joint, WordTable<Joint>> joints = new EnumMap<>(Joint.class);
    WordTable.read(
        language,
        "number-joints",
        (key, word) -> {
          Joint joint = Joint.valueOf(key);
          joints.computeIfAbsent(joint, it -> new WordTable<>()).add(word, joint);
        });
    return joints;
  }

  /** Index after the joint at {@code index}, or -1. */
  int after(Joint joint, Lexemes lexemes, int index) {
    WordTable<Joint> table = joints.get(joint);
    WordTable.@Nullable Match<Joint> match = table == null ? null : table.at(lexemes, index);
    return match == null ? -1 : match.end();
  }
}
