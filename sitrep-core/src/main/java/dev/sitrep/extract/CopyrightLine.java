package dev.sitrep.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Whom a page names as the owner of its copyright: "Copyright Daily Beacon 2025". */
final class CopyrightLine {

  /** The name begins so many characters after the mark at the latest. */
  private static final int WITHIN = 24;

  private CopyrightLine() {}

  /** Whether {@code page} names {@code owner}. */
  static boolean names(String owner, PageTree page) {
    Element body = page.document().body();
    String name = owner.toLowerCase(Locale.ROOT);
    for (int number = 0; number < page.size(); number++) {
      Element element = page.element(number);
      for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
        if (node instanceof TextNode text && hasMark(text.getWholeText())) {
          if (names(name, text, element, body)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mark(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Looks in the innermost element in which enough follows: the name may be a link of its own. */
  private static boolean names(String name, TextNode mark, Element parent, Element body) {
    String own = mark.text().strip();
    for (@Nullable Element around = parent; around != null; around = around.parent()) {
      String text = around.text();
      int at = text.lastIndexOf(own);
      boolean enough = at >= 0 && text.length() - at - own.length() >= WITHIN + name.length();
      if (around == body || enough) {
        return isWithin(body, around) && names(name, text);
      }
    }
    return false;
  }

  private static boolean isWithin(Element body, Element inner) {
    @Nullable Element around = inner;
    while (around != null && around != body) {
      around = around.parent();
    }
    return around != null;
  }

  private static boolean names(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      int mark = mark(text, i);
      if (mark > 0) {
        int end = Math.min(text.length(), i + WITHIN + name.length());
        if (text.substring(i + mark, end).toLowerCase(Locale.ROOT).contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How long the mark is that begins at {@code at}; 0 if none does. */
  private static int mark(String text, int at) {
    return switch (text.charAt(at)) {
      case '\u00A9' -> 1;
      case '(' -> text.regionMatches(true, at, "(c)", 0, 3) ? 3 : 0;
      case 'c', 'C' -> text.regionMatches(true, at, "copyright", 0, 9) ? 9 : 0;
      default -> 0;
    };
  }
}
