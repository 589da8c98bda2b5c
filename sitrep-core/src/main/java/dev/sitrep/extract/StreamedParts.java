package dev.sitrep.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts the parts of a page that were sent late where they belong. React streams what is not ready
 * as a hidden element "S:1" at the end of the page, and a script moves it to its placeholder, "P:1"
 * or "B:1". One that would make the tree deeper than the parser does stays where it is.
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
    Map<String, Element> placeholders = placeholders(tree);
    parts.stream().limit(MOST).forEach(part -> place(document, placeholders, part));
    return PageTree.of(document);
  }

  /** By their ids: looking each up in the page would take a walk through it. */
  private static Map<String, Element> placeholders(PageTree tree) {
    Map<String, Element> placeholders = new HashMap<>();
    for (int number = 0; number < tree.size(); number++) {
      String id = tree.attribute(HtmlAttribute.ID, number);
      if (id.startsWith("P:") || id.startsWith("B:")) {
        placeholders.putIfAbsent(id, tree.element(number));
      }
    }
    return placeholders;
  }

  /** Whether an element is such a part. */
  static boolean isOne(PageTree tree, int number) {
    return tree.has(HtmlAttribute.HIDDEN, number)
        && tree.attribute(HtmlAttribute.ID, number).startsWith("S:");
  }

  private static void place(Document document, Map<String, Element> placeholders, Element part) {
    part.removeAttr("hidden");
    String number = part.id().substring(2);
    Element segment = placeholders.get("P:" + number);
    Element placeholder = segment != null ? segment : placeholders.get("B:" + number);
    // one that stood where another part stands now is gone
    if (placeholder == null
        || placeholder.ownerDocument() != document
        || placeholder.parents().contains(part)
        || placeholder.parents().size() + height(part) > BoundedParser.DEEPEST) {
      return;
    }
    removeStandIn(placeholder);
    for (Node child : List.copyOf(part.childNodes())) {
      placeholder.before(child);
    }
    part.remove();
  }

  /** How deep the tree of {@code part} is: parts in parts would make the page's bottomless. */
  private static int height(Element part) {
    int[] deepest = {0};
    part.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0];
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
