package dev.sitrep.io.feed;

import java.util.Locale;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses of the web as feeds and pages write them. */
final class Address {

  private Address() {}

  /**
   * {@code link} as an address of the web, or null if it is none. One that is absolute stays as it
   * is written but for white space; {@code feed:} in front of one is taken off.
   */
  static @Nullable String absolute(@Nullable String link, @Nullable String base) {
    if (link == null) {
      return null;
    }
    String bare = withoutFeed(link.strip().replaceAll("[\\t\\r\\n]", ""));
    if (isWeb(bare)) {
      HttpUrl url = HttpUrl.parse(bare);
      return url == null ? null : hasUser(bare) ? withoutUser(url) : bare;
    }
    HttpUrl from = base == null || bare.isEmpty() ? null : HttpUrl.parse(base);
    HttpUrl resolved = from == null ? null : from.resolve(bare);
    return resolved == null ? null : withoutUser(resolved);
  }

  /** A password is for the one it was given to, and no part of where something is. */
  private static String withoutUser(HttpUrl url) {
    return url.newBuilder().username("").password("").build().toString();
  }

  /** Whether {@code link} names a user, or even gives a password. */
  static boolean hasUser(String link) {
    HttpUrl url = HttpUrl.parse(withoutFeed(link.strip()));
    return url != null && !(url.username() + url.password()).isEmpty();
  }

  /** What a link in {@code element} is relative to by {@code xml:base} (RFC 3986 section 5.1). */
  static @Nullable String base(Element element, @Nullable String document) {
    Element parent = element.parent();
    String attribute = element.attr("xml:base");
    if (parent == null && attribute.isEmpty()) {
      return document;
    }
    String outer = parent == null ? document : base(parent, document);
    String own = attribute.isBlank() ? null : absolute(attribute, outer);
    return own == null ? outer : own;
  }

  private static boolean isWeb(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static String withoutFeed(String link) {
    if (!link.regionMatches(true, 0, "feed:", 0, 5)) {
      return link;
    }
    String rest = link.substring(5);
    return rest.startsWith("//") ? "http:" + rest : rest;
  }
}
