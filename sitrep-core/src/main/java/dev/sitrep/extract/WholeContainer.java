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

  private WholeContainer() {}

  /** {@code body} with all clean rows of the innermost element around it, if it has its prose. */
  static BitSet of(PageTable table, BitSet body) {
    Box around = around(table, body);
    if (around == null) {
      return body;
    }
    BitSet rows = table.clean(around);
    if (table.prose(body) < WHOLE * table.prose(rows) || table.linkDensity(around) > 0.5) {
      return body;
    }
    rows.or(body);
    return rows;
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
