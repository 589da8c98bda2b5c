package dev.sitrep.io;

import dev.sitrep.model.Entry;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in XML: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), as broken as
 * they come.
 *
 * <p>The parser is jsoup's: it repairs what is not well-formed, and it neither loads a DTD nor
 * knows any entity but those of HTML, so a feed cannot reach for files or blow itself up.
 */
final class FeedReader {

  private final String origin;
  private final Sink sink;

  FeedReader(String origin, Sink sink) {
    this.origin = origin;
    this.sink = sink;
  }

  /**
   * Reads every entry.
   *
   * @param bytes the feed
   * @param contentType the Content-Type header it came with
   */
  void read(byte[] bytes, @Nullable String contentType) {
    String text = Encodings.decode(bytes, XmlCharset.declared(bytes, contentType));
    Document document = Jsoup.parse(text, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    var names = new FeedNames(document);
    List<Element> items = document.getAllElements().stream().filter(names::isEntry).toList();
    var feed = FeedEntry.Feed.of(document, names);
    for (int i = 0; i < items.size(); i++) {
      entry(new FeedEntry(items.get(i), feed, names).read(origin + ":" + (i + 1)));
    }
    if (items.isEmpty()) {
      sink.empty(origin, "a feed without entries");
    } else if (!text.stripTrailing().endsWith(">")) {
      sink.unreadable(origin, "the feed breaks off after " + items.size() + " entries");
    }
  }

  private void entry(Entry entry) {
    if (entry.title() == null && entry.summary() == null && entry.content().isBlank()) {
      sink.empty(entry.origin(), "an entry without title and text");
    } else {
      sink.accept(entry);
    }
  }
}
