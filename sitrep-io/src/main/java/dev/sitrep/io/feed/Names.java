package dev.sitrep.io.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a feed are called, without case and whatever prefix they are written with:
 * "title", "dc:date".
 *
 * <p>A namespace that is known decides. Else the prefix is taken as it is written: feeds misspell
 * and forget the declarations far more often than they use another prefix.
 */
final class Names {

  /** The prefixes of what has no namespace of its own: the words of RSS and Atom. */
  private static final Set<String> OWN = Set.of("rss", "atom", "atom03", "atom10", "a10");

  private static final String FEED = "";

  /** Namespaces, in lower case and without the slash or number sign at their end. */
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", FEED),
          Map.entry("http://purl.org/atom/ns", FEED),
          Map.entry("http://purl.org/rss/1.0", FEED),
          Map.entry("http://purl.org/rss/1.0/modules/rss091", FEED),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", FEED),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", FEED),
          Map.entry("http://backend.userland.com/rss", FEED),
          Map.entry("http://backend.userland.com/rss2", FEED),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", FEED),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/2000/svg", "svg"),
          Map.entry("http://www.w3.org/1998/math/mathml", "math"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

  private final String prefix;

  Names(@Nullable Element root) {
    String written = root == null ? "" : root.tag().prefix().toLowerCase(Locale.ROOT);
    this.prefix = written.equals("rdf") ? "" : written;
  }

  String of(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String written = element.tag().prefix().toLowerCase(Locale.ROOT);
    String known = PREFIXES.get(bare(element.tag().namespace()));
    if (known == null) {
      known = written.equals(prefix) || OWN.contains(written) ? FEED : written;
    }
    return known.isEmpty() ? local : known + ":" + local;
  }

  private static String bare(String namespace) {
    int end = namespace.length();
    while (end > 0 && "/#".indexOf(namespace.charAt(end - 1)) >= 0) {
      end--;
    }
    return namespace.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** What stands in {@code element}, by its names. */
  Fields fields(Element element) {
    return Fields.of(element, this);
  }
}
