package dev.sitrep.io.feed;

import dev.sitrep.io.text.Encodings;
import dev.sitrep.model.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the feeds a page has. Only addresses of the web are given, never those of files or scripts;
 * whether one may be fetched is for the fetcher to say.
 */
public final class Discovery {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "text/rss+xml",
          "application/x-rss+xml",
          "text/atom+xml");

  /** Types that a feed may be sent as, but much else too. */
  private static final Set<String> VAGUE =
      Set.of("text/xml", "application/xml", "application/json");

  /**
   * The feeds {@code page} declares ({@code link rel=alternate} with the type of a feed), absolute,
   * in their order; comments on the page are no feed of it.
   */
  public List<String> feeds(Page page) {
    Document document = document(page);
    String base = base(document, page.url());
    Set<String> feeds = new LinkedHashSet<>();
    for (Element link : document.select("link[rel][href]")) {
      List<String> rels =
          List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", 9));
      boolean alternate = rels.contains("alternate") && !rels.contains("stylesheet");
      if ((alternate && isFeed(link)) || rels.contains("feed")) {
        add(feeds, link.attr("href"), base);
      }
    }
    return new ArrayList<>(feeds);
  }

  /**
   * What {@code page} links to that looks like a feed by its address, absolute, in their order:
   * guesses to try where it declares none.
   */
  public List<String> linked(Page page) {
    Document document = document(page);
    String base = base(document, page.url());
    Set<String> linked = new LinkedHashSet<>();
    for (Element link : document.select("a[href]")) {
      if (looksLikeFeed(link.attr("href"))) {
        add(linked, link.attr("href"), base);
      }
    }
    return new ArrayList<>(linked);
  }

  private static Document document(Page page) {
    String header = XmlCharset.ofHeader(page.contentType());
    return Jsoup.parse(Encodings.decode(page.body(), header));
  }

  private static @Nullable String base(Document document, @Nullable String url) {
    Element base = document.selectFirst("base[href]");
    String declared = base == null ? null : Address.absolute(base.attr("href"), url);
    return declared == null ? url : declared;
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TYPES.contains(type) || (VAGUE.contains(type) && looksLikeFeed(link.attr("href")));
  }

  private static boolean looksLikeFeed(String href) {
    String lower = href.toLowerCase(Locale.ROOT);
    return lower.startsWith("feed:")
        || lower.matches(
            "(?s).*(?:/(?:feed|rss|atom)/?|\\.(?:rss|atom|rdf)|/(?:feed|rss|atom|index)\\.(?:xml|json))(?:[?#].*)?");
  }

  private static void add(Set<String> addresses, String href, @Nullable String base) {
    String address = Address.absolute(href, base);
    if (address != null) {
      addresses.add(address);
    }
  }
}
