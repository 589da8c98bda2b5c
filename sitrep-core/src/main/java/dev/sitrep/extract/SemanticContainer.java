package dev.sitrep.extract;

import java.util.BitSet;
import java.util.List;

/**
 * The body by the markup of its container: schema.org's articleBody, the usual class names, {@code
 * article}, {@code main}, in this order.
 */
final class SemanticContainer {

  /** A container must hold this share of the prose that scoring finds; else it is a part only. */
  private static final double ENOUGH = 0.6;

  /** Fewer words are no text. */
  private static final int FEWEST_WORDS = 12;

  private SemanticContainer() {}

  /** The clean rows of the best container. */
  static BitSet find(PageTable table, int proseElsewhere) {
    for (int rank = 1; rank <= 4; rank++) {
      BitSet found = find(table, rank, Math.max(1, (int) (proseElsewhere * ENOUGH)));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new BitSet();
  }

  /** The clean rows of the container with the most words, where no line reads like prose. */
  static BitSet wordiest(PageTable table) {
    Box best = null;
    int most = FEWEST_WORDS - 1;
    for (Box box : table.boxes()) {
      boolean telling = box.containerRank >= 1 && box.containerRank <= 3 && !box.inNoise();
      int words = telling ? words(table, box) : 0;
      if (words > most) {
        most = words;
        best = box;
      }
    }
    return best == null ? new BitSet() : table.clean(best);
  }

  /** Words outside of links. */
  private static int words(PageTable table, Box box) {
    int words = 0;
    for (int i = box.firstRow; i < box.endRow; i++) {
      Row row = table.rows().get(i);
      words += table.quiet().get(i) && row.linkDensity() < 0.5 ? row.words() : 0;
    }
    return words;
  }

  private static BitSet find(PageTable table, int rank, int atLeast) {
    List<Box> boxes =
        table.boxes().stream()
            .filter(box -> box.containerRank == rank && box.size() > 0 && !box.inNoise())
            .toList();
    Box best = null;
    int most = 0;
    for (Box box : boxes) {
      int prose = table.prose(table.clean(box));
      // of nested ones the inner, unless it loses text
      if (prose > most || prose == most && best != null && best.contains(box)) {
        most = prose;
        best = box;
      }
    }
    if (best == null) {
      return new BitSet();
    }
    BitSet rows = table.clean(best);
    for (Box box : boxes) {
      if (box != best && isPartOfTheSame(best, box)) {
        rows.or(table.clean(box));
      }
    }
    return table.prose(rows) >= atLeast ? rows : new BitSet();
  }

  /** Advertisements cut a body into several elements of one look; all of them are the body. */
  private static boolean isPartOfTheSame(Box best, Box other) {
    if (!best.look.isSame(other.look) || best.tag.equals("article")) {
      return false;
    }
    return other.parent == best.parent
        || article(best) != null && article(best) == article(other)
        || other.parent != null && best.parent != null && other.parent.parent == best.parent.parent;
  }

  private static @org.jspecify.annotations.Nullable Box article(Box inner) {
    for (Box box = inner.parent; box != null; box = box.parent) {
      if (box.tag.equals("article")) {
        return box;
      }
    }
    return null;
  }
}
