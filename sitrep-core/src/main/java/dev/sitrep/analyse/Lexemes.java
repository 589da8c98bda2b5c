package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lexemes of one sentence. Asking beyond either end gives {@link Lexeme#NONE}, so that grammars
 * look around freely.
 */
final class Lexemes {

  /** Where the characters end that neither join the one before nor are halves of another. */
  private static final int PLAIN = 0x80;

  private final Lexeme[] lexemes;

  private Lexemes(Lexeme[] lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * The lexemes of {@code span} of {@code text}, read in one pass with the words of {@code pool}.
   */
  static Lexemes of(String text, Span span, WordPool pool) {
    var reading = new Reading(text, pool, span.length());
    reading.scan(span.start(), span.end(), span.end());
    return reading.done();
  }

  /**
   * The lexemes of the sentence of {@code tokens} that stands at {@code span}: most tokens are one.
   */
  static Lexemes of(Tokens tokens, Span span) {
    var reading = new Reading(tokens.text(), tokens.pool(), span.length());
    int at = span.start();
    int i = tokens.at(at);
    while (at < span.end()) {
      while (i < tokens.size() && tokens.start(i) < at) {
        i++;
      }
      int next = i < tokens.size() ? Math.min(tokens.start(i), span.end()) : span.end();
      if (next == at && reading.take(tokens.wordAt(i), at, span.end())) {
        at = tokens.end(i);
      } else {
        int end = next > at ? next : Math.min(tokens.end(i), span.end());
        at = reading.scan(at, end, span.end());
      }
    }
    return reading.done();
  }

  /** The kind of {@code word} where it is one lexeme wherever plain characters follow; or null. */
  static Lexeme.@Nullable Kind plain(String word) {
    if (word.isEmpty() || word.charAt(0) >= PLAIN) {
      return null;
    }
    Lexeme.Kind kind = kindOf(word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      boolean same = word.charAt(i) < PLAIN && kindOf(word.charAt(i)) == kind;
      if (!same || kind == Lexeme.Kind.MARK) {
        return null;
      }
    }
    return kind;
  }

  /** The lexemes of a sentence while they are read. */
  private static final class Reading {

    private final String text;
    private final WordPool pool;
    private final List<Lexeme> found;
    private int end = -1;

    Reading(String text, WordPool pool, int length) {
      this.text = text;
      this.pool = pool;
      this.found = new ArrayList<>(length / 5 + 4);
    }

    /** Takes the whole word at {@code start}, if it is one lexeme that ends where the word does. */
    boolean take(Word word, int start, int limit) {
      Lexeme.Kind kind = word.plain();
      int to = start + word.text().length();
      boolean whole = kind != null && (to >= limit || text.charAt(to) < PLAIN);
      if (kind == null || !whole) {
        return false;
      }
      add(kind, start, to, word);
      return true;
    }

    /** Reads what begins before {@code to}; where the last that does ends, before the limit. */
    int scan(int from, int to, int limit) {
      int at = from;
      while (at < to) {
        int point = text.codePointAt(at);
        int next = Math.min(limit, at + Character.charCount(point));
        if (!isSpace(point)) {
          Lexeme.Kind kind = kindOf(point);
          next = kind == Lexeme.Kind.MARK ? next : endOfRun(text, next, limit, kind);
          add(kind, at, next, pool.at(text, at, next));
        }
        at = next;
      }
      return at;
    }

    private void add(Lexeme.Kind kind, int start, int to, Word word) {
      found.add(new Lexeme(kind, start, to, word, start == end));
      end = to;
    }

    Lexemes done() {
      return new Lexemes(found.toArray(Lexeme[]::new));
    }
  }

  /** How many lexemes there are. */
  int size() {
    return lexemes.length;
  }

  /** The lexeme at {@code index}, or {@link Lexeme#NONE}. */
  Lexeme at(int index) {
    return index >= 0 && index < lexemes.length ? lexemes[index] : Lexeme.NONE;
  }

  /** Index of the first lexeme that begins at or behind the code unit {@code offset}. */
  int from(int offset) {
    int low = 0;
    int high = lexemes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lexemes[middle].start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the lexemes {@code [first, end)} stand. */
  Span span(int first, int end) {
    return new Span(at(first).start(), at(end - 1).end());
  }

  /** Whether the lexeme at {@code index} is {@code expected} and stands next to the one before. */
  boolean glued(int index, String expected) {
    return at(index).glued() && at(index).is(expected);
  }

  private static int endOfRun(String text, int from, int limit, Lexeme.Kind kind) {
    int at = from;
    while (at < limit) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (next > limit || isSpace(point) || kindOf(point) != kind && !isJoined(point, kind)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  private static boolean isJoined(int point, Lexeme.Kind kind) {
    int type = Character.getType(point);
    return kind == Lexeme.Kind.WORD
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  private static Lexeme.Kind kindOf(int point) {
    if (point >= 'a' && point <= 'z') {
      return Lexeme.Kind.WORD;
    }
    if (point >= '0' && point <= '9') {
      return Lexeme.Kind.DIGITS;
    }
    return Character.isLetter(point) ? Lexeme.Kind.WORD : Lexeme.Kind.MARK;
  }

  private static boolean isSpace(int point) {
    if (point > ' ' && point < 0x80) {
      return false;
    }
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}
