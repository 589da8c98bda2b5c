package dev.sitrep.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element whose markup says that it holds a date, and where on the page it stands.
 *
 * @param element the element
 * @param row the number of the row it begins in
 * @param box the block-level element around it
 */
record DateMark(Element element, int row, Box box) {

  private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "section");

  /** Whether {@code element}, which looks like that, is one. */
  static boolean isOne(Element element, String tag, Look look) {
    if (tag.equals("time")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String property = Markup.attribute(element, "itemprop");
    return !property.isEmpty() && property.contains("date")
        || tag.equals("abbr") && element.hasAttr("title")
        || !NEVER.contains(tag) && look.isClassed(Trait.DATE);
  }
}
