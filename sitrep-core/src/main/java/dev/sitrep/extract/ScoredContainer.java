package dev.sitrep.extract;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The body by its prose: every paragraph gives points to the elements around it, the nearer the
 * more, and the best element and its like neighbours are the body. The idea is that of Arc90's and
 * Mozilla's Readability; the code is not.
 */
final class ScoredContainer {

  /** How much more prose an outer element must have to be taken instead. */
  private static final double WIDER = 1.5;

  private ScoredContainer() {}

  /** The clean rows of the best-scored element and of the neighbours that score like it. */
  static BitSet find(PageTable table) {
    Map<Box, Double> scores = scores(table);
    Box top = null;
    double best = 0;
    for (Box box : table.boxes()) {
      double points = scores.getOrDefault(box, 0.0);
      double score = points > best ? points * (1 - table.linkDensity(box)) : 0;
      if (score > best) {
        best = score;
        top = box;
      }
    }
    if (top == null) {
      return new BitSet();
    }
    top = widened(table, top);
    BitSet rows = table.clean(top);
    addNeighbours(table, scores, top, rows);
    return rows;
  }

  /** The element around {@code top} where that has much more prose: the body is in sections. */
  private static Box widened(PageTable table, Box top) {
    Box widest = top;
    int prose = table.prose(table.clean(top));
    for (Box box = top.parent; box != null && !box.tag.equals("body"); box = box.parent) {
      int more = table.prose(table.clean(box));
      if (more > WIDER * prose && table.linkDensity(box) < 0.35) {
        widest = box;
        prose = more;
      }
    }
    return widest;
  }

  private static void addNeighbours(
      PageTable table, Map<Box, Double> scores, Box top, BitSet rows) {
    double enough = scores.getOrDefault(top, 0.0) * 0.2;
    for (Box box : table.boxes()) {
      boolean neighbour = box != top && box.parent == top.parent && !box.inNoise();
      if (neighbour && box.size() > 0) {
        boolean alike = scores.getOrDefault(box, 0.0) >= Math.max(3, enough);
        boolean prose =
            box.size() == 1 && box.tag.equals("p") && table.rows().get(box.firstRow).isProse();
        if ((alike && table.linkDensity(box) < 0.3) || prose) {
          rows.or(table.clean(box));
        }
      }
    }
  }

  private static Map<Box, Double> scores(PageTable table) {
    Map<Box, Double> scores = new IdentityHashMap<>();
    for (Row row : table.rows()) {
      if (row.isProse() && !row.box().inNoise()) {
        double points = 1 + commas(row.text()) + Math.min(3, row.chars() / 100);
        int level = 0;
        Box box = isLeaf(row.box()) ? row.box().parent : row.box();
        while (box != null && level < 5) {
          double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
          scores.merge(box, points * share, Double::sum);
          box = box.parent;
          level++;
        }
      }
    }
    return scores;
  }

  private static boolean isLeaf(Box box) {
    return box.size() <= 1
        && switch (box.tag) {
          case "p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt" ->
              true;
          default -> false;
        };
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length() && commas < 8; i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '\u3001' || c == '\uFF0C' ? 1 : 0;
    }
    return commas;
  }
}
