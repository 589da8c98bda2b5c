package dev.sitrep.io.feed;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that a feed or an entry of it links to. */
final class Links {

  private final Fields fields;
  private final @Nullable String document;

  /**
   * @param document what links are relative to where no {@code xml:base} says otherwise
   */
  Links(Fields fields, @Nullable String document) {
    this.fields = fields;
    this.document = document;
  }

  /** The address of what the element is about, or null if it names none of the web. */
  @Nullable String page() {
    // FeedBurner replaces the links by its own and keeps the true one here.
    String original = fields.text("feedburner:origlink");
    if (original != null && Address.absolute(original, document) != null) {
      return Address.absolute(original, document);
    }
    String page = alternate();
    if (page == null) {
      page = resolved(fields.element(), fields.attribute("href"));
    }
    if (page == null) {
      page = permanent();
    }
    return page != null ? page : resolved(fields.element(), fields.attribute("rdf:about"));
  }

  /** The address in the link of kind {@code rel}, or null. */
  @Nullable String of(String rel) {
    for (Element link : fields.all("link")) {
      if (rel.equalsIgnoreCase(link.attr("rel"))) {
        return resolved(link, link.attr("href"));
      }
    }
    return null;
  }

  private @Nullable String alternate() {
    String other = null;
    for (Element link : fields.all("link")) {
      String rel = link.attr("rel");
      String written = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      String address = resolved(link, written);
      if (address != null && (rel.isEmpty() || rel.equalsIgnoreCase("alternate"))) {
        if (isPage(link.attr("type"))) {
          return address;
        }
        other = other == null ? address : other;
      }
    }
    return other;
  }

  private static boolean isPage(String type) {
    return type.isEmpty() || List.of("text/html", "application/xhtml+xml").contains(lower(type));
  }

  private static String lower(String type) {
    return type.strip().toLowerCase(Locale.ROOT);
  }

  private @Nullable String permanent() {
    for (Element guid : fields.all("guid")) {
      String address = Address.absolute(guid.wholeText(), null);
      // Without a scheme it is a number or a name, whatever isPermaLink says of it by default.
      if (address != null
          && !lower(guid.attributes().getIgnoreCase("isPermaLink")).equals("false")) {
        return address;
      }
    }
    for (Element content : fields.all("content")) {
      if (content.hasAttr("src") && isPage(content.attr("type"))) {
        return resolved(content, content.attr("src"));
      }
    }
    return null;
  }

  private @Nullable String resolved(Element at, @Nullable String link) {
    return link == null || link.isBlank()
        ? null
        : Address.absolute(link, Address.base(at, document));
  }
}
