package dev.sitrep.io.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text in 64 bytes, by which the likeness of two texts is told without the texts: of each of 64
 * hash functions the least value over all pairs of neighbouring words, cut down to a byte (Broder,
 * "On the resemblance and containment of documents", 1997; Li and König, "b-Bit Minwise Hashing",
 * WWW 2010).
 *
 * @param bytes the 64 bytes; not copied, never changed
 * @param words how many words the text has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sketch(byte[] bytes, int words) {

  private static final int SIZE = 64;

  /** Of no text. */
  static final Sketch NONE = new Sketch(new byte[SIZE], 0);

  /** Enough to know an article by, and a bound on the time. */
  private static final int LONGEST = 3000;

  /** The odd multipliers of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  static Sketch of(String text) {
    List<String> words = words(text);
    long[] least = new long[SIZE];
    Arrays.fill(least, -1L);
    for (int i = 0; i < Math.min(LONGEST, Math.max(1, words.size() - 1)); i++) {
      long pair = hash(words, i) * 31 + hash(words, i + 1);
      for (int k = 0; k < SIZE; k++) {
        long value = mix(pair + k * GOLDEN);
        least[k] = Long.compareUnsigned(value, least[k]) < 0 ? value : least[k];
      }
    }
    byte[] bytes = new byte[SIZE];
    for (int k = 0; k < SIZE; k++) {
      bytes[k] = (byte) least[k];
    }
    return new Sketch(bytes, words.size());
  }

  /**
   * The share of word pairs that two texts have in common, 0 to 1; the estimate is off by 0.06
   * (standard error) at most.
   */
  double likeness(Sketch other) {
    int same = 0;
    for (int k = 0; k < SIZE; k++) {
      same += bytes[k] == other.bytes[k] ? 1 : 0;
    }
    // One byte in 256 is the same by chance.
    return Math.max(0, (same / (double) SIZE - 1 / 256.0) / (1 - 1 / 256.0));
  }

  /** The words of {@code text} in lower case: runs of letters and digits, or one ideograph each. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      boolean ideograph = Character.isIdeographic(character);
      if (ideograph || !Character.isLetterOrDigit(character)) {
        add(words, word);
      }
      if (Character.isLetterOrDigit(character)) {
        word.appendCodePoint(character);
      }
      if (ideograph) {
        add(words, word);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static long hash(List<String> words, int index) {
    return index < words.size() ? mix(words.get(index).hashCode()) : 0;
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
