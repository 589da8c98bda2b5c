package dev.sitrep.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Completes a body with the lines between and around its paragraphs: short first lines, lists and
 * tables are no evidence for a container, and belong to it all the same.
 */
final class WholeContainer {

  /** The body has so much of the prose of the element that it is all of it. */
  private static final double WHOLE = 0.9;

  /** A named element has to add so much, in words; what it adds is lists and tables then. */
  private static final double LARGER = 1.3;

  private WholeContainer() {}

  /**
   * {@code body} with all clean rows of the element around it, if it has its prose: of the
   * innermost one, or of the outermost that is named after what it holds.
   */
  static BitSet of(PageTable table, BitSet body) {
    Box innermost = around(table, body);
    BitSet whole = body;
    for (Box box = innermost; box != null; box = box.parent) {
      BitSet rows = table.clean(box);
      if (table.prose(body) < WHOLE * table.prose(rows)) {
        return whole;
      }
      boolean named = box.containerRank == 1 || box.containerRank == 2;
      boolean larger = named && table.words(rows) > LARGER * table.words(whole);
      if ((box == innermost || larger) && table.linkDensity(box) <= 0.5) {
        rows.or(body);
        whole = rows;
      }
    }
    return whole;
  }

  private static @Nullable Box around(PageTable table, BitSet body) {
    Box around = null;
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Row row = table.rows().get(i);
      if (row.isProse()) {
        around = around == null ? row.box() : common(around, row.box());
      }
    }
    return around;
  }

  private static Box common(Box one, Box other) {
    Box box = one;
    while (box.parent != null && !box.contains(other)) {
      box = box.parent;
    }
    return box;
  }
}
