package dev.sitrep.io;

import dev.sitrep.io.text.Encodings;
import java.util.Locale;

/** What a file is, told from its first bytes and never from its name alone. */
enum Kind {
  EMPTY,
  BINARY,
  WARC,
  /** The archive format before WARC. */
  ARC,
  PAGE,
  FEED,
  JSON_FEED,
  JSON_LINES,
  JSON_ARRAY,
  OPML,
  SITEMAP,
  UNKNOWN_XML,
  TEXT;

  /** How many bytes {@link #of} wants to see. */
  static final int HEAD = 64 * 1024;

  /** One control character in so many makes a text binary; a stray form feed does not. */
  private static final int CONTROL_SHARE = 100;

  /** The kind of what begins with {@code head}: at most {@link #HEAD} bytes, all if it has less. */
  static Kind of(byte[] head) {
    String text = Encodings.glance(head).stripLeading();
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.startsWith("WARC/")) {
      return WARC;
    }
    if (text.startsWith("filedesc:")) {
      return ARC;
    }
    if (isBinary(text)) {
      return BINARY;
    }
    return switch (text.charAt(0)) {
      case '{' -> text.contains("jsonfeed.org/version") ? JSON_FEED : JSON_LINES;
      case '[' -> isArray(text) ? JSON_ARRAY : TEXT;
      case '<' -> ofMarkup(text);
      default -> holdsPage(text) ? PAGE : TEXT;
    };
  }

  private static boolean isBinary(String text) {
    long controls = text.chars().filter(Kind::isControl).count();
    return text.indexOf('\0') >= 0
        || controls * CONTROL_SHARE > text.length()
        || text.startsWith("%PDF-");
  }

  private static boolean isControl(int character) {
    return character < ' ' && "\t\n\f\r\u001B".indexOf(character) < 0;
  }

  private static boolean isArray(String text) {
    String rest = text.substring(1).stripLeading();
    return !rest.isEmpty() && "{[\"]".indexOf(rest.charAt(0)) >= 0;
  }

  private static boolean holdsPage(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body");
  }

  private static Kind ofMarkup(String text) {
    String root = Prolog.root(text);
    return switch (root) {
      case "rss", "rdf", "feed", "channel" -> FEED;
      case "opml" -> OPML;
      case "urlset", "sitemapindex" -> SITEMAP;
      case "html" -> PAGE;
      default -> text.startsWith("<?xml") && !holdsPage(text) ? UNKNOWN_XML : PAGE;
    };
  }
}
