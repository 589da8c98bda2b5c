package dev.sitrep.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The names of a feed's elements without case and without the prefix of the feed's own format.
 *
 * <p>Prefixes are taken as they are written, not looked up as namespaces: feeds misspell and forget
 * the declarations far more often than they use another prefix.
 */
final class FeedNames {

  private static final Set<String> OWN = Set.of("rss", "atom", "atom03", "atom10", "a10");

  private final String prefix;

  FeedNames(Document document) {
    Element root = document.firstElementChild();
    String name = root == null ? "" : root.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    this.prefix = colon < 0 || name.endsWith(":rdf") ? "" : name.substring(0, colon);
  }

  /** What {@code element} is called: "title", "dc:date". */
  String of(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    boolean own = colon > 0 && isOwn(name.substring(0, colon));
    return own ? name.substring(colon + 1) : name;
  }

  private boolean isOwn(String candidate) {
    return candidate.equals(prefix) || OWN.contains(candidate);
  }

  boolean isEntry(Element element) {
    String name = of(element);
    return name.equals("item") || name.equals("entry");
  }

  /** The first child of {@code parent} called by one of {@code names}, the first name first. */
  Optional<Element> child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (of(child).equals(name)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** All children of {@code parent} called {@code name}. */
  List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> of(child).equals(name)).toList();
  }
}
