package dev.sitrep.app.render;

import dev.sitrep.app.render.Citations.Cited;
import dev.sitrep.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph in which places are marked. Marks nest; where two places overlap without
 * one holding the other, the later one is cut in two, as markup cannot overlap.
 */
sealed interface Piece {

  /**
   * Words as they are shown.
   *
   * @param text without control characters
   */
  record Words(String text) implements Piece {}

  /**
   * A marked place.
   *
   * @param target its id; null for the second part of a place that was cut
   * @param inside what it holds
   */
  record Mark(@Nullable String target, List<Piece> inside) implements Piece {}

  /** A place, or what is left of it. */
  record Cut(int start, int end, @Nullable String target) {
    private static final Comparator<Cut> ORDER =
        Comparator.comparingInt(Cut::start)
            .thenComparing(Comparator.comparingInt(Cut::end).reversed())
            .thenComparing(cut -> cut.target() == null ? "" : cut.target());
  }

  /** How many characters are shown of words in a long paragraph that no place holds. */
  int UNMARKED = 600;

  /** The pieces of {@code paragraph}, a line of {@code text}, with {@code places} marked. */
  static List<Piece> of(String text, Span paragraph, List<Cited> places) {
    PriorityQueue<Cut> cuts = new PriorityQueue<>(Cut.ORDER);
    for (Cited place : places) {
      boolean begins = place.span().start() >= paragraph.start();
      cuts.add(
          new Cut(
              Math.max(place.span().start(), paragraph.start()),
              Math.min(place.span().end(), paragraph.end()),
              begins ? place.target() : null));
    }
    List<Piece> pieces = within(text, paragraph, cuts);
    List<Piece> shown = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      shown.add(shortened(pieces.get(i), i == 0, i == pieces.size() - 1));
    }
    return shown;
  }

  private static List<Piece> within(String text, Span range, PriorityQueue<Cut> cuts) {
    List<Piece> pieces = new ArrayList<>();
    int at = range.start();
    for (Cut cut = cuts.peek(); cut != null && cut.start() < range.end(); cut = cuts.peek()) {
      cuts.remove();
      int end = Math.min(cut.end(), range.end());
      if (cut.end() > range.end()) {
        cuts.add(new Cut(range.end(), cut.end(), null));
      }
      words(text, at, cut.start(), pieces);
      pieces.add(new Mark(cut.target(), within(text, new Span(cut.start(), end), cuts)));
      at = end;
    }
    words(text, at, range.end(), pieces);
    return pieces;
  }

  private static void words(String text, int from, int to, List<Piece> pieces) {
    String words = Plain.part(text.substring(from, to));
    if (!words.isEmpty()) {
      pieces.add(new Words(words));
    }
  }

  private static Piece shortened(Piece piece, boolean first, boolean last) {
    if (!(piece instanceof Words words) || words.text().length() <= UNMARKED) {
      return piece;
    }
    String text = words.text();
    String head = first ? "" : text.substring(0, text.lastIndexOf(' ', UNMARKED / 2) + 1);
    int tail = text.indexOf(' ', text.length() - UNMARKED / 2);
    return new Words(head + "[…]" + (last || tail < 0 ? "" : text.substring(tail)));
  }
}
