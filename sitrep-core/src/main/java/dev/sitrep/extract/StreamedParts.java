package dev.sitrep.extract;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts the parts of a page that were sent late where they belong. React streams what is not ready
 * as a hidden element "S:1" at the end of the page, and a script moves it to its placeholder, "P:1"
 * or "B:1".
 */
final class StreamedParts {

  /** A page made to be slow could have a part for each of many placeholders. */
  private static final int MOST = 300;

  private StreamedParts() {}

  /**
   * The tree of {@code document} with the parts moved; one without a placeholder is shown where it
   * is.
   */
  static PageTree placed(Document document) {
    PageTree tree = PageTree.of(document);
    List<Element> parts = tree.streamed();
    if (parts.isEmpty()) {
      return tree;
    }
    parts.stream().limit(MOST).forEach(part -> place(document, part));
    return PageTree.of(document);
  }

  /** Whether an element is such a part. */
  static boolean isOne(PageTree tree, int number) {
    return tree.has(HtmlAttribute.HIDDEN, number)
        && tree.attribute(HtmlAttribute.ID, number).startsWith("S:");
  }

  private static void place(Document document, Element part) {
    part.removeAttr("hidden");
    String number = part.id().substring(2);
    Element segment = document.getElementById("P:" + number);
    Element placeholder = segment != null ? segment : document.getElementById("B:" + number);
    if (placeholder == null || placeholder.parents().contains(part)) {
      return;
    }
    removeStandIn(placeholder);
    for (Node child : List.copyOf(part.childNodes())) {
      placeholder.before(child);
    }
    part.remove();
  }

  /** What is shown in the meantime ends at a comment. */
  private static void removeStandIn(Element placeholder) {
    Node end = placeholder.nextSibling();
    while (end != null && !(end instanceof Comment comment && comment.getData().equals("/$"))) {
      end = end.nextSibling();
    }
    Node next = placeholder.nextSibling();
    while (end != null && next != null && next != end) {
      next.remove();
      next = placeholder.nextSibling();
    }
  }
}
