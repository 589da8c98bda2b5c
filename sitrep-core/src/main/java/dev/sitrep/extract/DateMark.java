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

  /** Whether an element is one. */
  static boolean isOne(PageTree tree, int number) {
    String tag = tree.element(number).normalName();
    return tag.equals("time")
        || tree.attribute(HtmlAttribute.ITEMPROP, number).contains("date")
        || tag.equals("abbr") && tree.element(number).hasAttr("title")
        || tree.look(number).isClassed(Trait.DATE) && !NEVER.contains(tag);
  }
}
