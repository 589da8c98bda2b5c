package dev.sitrep.extract;

import java.util.BitSet;

/**
 * Takes back what class names say where it cannot be true: a "sidebar" with half of the page's
 * prose in it is a wrapper that has a sidebar.
 */
final class NoiseRelief {

  /** Of the page's prose outside navigation and comments. */
  private static final double MOST = 0.4;

  private static final double LITTLE = 0.3;

  private NoiseRelief() {}

  /** Clears the noise of boxes that hold most of the prose, the outer ones first. */
  static PageTable apply(PageTable table) {
    var whole = new BitSet();
    for (int i = 0; i < table.rows().size(); i++) {
      if (!isExcluded(table.rows().get(i).box())) {
        whole.set(i);
      }
    }
    int total = table.prose(whole);
    // cards of other articles are most of a page whose own text is short
    int clean = table.prose(table.clean(table.root()));
    int most = Math.max(clean, (int) (MOST * total));
    for (Box box : table.boxes()) {
      if (box.noise == Box.Noise.LIKELY && holdsMost(table, box, whole, most)) {
        box.noise = Box.Noise.NONE;
        relieveNeighbours(table, box);
      }
    }
    reliefForAll(table.again(), total);
    reliefForForums(table, total);
    return table.again();
  }

  /** What is cut into several elements of one look is no noise in any of them. */
  private static void relieveNeighbours(PageTable table, Box relieved) {
    for (Box box : table.boxes()) {
      boolean neighbour = box.parent == relieved.parent && box.noise == Box.Noise.LIKELY;
      if (neighbour && box.template().equals(relieved.template()) && !relieved.look.isNone()) {
        box.noise = Box.Noise.NONE;
      }
    }
  }

  /** A page that has next to nothing but comments is a discussion: they are its text. */
  private static void reliefForForums(PageTable table, int total) {
    for (Box box : table.boxes()) {
      boolean named = box.noise == Box.Noise.COMMENTS;
      if (named && total < 100 && table.prose(range(box)) > 500) {
        box.noise = Box.Noise.NONE;
      }
    }
  }

  private static boolean holdsMost(PageTable table, Box box, BitSet whole, int most) {
    var inside = range(box);
    inside.and(whole);
    int prose = table.prose(inside);
    return prose > 250 && prose > most;
  }

  /** Where little is left, class names have misled: only elements that are noise by tag stay so. */
  private static void reliefForAll(PageTable table, int total) {
    int clean = table.prose(table.clean(table.root()));
    if (total > 250 && clean < LITTLE * total) {
      for (Box box : table.boxes()) {
        boolean byTag =
            box.tag.equals("aside") || box.tag.equals("footer") || box.tag.equals("form");
        if (box.noise == Box.Noise.LIKELY && !byTag) {
          box.noise = Box.Noise.NONE;
        }
      }
    }
  }

  private static BitSet range(Box box) {
    var set = new BitSet();
    set.set(box.firstRow, box.endRow);
    return set;
  }

  private static boolean isExcluded(Box innermost) {
    for (Box box = innermost; box != null; box = box.parent) {
      if (box.noise == Box.Noise.CERTAIN || box.noise == Box.Noise.COMMENTS) {
        return true;
      }
    }
    return false;
  }
}
