package dev.sitrep.io;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The address of what a feed or an entry of it is about. */
final class FeedLinks {

  private FeedLinks() {}

  /**
   * The address that {@code element} links to, absolute; null if there is none of the web.
   *
   * @param base what it is relative to, unless the feed says otherwise with {@code xml:base}
   */
  static @Nullable String of(Element element, FeedNames names, @Nullable String base) {
    String link = link(element, names);
    String nearer =
        element.attr("xml:base").isEmpty() ? base : resolve(element.attr("xml:base"), base);
    String resolved = link == null ? null : resolve(link, nearer);
    boolean web = resolved != null && resolved.toLowerCase(Locale.ROOT).matches("(?s)https?://.+");
    return web ? resolved : null;
  }

  /** What the links in a feed are relative to: its {@code xml:base}, else its own address. */
  static @Nullable String base(Element feed, FeedNames names) {
    String base = feed.attr("xml:base");
    return base.isBlank() ? of(feed, names, null) : base;
  }

  private static @Nullable String link(Element element, FeedNames names) {
    // FeedBurner replaces the links by its own and keeps the true one here.
    Optional<Element> original = names.child(element, "feedburner:origlink");
    if (original.isPresent()) {
      return FeedText.plain(original.get());
    }
    for (Element link : names.children(element, "link")) {
      String rel = link.attr("rel");
      boolean alternate = rel.isEmpty() || rel.equals("alternate");
      String address = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      if (alternate && !address.isBlank()) {
        return address.strip();
      }
    }
    return names
        .child(element, "guid")
        .filter(guid -> !guid.attr("isPermaLink").equals("false"))
        .map(FeedText::plain)
        .orElse(null);
  }

  private static String resolve(String link, @Nullable String base) {
    if (base == null) {
      return link;
    }
    try {
      return URI.create(base).resolve(link).toString();
    } catch (IllegalArgumentException e) {
      return link;
    }
  }
}
