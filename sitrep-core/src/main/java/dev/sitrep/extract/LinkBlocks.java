package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import java.util.BitSet;

/** Cuts lists of links out of a body. */
final class LinkBlocks {

  private LinkBlocks() {}

  /** {@code body} without rows and elements that are hardly more than links. */
  static BitSet without(PageTable table, BitSet body) {
    var rest = (BitSet) body.clone();
    int chars = body.stream().map(i -> table.rows().get(i).chars()).sum();
    for (Box box : table.boxes()) {
      boolean inside = box.size() > 1 && body.get(box.firstRow) && body.get(box.endRow - 1);
      if (inside && table.linkDensity(box) > 0.6 && table.chars(box) < chars * 0.4) {
        rest.clear(box.firstRow, box.endRow);
      }
    }
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      Row row = table.rows().get(i);
      if (row.linkDensity() > 0.8 && row.words() < 30 && !headsProse(table, body, i)) {
        rest.clear(i);
      }
    }
    return rest;
  }

  /** A linked heading, as items of a list have them, with its text beside it. */
  private static boolean headsProse(PageTable table, BitSet body, int i) {
    Row row = table.rows().get(i);
    if (row.kind() != Kind.HEADING || !body.get(i + 1)) {
      return false;
    }
    Row next = table.rows().get(i + 1);
    return next.isProse() && next.box().parent == row.box().parent;
  }
}
