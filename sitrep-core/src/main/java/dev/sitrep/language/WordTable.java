package dev.sitrep.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and what they stand for, looked up where they stand in a text. Most words of a text stand
 * for nothing, and making each of them to ask a map takes longer than reading the text.
 *
 * @param <T> what a word stands for
 */
public final class WordTable<T> {

  /** By slots; a word that finds its own taken has the next. Zero where there is none. */
  private final int[] hashes;

  private final String[] words;
  private final Object[] meanings;

  /** A table of {@code words}, none of them empty. */
  public WordTable(Map<String, T> words) {
    int size = Integer.highestOneBit(Math.max(1, words.size())) * 4;
    this.hashes = new int[size];
    this.words = new String[size];
    this.meanings = new Object[size];
    words.forEach(this::put);
  }

  private void put(String word, T meaning) {
    int hash = hash(word.toCharArray(), 0, word.length());
    int slot = slot(hash);
    while (hashes[slot] != 0) {
      slot = slot + 1 & hashes.length - 1;
    }
    hashes[slot] = hash;
    words[slot] = word;
    meanings[slot] = meaning;
  }

  /** What the word from {@code from} to {@code to} in {@code text} stands for; null if nothing. */
  @SuppressWarnings("unchecked") // only put adds to them
  public @Nullable T at(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    for (int slot = slot(hash); hashes[slot] != 0; slot = slot + 1 & hashes.length - 1) {
      if (hashes[slot] == hash && is(words[slot], text, from, to)) {
        return (T) meanings[slot];
      }
    }
    return null;
  }

  private static boolean is(String word, char[] text, int from, int to) {
    boolean same = word.length() == to - from;
    for (int i = 0; i < word.length() && same; i++) {
      same = word.charAt(i) == text[from + i];
    }
    return same;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash == 0 ? 1 : hash;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & hashes.length - 1;
  }
}
