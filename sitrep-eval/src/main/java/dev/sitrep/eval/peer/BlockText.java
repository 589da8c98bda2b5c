package dev.sitrep.eval.peer;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element as a browser shows it: a block and a line break begin a line, inline
 * elements add nothing, spaces are one, scripts and styles are no text.
 */
final class BlockText {

  private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template");

  private BlockText() {}

  /** The lines of {@code root}, without blank ones; empty for null. */
  static String of(@Nullable Element root) {
    if (root == null) {
      return "";
    }
    var text = new StringBuilder();
    root.traverse(new Writer(text));
    return text.toString()
        .replaceAll("[\\s\\u00A0&&[^\\n]]+", " ")
        .replaceAll(" ?\\n[ \\n]*", "\n")
        .strip();
  }

  /** Writes text nodes as they come, a line feed around every block. */
  private record Writer(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        if (!isNoText(words)) {
          text.append(words.getWholeText().replace('\n', ' '));
        }
      } else {
        lineAround(node);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      lineAround(node);
    }

    private static boolean isNoText(TextNode words) {
      Element parent = words.parent();
      return parent != null && NO_TEXT.contains(parent.normalName());
    }

    private void lineAround(Node node) {
      if (node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"))) {
        text.append('\n');
      }
    }
  }
}
