package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} elements and links of a page.
 *
 * @param values by {@code property}, {@code name} or {@code itemprop} in lower case, in their order
 * @param title the text of the title element, or null; also where that was left open
 * @param canonical the address the page calls its own, or null
 * @param image the address of the picture for previews, or null
 * @param language what the html element declares, or null
 */
record Head(
    Map<String, List<String>> values,
    @Nullable String title,
    @Nullable String canonical,
    @Nullable String image,
    @Nullable String language) {

  private static final Set<String> IMAGES =
      Set.of(
          "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src");

  /** Reads the whole page, as broken markup leaves meta elements in the body too. */
  static Head of(PageTree page) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element meta : page.named("meta")) {
      String content = CleanText.line(Markup.attribute(meta, contentOf(meta)));
      if (!content.isEmpty()) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          String name = Markup.attribute(meta, key).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(content);
          }
        }
      }
    }
    return new Head(
        values, title(page), canonical(page, values), image(page), language(page, values));
  }

  /** Some pages write {@code value} as in forms. */
  private static String contentOf(Element meta) {
    return meta.hasAttr("content") ? "content" : "value";
  }

  /** The first value of the first of {@code names} that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.get(0);
      }
    }
    return null;
  }

  /** All values of {@code name}. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static @Nullable String title(PageTree page) {
    Element head = page.document().head();
    List<Element> titles = page.named("title");
    Element title =
        titles.stream()
            .filter(one -> isIn(head, one))
            .findFirst()
            .orElse(titles.isEmpty() ? null : titles.get(0));
    String line = title == null ? "" : CleanText.line(title.wholeText());
    return line.isEmpty() || line.length() > Headlines.LONGEST ? null : line;
  }

  private static boolean isIn(Element outer, Element inner) {
    Element around = inner;
    while (around != null && around != outer) {
      around = around.parent();
    }
    return around == outer;
  }

  private static @Nullable String canonical(PageTree page, Map<String, List<String>> values) {
    for (Element link : page.named("link")) {
      if (Markup.hasToken(link.attr("rel").toLowerCase(Locale.ROOT), "canonical")) {
        String href = absolute(link, "href");
        if (href != null) {
          return href;
        }
      }
    }
    String og = values.getOrDefault("og:url", List.of("")).get(0);
    return og.startsWith("http") ? og : null;
  }

  private static @Nullable String image(PageTree page) {
    for (Element meta : page.named("meta")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      if (IMAGES.contains(name.strip().toLowerCase(Locale.ROOT))) {
        String address = absolute(meta, contentOf(meta));
        if (address != null) {
          return address;
        }
      }
    }
    return null;
  }

  private static @Nullable String absolute(Element element, String attribute) {
    String href = element.attr(attribute).strip();
    if (href.startsWith("http://") || href.startsWith("https://")) {
      return href;
    }
    String resolved = href.isEmpty() ? "" : element.absUrl(attribute);
    return resolved.startsWith("http") ? resolved : null;
  }

  private static @Nullable String language(PageTree page, Map<String, List<String>> values) {
    Element html = page.document().firstElementChild();
    String declared = html == null ? "" : html.attr("lang");
    if (declared.isBlank() && html != null) {
      declared = html.attr("xml:lang");
    }
    if (declared.isBlank()) {
      declared = values.getOrDefault("content-language", List.of("")).get(0);
    }
    if (declared.isBlank()) {
      declared = values.getOrDefault("og:locale", List.of("")).get(0);
    }
    return declared.isBlank() ? null : declared.strip().replace('_', '-');
  }
}
