package dev.sitrep.analyse;

import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;

/** One pass over one block, from terminator to terminator. */
final class SentenceScan {

  /** A bracket that is not closed within so many characters is taken for a slip. */
  private static final int BRACKET_REACH = 300;

  /**
   * In characters. What is longer is no sentence but a list or damage, and is cut at white space,
   * so that no rule that looks through a sentence takes long. The longest in the evaluations' news,
   * a list, has 1,444.
   */
  static final int LONGEST = 2000;

  private final String text;
  private final int end;
  private final Boundary boundary;
  private final Listing listing;
  private final List<Span> sentences = new ArrayList<>();
  private int start;

  SentenceScan(Vocabulary vocabulary, String text, Span range) {
    this.text = text;
    this.end = range.end();
    this.start = new Opening(vocabulary, text, end).behind(skipSpace(range.start()));
    this.boundary = new Boundary(vocabulary, text, end);
    this.listing = Listing.at(text, start, end);
  }

  List<Span> run() {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        i++;
        continue;
      }
      cutLong(i);
      if (Marks.isTerminator(c)) {
        i = terminator(i);
      } else if (c == '(' || c == '[') {
        i = bracket(i);
      } else {
        if (i > start && (listing.opensItem(i) || opensNextQuotation(i))) {
          cut(i);
        }
        i++;
      }
    }
    cut(end);
    return sentences;
  }

  /** Whether no sentence ends or begins by {@code c}, so that it is passed over quickly. */
  private boolean isPlain(char c) {
    return c == ' ' || c >= 'a' && c <= 'z' && !listing.countsLetters() || c >= 'A' && c <= 'Z';
  }

  /** Handles the run of terminators at {@code at}; where to go on. */
  private int terminator(int at) {
    int run = boundary.runEnd(at);
    int dotAndEllipsis = boundary.dotBeforeEllipsis(at, run);
    if (dotAndEllipsis > 0) {
      cut(dotAndEllipsis);
      return run;
    }
    int close = boundary.closeEnd(run, start);
    if (close < end && boundary.ends(new Boundary.Stop(start, at, run, close))) {
      cut(close);
    }
    return close;
  }

  /** Steps over a bracket, so that sentences inside it do not tear the one around it. */
  private int bracket(int open) {
    char closing = text.charAt(open) == '(' ? ')' : ']';
    int limit = Math.min(end, open + BRACKET_REACH);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == closing) {
        return Marks.isTerminator(text.charAt(i - 1)) && i - 1 > open ? i - 1 : i + 1;
      }
    }
    return open + 1;
  }

  /** Whether a quotation opens at {@code i} right behind one that has just closed. */
  private boolean opensNextQuotation(int i) {
    if (text.charAt(i) != '“' || i + 1 >= end || !Character.isUpperCase(text.charAt(i + 1))) {
      return false;
    }
    int before = i - 1;
    while (before > start && Marks.isSpace(text.charAt(before))) {
      before--;
    }
    return before < i - 1 && text.charAt(before) == '”';
  }

  private void cut(int at) {
    cutLong(at);
    add(at);
  }

  /** Cuts what has become too long by {@code at}. */
  private void cutLong(int at) {
    while (at - start > LONGEST) {
      int limit = start + LONGEST;
      int space = limit;
      while (space > start && !Marks.isSpace(text.charAt(space))) {
        space--;
      }
      boolean pair = Character.isLowSurrogate(text.charAt(limit));
      add(space > start ? space : pair ? limit - 1 : limit);
    }
  }

  private void add(int at) {
    int last = at;
    while (last > start && Marks.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      sentences.add(new Span(start, last));
    }
    start = skipSpace(at);
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < end && Marks.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
