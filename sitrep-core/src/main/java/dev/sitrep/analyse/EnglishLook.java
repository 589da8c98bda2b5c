package dev.sitrep.analyse;

import dev.sitrep.language.Lexicon;
import java.util.Locale;
import java.util.Set;

/** Tells whether a text whose language nobody declares looks English. */
final class EnglishLook {

  /** Enough of a text to see by; the rest is not read. */
  private static final int SAMPLE = 3000;

  /** English news has 20 to 30 % of these words, its neighbours at most 6 %. */
  private static final double SHARE = 0.1;

  private EnglishLook() {}

  /** Whether the most common English words make up enough of {@code text}. */
  static boolean of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    Set<String> frequent = Lexicon.words("en", "frequent-words");
    int words = 0;
    int common = 0;
    for (String word : sample.split("\\P{L}+")) {
      words += word.isEmpty() ? 0 : 1;
      common += frequent.contains(word) ? 1 : 0;
    }
    return words > 0 && common >= SHARE * words;
  }
}
