package dev.sitrep.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Whom a page names as the owner of its copyright: "Copyright Daily Beacon 2025". */
final class CopyrightLine {

  /** The name begins so many characters, spaces apart, after the mark at the latest. */
  private static final int WITHIN = 16;

  /** A page with more marks does not name its owner by them. */
  private static final int MOST = 100;

  private final String name;
  private final Element body;
  private int marks;

  private CopyrightLine(String owner, Element body) {
    this.name = squashed(owner);
    this.body = body;
  }

  /** Whether {@code page} names {@code owner}. */
  static boolean names(String owner, PageTree page) {
    int first = Math.max(0, page.first("body", 0));
    var line = new CopyrightLine(owner, page.element(first));
    for (int number = first; number < page.end(first) && line.marks < MOST; number++) {
      Element element = page.element(number);
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text && line.isIn(text)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name follows a mark in {@code text}; it may be a link of its own. */
  private boolean isIn(TextNode text) {
    String whole = text.getWholeText();
    for (int at = 0; at < whole.length() && marks < MOST; at++) {
      int mark = mark(whole, at);
      if (mark > 0) {
        marks++;
        if (after(text, at + mark, WITHIN + name.length()).contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** So many characters of the page from {@code at} in {@code first} on. */
  private String after(TextNode first, int at, int length) {
    var text = new StringBuilder(squashed(first.getWholeText(), at, length));
    for (Node node = next(first); node != null && text.length() < length; ) {
      text.append(node instanceof TextNode more ? squashed(more.getWholeText(), 0, length) : "");
      node = next(node);
    }
    return text.substring(0, Math.min(length, text.length()));
  }

  /** The node after {@code node} in the order of the document. */
  private @Nullable Node next(Node node) {
    if (node.childNodeSize() > 0) {
      return node.firstChild();
    }
    Node last = node;
    while (last != null && last != body && last.nextSibling() == null) {
      last = last.parent();
    }
    return last == null || last == body ? null : last.nextSibling();
  }

  private static String squashed(String text) {
    return squashed(text, 0, text.length());
  }

  /**
   * So many characters of {@code text} from {@code from} on, in lower case and without spaces:
   * markup parts words and joins them.
   */
  private static String squashed(String text, int from, int most) {
    var squashed = new StringBuilder(Math.min(most, text.length() - from));
    for (int i = from; i < text.length() && squashed.length() < most; i++) {
      if (!CleanText.isSpace(text.charAt(i))) {
        squashed.append(text.charAt(i));
      }
    }
    return squashed.toString().toLowerCase(Locale.ROOT);
  }

  /** How long the mark is that begins at {@code at}; 0 if none does. */
  private static int mark(String text, int at) {
    char c = text.charAt(at);
    // most letters are behind those that begin a mark
    return c > 'c' && c != '\u00A9' ? 0 : mark(c, text, at);
  }

  private static int mark(char c, String text, int at) {
    return switch (c) {
      case '\u00A9' -> 1;
      case '(' -> text.regionMatches(true, at, "(c)", 0, 3) ? 3 : 0;
      case 'c', 'C' -> text.regionMatches(true, at, "copyright", 0, 9) ? 9 : 0;
      default -> 0;
    };
  }
}
