package dev.sitrep.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The HTML parser, in time and memory that grow no faster than what it is given, whatever that is.
 * Markup that no reader's page has is cut before it is parsed.
 */
final class BoundedParser {

  /** More elements are no page for readers, and their tree would not fit into a small heap. */
  static final int MOST_TAGS = 400_000;

  /**
   * Deeper elements become siblings, as in browsers (which stop at 512). What walks the tree calls
   * itself, and must not need more stack than the smallest threads have.
   */
  static final int DEEPEST = 256;

  /**
   * The parser's time grows with the square of the length of an element's name. Real names have
   * less than a hundred characters; scripts and data may look like longer ones.
   */
  private static final int LONGEST_NAME = 1024;

  private BoundedParser() {}

  /**
   * The tree of {@code html}, at most {@link #DEEPEST} deep and of at most {@link #MOST_TAGS}
   * elements.
   */
  static Document parse(String html, String base) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded(html), base);
  }

  /** {@code html} with long names cut, up to the last element that is allowed. */
  private static String bounded(String html) {
    return hasTooManyTags(html) || mayHaveLongName(html) ? cut(html) : html;
  }

  /** Whether there are more than {@link #MOST_TAGS}. */
  static boolean hasTooManyTags(String html) {
    int tags = 0;
    int at = html.length() > MOST_TAGS ? html.indexOf('<') : -1;
    while (at >= 0 && tags <= MOST_TAGS) {
      tags++;
      at = html.indexOf('<', at + 1);
    }
    return tags > MOST_TAGS;
  }

  /**
   * Whether there are so many characters without one that ends a name, "&lt;/" apart. Looks at few
   * of them: where one ends a name, a long one begins behind it at the earliest.
   */
  private static boolean mayHaveLongName(String html) {
    int start = 0;
    int length = LONGEST_NAME - 2;
    while (start + length < html.length()) {
      int at = start + length;
      while (at > start && !endsName(html.charAt(at))) {
        at--;
      }
      if (at == start) {
        return true;
      }
      start = at;
    }
    return false;
  }

  private static String cut(String html) {
    StringBuilder kept = null;
    int copied = 0;
    int tags = 0;
    int tag = html.indexOf('<');
    while (tag >= 0 && ++tags <= MOST_TAGS) {
      int end = nameEnd(html, tag);
      if (end - tag > LONGEST_NAME) {
        kept = kept == null ? new StringBuilder(html.length()) : kept;
        kept.append(html, copied, tag + LONGEST_NAME);
        copied = end;
      }
      tag = html.indexOf('<', Math.max(end, tag + 1));
    }
    int whole = tag < 0 ? html.length() : tag;
    return kept == null
        ? html.substring(0, whole)
        : kept.append(html, Math.min(copied, whole), whole).toString();
  }

  /** The end of the name that begins at {@code tag}; {@code tag} itself where none does. */
  private static int nameEnd(String html, int tag) {
    int at = tag + 1;
    if (at < html.length() && html.charAt(at) == '/') {
      at++;
    }
    if (at >= html.length() || !isLetter(html.charAt(at))) {
      return tag;
    }
    while (at < html.length() && !endsName(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean endsName(char c) {
    return c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
