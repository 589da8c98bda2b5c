package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts sentences into words and marks. A full stop inside a sentence belongs to its abbreviation; a
 * possessive ending is a token of its own.
 */
final class Tokeniser {

  private final String text;
  private final WordPool pool;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private Word[] words;
  private int size;

  private Tokeniser(String text, WordPool pool) {
    this.text = text;
    this.pool = pool;
    int guess = text.length() / 4 + 16;
    starts = new int[guess];
    ends = new int[guess];
    sentences = new int[guess];
    words = new Word[guess];
  }

  /** The tokens of {@code sentences}, which lie in {@code text} in order. */
  static Tokens tokens(String text, List<Sentence> sentences, WordPool pool) {
    var tokeniser = new Tokeniser(text, pool);
    for (int i = 0; i < sentences.size(); i++) {
      tokeniser.sentence(sentences.get(i).span(), i);
    }
    return tokeniser.done();
  }

  private Tokens done() {
    return new Tokens(text, pool, new Tokens.Columns(starts, ends, sentences, words, size));
  }

  private void sentence(Span span, int number) {
    int lastStop = lastStop(span);
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      if (Marks.isSpace(c)) {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        i = word(i, span.end(), lastStop, number);
      } else {
        int end = Character.isHighSurrogate(c) && i + 1 < span.end() ? i + 2 : i + 1;
        add(i, end, number);
        i = end;
      }
    }
  }

  private int word(int start, int limit, int lastStop, int number) {
    int i = start + 1;
    while (i < limit && (Character.isLetterOrDigit(text.charAt(i)) || joins(i, limit))) {
      i++;
    }
    int possessive = i - 2;
    boolean owns =
        possessive > start
            && text.charAt(i - 1) == 's'
            && (text.charAt(possessive) == '\'' || text.charAt(possessive) == '’');
    if (owns) {
      add(start, possessive, number);
      add(possessive, i, number);
      return i;
    }
    if (i < limit && text.charAt(i) == '.' && i < lastStop && abbreviates(i, limit)) {
      i++;
    }
    add(start, i, number);
    return i;
  }

  /** Whether the mark at {@code i} joins two parts of one word. */
  private boolean joins(int i, int limit) {
    char c = text.charAt(i);
    boolean joint = c == '.' || c == '\'' || c == '’' || c == '-' || c == '&' || c == ',';
    if (!joint || i + 1 >= limit || !Character.isLetterOrDigit(text.charAt(i + 1))) {
      return false;
    }
    return c != ','
        || Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
  }

  /** A full stop that did not end a sentence, with a space or the rest of a word behind it. */
  private boolean abbreviates(int i, int limit) {
    return i + 1 >= limit || Marks.isSpace(text.charAt(i + 1)) || text.charAt(i + 1) == ',';
  }

  /** Where the full stop of the sentence stands; its length if it has none. */
  private int lastStop(Span span) {
    int i = span.end() - 1;
    while (i > span.start() && (Marks.isCloser(text.charAt(i)) || Marks.isSpace(text.charAt(i)))) {
      i--;
    }
    return text.charAt(i) == '.' ? i : span.end();
  }

  private void add(int start, int end, int sentence) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      sentences = Arrays.copyOf(sentences, more);
      words = Arrays.copyOf(words, more);
    }
    starts[size] = start;
    ends[size] = end;
    sentences[size] = sentence;
    words[size++] = pool.at(text, start, end);
  }
}
