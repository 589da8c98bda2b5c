package dev.sitrep.faithful;

import dev.sitrep.model.Block;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The quotation marks of an article, paired block by block, without a thought for who speaks.
 *
 * <p>Marks are lost and mixed in real texts. A mark without its partner makes what stands around it
 * doubtful: from an opening mark to the next one or the end of the block.
 */
final class QuotationMarks {

  /** Words between marks that closed. */
  private final List<Span> closed = new ArrayList<>();

  /** Words of which nobody knows whether they are quoted. */
  private final List<Span> doubtful = new ArrayList<>();

  private final String text;

  private QuotationMarks(String text) {
    this.text = text;
  }

  static QuotationMarks of(String text, List<Block> blocks) {
    var marks = new QuotationMarks(text);
    for (Block block : blocks) {
      marks.scan(block.span());
    }
    return marks;
  }

  /** The quoted words that lie in {@code span} as a whole, with their marks. */
  List<Span> within(Span span) {
    return closed.stream().filter(span::contains).toList();
  }

  /** Whether {@code span} has a part of a quotation, or may have. */
  boolean cuts(Span span) {
    return doubtful.stream().anyMatch(span::overlaps)
        || closed.stream().anyMatch(quoted -> quoted.overlaps(span) && !span.contains(quoted));
  }

  private void scan(Span block) {
    int open = -1;
    int single = -1;
    for (int at = block.start(); at < block.end(); at++) {
      char c = text.charAt(at);
      if (open < 0 && isSingle(c)) {
        single = single(at, single, block);
      } else if (open >= 0 && closes(text.charAt(open), c)) {
        closed.add(new Span(open, at + 1));
        open = -1;
      } else if (opens(at, block)) {
        if (open >= 0) {
          doubtful.add(new Span(open, at));
        }
        open = at;
      } else if (open < 0 && (c == '”' || c == '″' || c == '»')) {
        doubtful.add(new Span(at, at + 1));
      }
    }
    if (open >= 0) {
      doubtful.add(new Span(open, block.end()));
    }
  }

  /** Where the open single mark stands after {@code at}; -1 if none is open. */
  private int single(int at, int open, Span block) {
    boolean letterBehind = at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1));
    boolean spaceBefore = at == block.start() || !isInner(text.charAt(at - 1));
    if (open >= 0 && !letterBehind && !spaceBefore) {
      closed.add(new Span(open, at + 1));
      return -1;
    }
    boolean opens = spaceBefore && letterBehind && text.charAt(at) != '’';
    return open < 0 && opens ? at : open;
  }

  private static boolean isInner(char c) {
    return !Character.isWhitespace(c) && c != '(' && c != '[' && c != '—' && c != '–';
  }

  private static boolean isSingle(char c) {
    return c == '‘' || c == '’' || c == '\'';
  }

  private boolean opens(int at, Span block) {
    char c = text.charAt(at);
    boolean spaceBefore = at == block.start() || !isInner(text.charAt(at - 1));
    boolean letterBehind = at + 1 < block.end() && Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (c) {
      case '“', '„', '‟', '«' -> true;
      // Swedish and Finnish open with it, Danish and some German with the next; inches do not.
      case '”', '»' -> spaceBefore && letterBehind;
      case '"' -> at == block.start() || !Character.isDigit(text.charAt(at - 1));
      default -> false;
    };
  }

  private static boolean closes(char opening, char c) {
    return switch (opening) {
      case '„', '‟' -> c == '“' || c == '”' || c == '"' || c == '″';
      case '«' -> c == '»';
      case '»' -> c == '«' || c == '»';
      default -> c == '”' || c == '"' || c == '″';
    };
  }
}
