package dev.sitrep.analyse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The different words of one article, over those that the resources of its language know. A word is
 * looked up by where it stands: only the first time are its characters copied.
 */
final class WordPool {

  /** Only words made to fall together are more: the JDK's map copes with those. */
  private static final int MOST_TOGETHER = 16;

  private static final int SMALLEST = 1 << 6;

  /** Places for the words of most articles of the news. */
  private static final int OF_ARTICLE = 1 << 11;

  private final @Nullable WordPool known;
  private final int first;
  private final Map<String, Word> crowded = new HashMap<>();
  private int[] hashes;
  private @Nullable Word[] words;
  private int count;

  private WordPool(@Nullable WordPool known, int size) {
    this.hashes = new int[size];
    this.words = new Word[size];
    this.known = known;
    this.first = known == null ? 0 : known.count;
  }

  /** The words of an article in a language without resources. */
  static WordPool ofUnknown() {
    return new WordPool(null, SMALLEST);
  }

  /** The words that {@code vocabulary} and {@code glossary} know, to be shared by all articles. */
  static WordPool of(Vocabulary vocabulary, Glossary glossary) {
    var pool = new WordPool(null, SMALLEST);
    for (String word : vocabulary.words()) {
      pool.know(word, vocabulary.lists(word), glossary.sense(word));
    }
    for (String word : glossary.words()) {
      pool.know(word, vocabulary.lists(word), glossary.sense(word));
    }
    return pool;
  }

  /** Words in lower case tell of all others. */
  private void know(String word, long lists, Sense sense) {
    int hash = hash(word, 0, word.length());
    if (word.equals(word.toLowerCase(Locale.ROOT)) && find(word, 0, word.length(), hash) == null) {
      keep(new Word(first + count, word, lists, sense), hash);
    }
  }

  /** The words of one article, to which the words of this pool are known. */
  WordPool ofArticle() {
    return new WordPool(this, OF_ARTICLE);
  }

  /** The word from {@code start} to {@code end} of {@code text}: each time the same. */
  Word at(String text, int start, int end) {
    int hash = hash(text, start, end);
    Word word = find(text, start, end, hash);
    if (word == null && known != null) {
      word = known.find(text, start, end, hash);
      if (word != null) {
        // the few words of one article stay in the processor's cache
        keep(word, hash);
      }
    }
    return word == null ? add(text.substring(start, end), hash) : word;
  }

  private @Nullable Word find(String text, int start, int end, int hash) {
    int slot = hash & hashes.length - 1;
    for (int i = 0; i < MOST_TOGETHER && hashes[slot] != 0; i++) {
      Word word = words[slot];
      if (hashes[slot] == hash && word != null && isAt(word.text(), text, start, end)) {
        return word;
      }
      slot = slot + 1 & hashes.length - 1;
    }
    return crowded.isEmpty() ? null : crowded.get(text.substring(start, end));
  }

  private static boolean isAt(String word, String text, int start, int end) {
    return word.length() == end - start && text.startsWith(word, start);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    // 0 marks a free place
    return Math.max(1, (hash ^ hash >>> 15) & Integer.MAX_VALUE);
  }

  private Word add(String text, int hash) {
    String lower = text.toLowerCase(Locale.ROOT);
    Word small = lower.equals(text) ? null : at(lower, 0, lower.length());
    int number = first + count;
    Word word =
        small == null ? new Word(number, text, 0, Sense.NONE) : new Word(number, text, small);
    keep(word, hash);
    return word;
  }

  private void keep(Word word, int hash) {
    count++;
    if (4 * count > hashes.length) {
      grow();
    }
    put(word, hash);
  }

  private void put(Word word, int hash) {
    int slot = hash & hashes.length - 1;
    for (int i = 0; i < MOST_TOGETHER; i++) {
      if (hashes[slot] == 0) {
        hashes[slot] = hash;
        words[slot] = word;
        return;
      }
      slot = slot + 1 & hashes.length - 1;
    }
    crowded.put(word.text(), word);
  }

  private void grow() {
    int[] oldHashes = hashes;
    @Nullable Word[] oldWords = words;
    hashes = new int[2 * oldHashes.length];
    words = new Word[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      Word word = oldWords[i];
      if (word != null) {
        put(word, oldHashes[i]);
      }
    }
  }
}
