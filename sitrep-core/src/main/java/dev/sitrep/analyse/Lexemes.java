package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lexemes of one sentence. Asking beyond either end gives {@link Lexeme#NONE}, so that grammars
 * look around freely.
 */
final class Lexemes {

  private final Lexeme[] lexemes;

  private Lexemes(Lexeme[] lexemes) {
    this.lexemes = lexemes;
  }

  /**
   * The lexemes of {@code span} of {@code text}, read in one pass with the words of {@code pool}.
   */
  static Lexemes of(String text, Span span, WordPool pool) {
    List<Lexeme> found = new ArrayList<>(span.length() / 5 + 4);
    boolean glued = false;
    int at = span.start();
    while (at < span.end()) {
      int point = text.codePointAt(at);
      int end = Math.min(span.end(), at + Character.charCount(point));
      if (isSpace(point)) {
        glued = false;
      } else {
        Lexeme.Kind kind = kindOf(point);
        end = kind == Lexeme.Kind.MARK ? end : endOfRun(text, end, span.end(), kind);
        found.add(new Lexeme(kind, at, end, pool.at(text, at, end), glued));
        glued = true;
      }
      at = end;
    }
    return new Lexemes(found.toArray(Lexeme[]::new));
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
