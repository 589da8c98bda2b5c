package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other articles of a page that goes on with the next one at its end: elements of the
 * look of the one around the headline, each with a main heading of its own.
 */
final class Neighbours {

  /** Characters of prose that make an article of what stands under a heading. */
  private static final int ENOUGH = 400;

  /** A page with more main headings means something else by them. */
  private static final int MOST = 30;

  private Neighbours() {}

  /** Marks them as noise. */
  static PageTable mark(PageTable table, @Nullable String title) {
    List<Box> headings = new ArrayList<>();
    for (Box box : table.boxes()) {
      if (box.tag.equals("h1") && box.size() == 1) {
        headings.add(box);
      }
    }
    if (title == null || headings.size() < 2 || headings.size() > MOST) {
      return table;
    }
    Box own = own(table, headings, CleanText.key(title));
    if (own == null) {
      return table;
    }
    for (Box other : headings) {
      Box neighbour = other.firstRow > own.firstRow ? neighbour(table, own, other) : null;
      if (neighbour != null) {
        neighbour.noise = Box.Noise.CERTAIN;
      }
    }
    return table.again();
  }

  private static @Nullable Box own(PageTable table, List<Box> headings, String title) {
    for (Box box : headings) {
      if (table.rows().get(box.firstRow).key().equals(title)) {
        return box;
      }
    }
    return null;
  }

  /** The element around {@code other} that stands beside one around {@code own} and looks alike. */
  private static @Nullable Box neighbour(PageTable table, Box own, Box other) {
    for (Box one = own; one.parent != null; one = one.parent) {
      for (Box two = other; two.parent != null; two = two.parent) {
        if (one.parent == two.parent) {
          boolean alike = one != own && one.template().equals(two.template());
          return alike && table.prose(table.clean(one)) >= ENOUGH ? two : null;
        }
      }
    }
    return null;
  }
}
