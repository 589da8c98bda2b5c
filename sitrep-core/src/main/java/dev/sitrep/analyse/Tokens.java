package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The words and marks of an article, numbered in order, each looked up in the lists of the language
 * once. Which of them stand inside a quotation is noted here, so that patterns can step over them.
 */
final class Tokens {

  private final String text;
  private final WordPool pool;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;
  private final Word[] words;
  private final int size;

  /** The first token of each line. */
  private final int[] lines;

  /** The first token of each sentence, and behind the last the number of all tokens. */
  private final int[] firsts;

  private final BitSet quoted = new BitSet();

  /**
   * @param text the article's text
   * @param pool the words of the article
   * @param columns what is known of each token
   */
  Tokens(String text, WordPool pool, Columns columns) {
    this.text = text;
    this.pool = pool;
    this.starts = columns.starts();
    this.ends = columns.ends();
    this.sentences = columns.sentences();
    this.words = columns.words();
    this.size = columns.size();
    this.lines = lines();
    this.firsts = firsts();
  }

  /**
   * What is known of each token; the arrays may be longer than there are tokens.
   *
   * @param starts first character of each token, ascending
   * @param ends one past the last character of each
   * @param sentences index of the sentence of each
   * @param words the word of each
   * @param size how many tokens there are
   */
  record Columns(int[] starts, int[] ends, int[] sentences, Word[] words, int size) {}

  private int[] lines() {
    var lines = IntStream.builder();
    int next = 0;
    for (int end = 0; end >= 0; end = text.indexOf('\n', end + 1)) {
      int first = at(end);
      if (first < size && first >= next) {
        lines.add(first);
        next = first + 1;
      }
    }
    return lines.build().toArray();
  }

  private int[] firsts() {
    int[] firsts = new int[size == 0 ? 1 : sentences[size - 1] + 2];
    int sentence = 0;
    for (int i = 0; i < size; i++) {
      while (sentence <= sentences[i]) {
        firsts[sentence++] = i;
      }
    }
    firsts[sentence] = size;
    return firsts;
  }

  int size() {
    return size;
  }

  /** The token as it stands. */
  String word(int i) {
    return words[i].text();
  }

  /** The token in lower case. */
  String lower(int i) {
    return words[i].lower().text();
  }

  /** Whether {@code list} has the token in lower case. */
  boolean has(WordList list, int i) {
    return Vocabulary.has(list, words[i].lists());
  }

  /** Whether the token may open one of {@link Vocabulary#sourcePhrases()}. */
  boolean opensSource(int i) {
    return Vocabulary.opensSource(words[i].lists());
  }

  boolean is(int i, String word) {
    return words[i].text().equals(word);
  }

  /** The token with all that is known of it. */
  Word wordAt(int i) {
    return words[i];
  }

  /** Whether the token says whose the next is: "'s". */
  boolean isPossessive(int i) {
    return is(i, "'s") || is(i, "’s");
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Index of the sentence the token stands in. */
  int sentence(int i) {
    return sentences[i];
  }

  /** The first token of the sentence that token {@code i} stands in. */
  int sentenceStart(int i) {
    return firsts[sentences[i]];
  }

  /** One past the last token of the sentence that token {@code i} stands in. */
  int sentenceEnd(int i) {
    return firsts[sentences[i] + 1];
  }

  /** The characters from the first character of {@code from} to the last of {@code to}. */
  Span span(int from, int to) {
    return new Span(starts[from], ends[to]);
  }

  String text(int from, int to) {
    return text.substring(starts[from], ends[to]);
  }

  String text() {
    return text;
  }

  /** The different words of the article. */
  WordPool pool() {
    return pool;
  }

  /** Whether the token is a word or a number, not a mark. */
  boolean isWord(int i) {
    return words[i].isWord();
  }

  /** Whether the token is written as a name: 'Vale', 'al-Amin', 'NATO'. */
  boolean isCapital(int i) {
    return words[i].isCapital();
  }

  /** Whether the token is figures and nothing else: '26'. */
  boolean isFigures(int i) {
    return words[i].plain() == Lexeme.Kind.DIGITS;
  }

  /** The number of the word as it stands: the same wherever it does. */
  int number(int i) {
    return words[i].number();
  }

  /** The number of the word in lower case. */
  int lowerNumber(int i) {
    return words[i].lower().number();
  }

  /** The first token of the line that token {@code i} stands in. */
  int lineStart(int i) {
    int line = Arrays.binarySearch(lines, i);
    return line >= 0 ? i : lines[-line - 2];
  }

  boolean isQuoted(int i) {
    return quoted.get(i);
  }

  /** The first token from {@code i} on that stands inside a quotation, beyond all if none does. */
  int nextQuoted(int i) {
    int next = quoted.nextSetBit(i);
    return next < 0 ? size() : next;
  }

  /** Notes that the tokens in {@code span} stand inside a quotation, its marks included. */
  void quote(Span span) {
    quoted.set(at(span.start()), at(span.end()));
  }

  /** The first token that starts at {@code offset} or later; {@link #size()} if none does. */
  int at(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
