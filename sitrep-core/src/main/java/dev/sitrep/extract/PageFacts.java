package dev.sitrep.extract;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page declares of its article, read before its text is.
 *
 * @param head its meta elements
 * @param data its JSON-LD
 * @param article the object of the article in the JSON-LD, or null
 * @param headlines headline and teaser
 * @param site the names of who publishes it
 * @param fetched the address it was fetched from, or null
 */
record PageFacts(
    Head head,
    JsonLd data,
    @Nullable JsonNode article,
    Headlines headlines,
    SiteNames site,
    @Nullable String fetched) {

  private static final Set<String> ARTICLE_TYPES =
      Set.of("Article", "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

  /** Reads {@code tree}, the parsed {@code page}. */
  static PageFacts of(Page page, PageTree tree) {
    Head head = Head.of(tree);
    JsonLd data = JsonLd.of(tree);
    JsonNode article = article(data);
    String url = head.canonical() != null ? head.canonical() : page.url();
    SiteNames site = SiteNames.of(tree, head, outlets(head, data, article), url);
    return new PageFacts(
        head, data, article, Headlines.of(tree, head, article, site), site, page.url());
  }

  private static @Nullable JsonNode article(JsonLd data) {
    JsonNode first = null;
    for (JsonNode node : data.nodes()) {
      boolean article = JsonLd.types(node).stream().anyMatch(PageFacts::isArticle);
      if (article && (node.has("headline") || node.has("datePublished"))) {
        first = first == null ? node : first;
      }
    }
    return first;
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || ARTICLE_TYPES.contains(type);
  }

  private static List<Claim> outlets(Head head, JsonLd data, @Nullable JsonNode article) {
    List<Claim> names = new ArrayList<>();
    addMeta(names, head, "og:site_name");
    if (article != null && article.has("publisher")) {
      for (String name : data.names(article.get("publisher"))) {
        names.add(Claim.of("JSON-LD publisher", name));
      }
    }
    addMeta(names, head, "application-name");
    addMeta(names, head, "dc.publisher");
    return names;
  }

  private static void addMeta(List<Claim> names, Head head, String name) {
    head.all(name).forEach(value -> names.add(Claim.of("meta " + name, value)));
  }

  /** Its canonical address, or null. */
  @Nullable String url() {
    return head.canonical() != null ? head.canonical() : fetched;
  }

  /** Who publishes it, or null. */
  @Nullable String outlet() {
    return site.first();
  }

  /** Where the article is published. */
  Metadata.Imprint imprint() {
    return new Metadata.Imprint(url(), outlet(), sections().value(), images().value());
  }

  /** Where that and the headline came from. */
  List<Finding> findings() {
    var address = new Claims(Field.URL).add("the page's own link", head.canonical());
    if (fetched != null) {
      address.add("the address it was fetched from", fetched);
    }
    return Stream.of(
            headlines.finding(),
            address.finding(),
            new Claims(Field.OUTLET).addAll(site.claims()).finding(),
            sections().finding(),
            images().finding())
        .flatMap(Optional::stream)
        .toList();
  }

  private Claims sections() {
    var claims = new Claims(Field.SECTION);
    claims.add(
        "JSON-LD articleSection",
        article == null ? null : JsonLd.text(article.get("articleSection")));
    for (String name :
        new String[] {"article:section", "og:article:section", "parsely-section", "section"}) {
      claims.add("meta " + name, head.first(name));
    }
    return claims;
  }

  /** The page's own choice for previews, which is the picture on top of most articles. */
  private Claims images() {
    String declared = article == null ? null : address(article.get("image"));
    boolean absolute = declared != null && declared.startsWith("http");
    return new Claims(Field.IMAGE)
        .add("meta og:image", head.image())
        .add("JSON-LD image", absolute ? declared : null);
  }

  private static @Nullable String address(@Nullable JsonNode image) {
    JsonNode one = image != null && image.isArray() ? image.get(0) : image;
    return one != null && one.isObject() ? JsonLd.text(one.get("url")) : JsonLd.text(one);
  }
}
