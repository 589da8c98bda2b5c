package dev.sitrep.extract;

import org.jsoup.nodes.Element;

/** Tells rows of figures from the layout tables of old pages. */
final class DataTables {

  private static final int CELL = 200;

  private DataTables() {}

  /** Whether {@code row} is a row of short cells without blocks or tables inside. */
  static boolean isDataRow(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      if (cell.childrenSize() > 8 || !isShort(cell)) {
        return false;
      }
      cells++;
    }
    return cells >= 2;
  }

  private static boolean isShort(Element cell) {
    int[] left = {CELL};
    return fits(cell, left);
  }

  private static boolean fits(Element element, int[] left) {
    for (var node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof org.jsoup.nodes.TextNode text) {
        left[0] -= text.isBlank() ? 0 : text.getWholeText().length();
      } else if (node instanceof Element child) {
        String tag = child.normalName();
        boolean block =
            tag.equals("table") || tag.equals("div") || tag.equals("ul") || tag.equals("form");
        if (block || !fits(child, left)) {
          return false;
        }
      }
      if (left[0] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The visible text of a short cell. */
  static String text(PageTree tree, int cell) {
    var out = new StringBuilder();
    append(tree, cell, out);
    return out.toString();
  }

  private static void append(PageTree tree, int number, StringBuilder out) {
    int next = number + 1;
    for (var node = tree.element(number).firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof org.jsoup.nodes.TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element child) {
        if (!Markup.isSkipped(child.normalName()) && !Markup.isHidden(tree, next)) {
          out.append(child.normalName().equals("br") ? " " : "");
          append(tree, next, out);
          out.append(child.normalName().equals("p") ? " " : "");
        }
        next = tree.end(next);
      }
    }
  }
}
