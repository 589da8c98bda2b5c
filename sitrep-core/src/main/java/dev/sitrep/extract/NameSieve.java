package dev.sitrep.extract;

import java.util.BitSet;
import java.util.Collection;

/**
 * Sifts out the class names and ids that speak of nothing, without taking them apart: nine in ten.
 * Keeps some that speak of nothing, and loses none that does.
 */
final class NameSieve {

  private static final int SIZE = 1 << 14;
  private static final int ASCII = 128;

  /** The hashes of the words that names may have, as Bloom (1970) does with one hash. */
  private final BitSet words = new BitSet(SIZE);

  /** The first two letters of what names may begin with. */
  private final BitSet openings = new BitSet(ASCII * ASCII);

  /** The first three letters of what names may have anywhere. */
  private final BitSet parts = new BitSet(SIZE);

  /** Lets names through that have the first word of one of {@code names}. */
  NameSieve words(Collection<String> names) {
    for (String name : names) {
      int end = name.indexOf('-');
      words.set(slot((end < 0 ? name : name.substring(0, end)).hashCode()));
    }
    return this;
  }

  /** Lets names through that begin with one of {@code beginnings}. */
  NameSieve openings(Collection<String> beginnings) {
    beginnings.forEach(it -> openings.set(it.charAt(0) * ASCII + it.charAt(1)));
    return this;
  }

  /** Lets names through that have one of {@code texts} in them. */
  NameSieve parts(Collection<String> texts) {
    texts.forEach(it -> parts.set(slot(it.substring(0, 3).hashCode())));
    return this;
  }

  /** Whether {@code name} may speak of something. */
  boolean lets(String name) {
    int word = 0;
    char last = 0;
    char before = 0;
    for (int i = 0; i < name.length(); i++) {
      char written = name.charAt(i);
      char c = written >= 'A' && written <= 'Z' ? (char) (written + ' ') : written;
      boolean hump = c != written && i > 0 && name.charAt(i - 1) >= 'a';
      boolean inWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (c >= ASCII || c <= ' ' || c == ':' || i == 1 && openings.get(last * ASCII + c)) {
        return true;
      }
      if ((hump || !inWord) && words.get(slot(word)) || parts.get(slot(hash(before, last, c)))) {
        return true;
      }
      word = !inWord ? 0 : hump ? c : 31 * word + c;
      before = last;
      last = c;
    }
    return words.get(slot(word));
  }

  /** Whether what stands there may be the first word of one of {@link #words}. */
  boolean isWord(String name, int from, int to) {
    int word = 0;
    for (int i = from; i < to; i++) {
      word = 31 * word + name.charAt(i);
    }
    return words.get(slot(word));
  }

  private static int hash(char one, char two, char three) {
    return (one * 31 + two) * 31 + three;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 14) & SIZE - 1;
  }
}
