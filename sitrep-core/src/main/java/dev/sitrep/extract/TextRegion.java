package dev.sitrep.extract;

import dev.sitrep.model.Block.Kind;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page its date and its byline are looked for: from the headline, or a few lines above
 * it, to the first lines of the text, and below the text.
 *
 * @param table the page
 * @param headline the row of the headline, or the row before the text if it is not shown
 * @param body the rows of the text
 */
record TextRegion(PageTable table, int headline, BitSet body) {

  private static final int ABOVE = 5;
  private static final int UNDER = 12;
  private static final int INTO = 3;
  private static final int BELOW = 8;

  /** Around {@code body} and the headline {@code title} above it. */
  static TextRegion of(PageTable table, BitSet body, @Nullable String title) {
    List<Row> rows = table.rows();
    int first = Math.max(0, body.nextSetBit(0));
    int headline = -1;
    if (title != null) {
      String key = CleanText.key(title);
      headline = LeadRows.headline(rows, key, Math.min(rows.size(), first + INTO));
      headline = headline < 0 ? LeadRows.headline(rows, key, body.length()) : headline;
    }
    for (int i = first; headline < 0 && i >= Math.max(0, first - UNDER) && i < rows.size(); i--) {
      headline = rows.get(i).box().tag.equals("h1") ? i : -1;
    }
    return new TextRegion(table, headline < 0 ? Math.max(0, first - 1) : headline, body);
  }

  /** The last row beside the headline and the start of the text. */
  int end() {
    int first = opening();
    return Math.min(Math.min(headline + UNDER, first + INTO), table.rows().size() - 1);
  }

  /** The row the text begins in, or the last heading or caption before it. */
  private int opening() {
    int row = Math.max(headline, body.nextSetBit(0));
    while (row < headline + UNDER && row + 1 < table.rows().size() && isNoText(row + 1)) {
      row++;
    }
    return row;
  }

  private boolean isNoText(int row) {
    Kind kind = table.rows().get(row).kind();
    return kind == Kind.HEADING || kind == Kind.CAPTION;
  }

  int start() {
    return Math.max(0, headline - ABOVE);
  }

  /**
   * Whether {@code box} is what readers wrote, another article or a menu; not where that is here.
   */
  boolean isOthers(Box box) {
    for (Box outer = box; outer != null; outer = outer.parent) {
      boolean others = outer.noise == Box.Noise.COMMENTS || outer.noise == Box.Noise.CERTAIN;
      if (others && (headline < outer.firstRow || headline >= outer.endRow)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code row} is near the headline. */
  boolean isBeside(int row) {
    return row >= start() && row <= end();
  }

  /** Whether {@code row} is between the headline and what stands just below the text. */
  boolean isAround(int row) {
    return row >= start() && row < body.length() + BELOW;
  }

  /** Whether {@code row} is just below the text. */
  boolean isBelow(int row) {
    return row >= body.length() - 2 && row < body.length() + BELOW;
  }
}
