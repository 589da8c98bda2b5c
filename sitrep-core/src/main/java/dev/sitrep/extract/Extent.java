package dev.sitrep.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Tells elements with little in them from those around much of a page, without reading these whole:
 * reading each of many nested ones takes minutes on a page made for that.
 */
final class Extent {

  private static final int MOST_NODES = 10_000;

  private Extent() {}

  /** Whether {@code element} has at most so many characters of text, spaces apart. */
  static boolean isWithin(int characters, Element element) {
    int[] left = {MOST_NODES, characters};
    element.filter(
        (node, depth) -> {
          left[0]--;
          left[1] -= node instanceof TextNode text ? ink(text.getWholeText(), left[1]) : 0;
          return left[0] < 0 || left[1] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return left[0] >= 0 && left[1] >= 0;
  }

  /** How many characters of {@code text} are no spaces; does not count on beyond {@code most}. */
  private static int ink(String text, int most) {
    int ink = 0;
    for (int i = 0; i < text.length() && ink <= most; i++) {
      ink += CleanText.isSpace(text.charAt(i)) ? 0 : 1;
    }
    return ink;
  }
}
