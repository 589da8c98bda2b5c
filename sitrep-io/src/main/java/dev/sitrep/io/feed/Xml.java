package dev.sitrep.io.feed;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses XML that others wrote, as broken as it comes, unless it would not fit in memory. */
final class Xml {

  /**
   * The most elements a document may have. A sitemap may list 50,000 pages, each with some eight
   * elements; an element takes some 200 bytes of memory, so that 15 MiB of tags would take a
   * gigabyte and more.
   */
  private static final int MOST_ELEMENTS = 500_000;

  static final String TOO_MANY = "more than " + MOST_ELEMENTS + " elements";

  private Xml() {}

  /** The document in {@code text}, or nothing if it has too many elements. */
  static Optional<Document> parse(String text) {
    if (elements(text) > MOST_ELEMENTS) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(text, Parser.xmlParser().setTrackPosition(true));
    document.outputSettings().prettyPrint(false);
    return Optional.of(document);
  }

  /** How many elements {@code text} may have at most, without reading it. */
  private static int elements(String text) {
    int elements = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      boolean opens = at + 1 < text.length() && "/!?".indexOf(text.charAt(at + 1)) < 0;
      elements += opens ? 1 : 0;
    }
    return elements;
  }
}
