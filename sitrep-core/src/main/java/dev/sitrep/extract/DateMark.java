package dev.sitrep.extract;

import java.util.Locale;
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

  /** Whether {@code element} is one. */
  static boolean isOne(Element element, String tag) {
    if (tag.equals("time")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String property = element.attr("itemprop");
    return !property.isEmpty() && property.contains("date")
        || tag.equals("abbr") && element.hasAttr("title")
        || !NEVER.contains(tag) && isNamed(element.attr("class"));
  }

  private static boolean isNamed(String classes) {
    if (classes.isEmpty() || classes.length() > Markup.LONGEST_LOOK) {
      return false;
    }
    String lower = classes.toLowerCase(Locale.ROOT);
    return lower.contains("date") || lower.contains("publish") || lower.contains("datum");
  }
}
