package dev.sitrep.analyse;

import dev.sitrep.analyse.Quotation.State;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the marks of one block.
 *
 * <p>A mark opens or closes by its shape, by what stands beside it and by what is open. Where a
 * mark is lost, the quotation reaches no further than the sentence that holds the other one:
 * nothing shows that more was said.
 */
final class QuotationScan {

  /** No longer words are looked for between single marks, which are apostrophes too. */
  private static final int SINGLE_REACH = 600;

  private enum Role {
    OPENS,
    CLOSES,
    NOTHING
  }

  private final String text;
  private final int block;
  private final List<Sentence> sentences;
  private final boolean goesOn;
  private final List<Quotation> found = new ArrayList<>();
  private Span range = new Span(0, 1);
  private int open = -1;

  /** Nothing that ends a look for the other single mark stands between the last one and here. */
  private int bare;

  /**
   * @param block index of the block
   * @param sentences the block's sentences
   * @param goesOn whether the next block opens with a quotation mark
   */
  QuotationScan(String text, int block, List<Sentence> sentences, boolean goesOn) {
    this.text = text;
    this.block = block;
    this.sentences = sentences;
    this.goesOn = goesOn;
  }

  List<Quotation> run(Span span) {
    range = span;
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      if (!Marks.mayQuote(c)) {
        i++;
        continue;
      }
      if (Marks.isDoubled(text, i, span.end())) {
        doubled(i);
        i += 2;
        continue;
      }
      int end = open < 0 && (c == '‘' || c == '\'') ? single(i) : -1;
      if (end > 0) {
        add(i, end, State.CLOSED);
        i = end;
        continue;
      }
      if (Marks.isQuotationMark(c)) {
        mark(i, c);
      }
      i++;
    }
    if (open >= 0) {
      leaveOpen(span.end());
    }
    return found;
  }

  /** A mark typed as two apostrophes or two grave accents. */
  private void doubled(int i) {
    boolean opens = open < 0 && (text.charAt(i) == '`' || looksOpening(i, 2));
    if (opens) {
      open = i;
    } else if (open >= 0) {
      add(open, i + 2, State.CLOSED);
      open = -1;
    }
  }

  private void mark(int i, char c) {
    Role role = role(i, c);
    if (role == Role.OPENS) {
      if (open >= 0) {
        leaveOpen(i);
      }
      open = i;
    } else if (role == Role.CLOSES && open >= 0) {
      add(open, i + 1, State.CLOSED);
      open = -1;
    } else if (role == Role.CLOSES) {
      addUnopened(i);
    }
  }

  private Role role(int i, char c) {
    char mark = open < 0 ? '\0' : text.charAt(open);
    boolean looksOpening = looksOpening(i);
    return switch (c) {
      case '„', '「', '『' -> Role.OPENS;
      case '」', '』' -> Role.CLOSES;
      case '“' -> mark == '„' || open < 0 && looksClosing(i) ? Role.CLOSES : Role.OPENS;
      case '”' -> open < 0 && looksOpening ? Role.OPENS : Role.CLOSES;
      case '«' -> mark == '»' ? Role.CLOSES : Role.OPENS;
      case '»' -> open < 0 && looksOpening ? Role.OPENS : Role.CLOSES;
      case '″' -> open >= 0 ? Role.CLOSES : Role.NOTHING;
      default -> straight(i, looksOpening);
    };
  }

  /** The role of a mark that has the same shape on both sides. */
  private Role straight(int i, boolean looksOpening) {
    if (looksOpening) {
      return Role.OPENS;
    }
    if (open >= 0) {
      return Role.CLOSES;
    }
    if (looksClosing(i)) {
      return Character.isDigit(text.charAt(i - 1)) ? Role.NOTHING : Role.CLOSES;
    }
    return Role.OPENS;
  }

  private boolean looksOpening(int i) {
    return looksOpening(i, 1);
  }

  private boolean looksOpening(int i, int width) {
    char before = i > range.start() ? text.charAt(i - 1) : ' ';
    char after = i + width < range.end() ? text.charAt(i + width) : ' ';
    return (Marks.isSpace(before) || "([{-–—".indexOf(before) >= 0)
        && !Marks.isSpace(after)
        && ",.;:?!)".indexOf(after) < 0;
  }

  private boolean looksClosing(int i) {
    char before = i > range.start() ? text.charAt(i - 1) : ' ';
    char after = i + 1 < range.end() ? text.charAt(i + 1) : ' ';
    return !Marks.isSpace(before) && !Character.isLetterOrDigit(after);
  }

  /** One past the mark that closes the single mark at {@code i}; -1 if that one is no quotation. */
  private int single(int i) {
    boolean opens =
        looksOpening(i) && i + 2 < range.end() && Character.isLetter(text.charAt(i + 1));
    int limit = Math.min(range.end(), i + SINGLE_REACH);
    for (int j = Math.max(i + 2, bare); opens && j < limit; j++) {
      char c = text.charAt(j);
      if (Marks.isQuotationMark(c)) {
        return -1;
      }
      boolean closes = c == '’' || c == '\'';
      if (closes && looksClosing(j) && !isPossessive(j, limit)) {
        return j + 1;
      }
      bare = j + 1;
    }
    return -1;
  }

  /** 'the workers' rights': a later mark closes the quotation. */
  private boolean isPossessive(int j, int limit) {
    if (text.charAt(j - 1) != 's' || j + 1 >= limit || text.charAt(j + 1) != ' ') {
      return false;
    }
    for (int k = j + 1; k < limit && !Marks.isTerminator(text.charAt(k)); k++) {
      char c = text.charAt(k);
      if ((c == '’' || c == '\'') && looksClosing(k)) {
        return true;
      }
    }
    return false;
  }

  /** Ends the open quotation, whose closing mark did not come before {@code limit}. */
  private void leaveOpen(int limit) {
    boolean atEnd = limit == range.end();
    if (atEnd && goesOn) {
      add(open, limit, State.GOES_ON);
    } else {
      Sentence sentence = sentenceAt(open);
      add(open, Math.min(limit, sentence.span().end()), State.UNCLOSED);
    }
    open = -1;
  }

  private void addUnopened(int close) {
    Span sentence = sentenceAt(close).span();
    int last = found.isEmpty() ? -1 : found.get(found.size() - 1).span().end();
    if (last <= sentence.start() && close > sentence.start()) {
      add(sentence.start(), close + 1, State.UNOPENED);
    }
  }

  /** The sentence at {@code offset}, or the next one if a mark stands between two. */
  private Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offset < sentences.get(middle).span().end()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sentences.get(low);
  }

  private void add(int start, int end, State state) {
    int from = state == State.UNOPENED ? start : start + Marks.width(text, start, end);
    boolean closed = state == State.CLOSED || state == State.UNOPENED;
    int to = closed ? end - Marks.width(text, end - 2, end) : end;
    while (from < to && Marks.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Marks.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      found.add(new Quotation(new Span(start, end), new Span(from, to), block, state));
    }
  }
}
