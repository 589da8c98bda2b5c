package dev.sitrep.io.feed;

import dev.sitrep.io.text.Encodings;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), CDF, JSON Feed 1 and
 * 1.1, as broken as they come.
 */
public final class FeedParser {

  /**
   * The feed in {@code bytes}. It never throws, whatever the bytes are: what cannot be read is in
   * {@link Feed#leftOut()}.
   *
   * @param bytes the feed, not compressed
   * @param contentType the Content-Type header it came with
   * @param url the address it came from; what its links are relative to
   * @param origin what it is called in a report; its entries are {@code origin:1} and so on
   */
  public Feed parse(
      byte[] bytes, @Nullable String contentType, @Nullable String url, String origin) {
    String text =
        Encodings.decode(bytes, XmlCharset.ofHeader(contentType), XmlCharset.ofProlog(bytes));
    return text.stripLeading().startsWith("{")
        ? new JsonFeed(origin, url).read(text)
        : new XmlFeed(origin, url).read(text);
  }
}
