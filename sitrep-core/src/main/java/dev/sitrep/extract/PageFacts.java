package dev.sitrep.extract;

import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Timestamp;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page declares of its article, read before its text is.
 *
 * @param head its meta elements
 * @param data its JSON-LD
 * @param article the object of the article in the JSON-LD, or null
 * @param headlines headline and teaser
 * @param outlet who publishes it, or null
 * @param url its canonical address, or null
 */
record PageFacts(
    Head head,
    JsonLd data,
    @Nullable JsonNode article,
    Headlines headlines,
    @Nullable String outlet,
    @Nullable String url) {

  private static final Set<String> ARTICLE_TYPES =
      Set.of("Article", "BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting");

  /** Reads {@code document}, the parsed {@code page}. */
  static PageFacts of(Page page, Document document) {
    Head head = Head.of(document);
    JsonLd data = JsonLd.of(document);
    JsonNode article = article(data);
    String url = head.canonical() != null ? head.canonical() : page.url();
    SiteNames site = SiteNames.of(document, head, outlets(head, data, article), url);
    return new PageFacts(
        head, data, article, Headlines.of(document, head, article, site), site.first(), url);
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

  private static List<String> outlets(Head head, JsonLd data, @Nullable JsonNode article) {
    List<String> names = new ArrayList<>(head.all("og:site_name"));
    if (article != null && article.has("publisher")) {
      names.addAll(data.names(article.get("publisher")));
    }
    names.addAll(head.all("application-name"));
    names.addAll(head.all("dc.publisher"));
    return names;
  }

  /** The text the page gives as its article's body, or null. */
  @Nullable String declaredBody() {
    return article == null ? null : JsonLd.text(article.get("articleBody"));
  }

  /** The author names, as the page writes them. */
  List<String> bylines(Document document) {
    if (article != null && article.has("author")) {
      List<String> names = data.names(article.get("author"));
      if (!names.isEmpty()) {
        return names;
      }
    }
    for (String name :
        new String[] {
          "author",
          "article:author",
          "parsely-author",
          "byl",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "citation_author"
        }) {
      List<String> values = head.all(name).stream().filter(v -> !v.contains("://")).toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return shownBylines(document);
  }

  private static List<String> shownBylines(Document document) {
    String[] places = {
      "[itemprop~=author] [itemprop=name]",
      "[itemprop~=author]",
      "[rel=author]",
      "[class*=byline] a, [class*=Byline] a",
      "[class*=author] a, [class*=Author] a",
      "[class*=byline], [class*=Byline]",
      "[class*=author], [class*=Author]"
    };
    for (String place : places) {
      for (Element element : document.select(place)) {
        String line = CleanText.line(element.text());
        int words = CleanText.words(line);
        if (words >= 2 && words <= 12) {
          return List.of(line);
        }
      }
    }
    return List.of();
  }

  /** Where the article is published. */
  Metadata.Imprint imprint() {
    return new Metadata.Imprint(url, outlet, section(), image());
  }

  private @Nullable String section() {
    String declared = article == null ? null : JsonLd.text(article.get("articleSection"));
    return declared != null
        ? declared
        : head.first("article:section", "og:article:section", "parsely-section", "section");
  }

  /** The page's own choice for previews, which is the picture on top of most articles. */
  private @Nullable String image() {
    String declared = article == null ? null : address(article.get("image"));
    String image = head.image() != null ? head.image() : declared;
    return image != null && image.startsWith("http") ? image : null;
  }

  private static @Nullable String address(@Nullable JsonNode image) {
    JsonNode one = image != null && image.isArray() ? image.get(0) : image;
    return one != null && one.isObject() ? JsonLd.text(one.get("url")) : JsonLd.text(one);
  }

  /** When the article was published and changed. */
  Metadata.Dates dates(Document document, PageTable table, BitSet body) {
    return new Metadata.Dates(published(document, table, body), DateFinder.modified(head, article));
  }

  /** First publication: declared, in the address, or seen near the headline. */
  private @Nullable Timestamp published(Document document, PageTable table, BitSet body) {
    Timestamp declared = DateFinder.declared(document, head, article);
    if (declared == null) {
      declared = DateFinder.ofUrl(url);
    }
    if (declared == null) {
      String tag = head.language() == null ? "" : head.language().toLowerCase(Locale.ROOT);
      declared = DateFinder.visible(table, body, tag.equals("en") || tag.equals("en-us"));
    }
    return declared;
  }

  /** What sort of article the page says it is, in its metadata or in a label around the body. */
  Metadata.Kind kind(PageTable table, BitSet body) {
    Metadata.Kind kind = ArticleKind.of(article, head, url, headlines.title());
    return kind == Metadata.Kind.NEWS ? ArticleKind.shown(table, body) : kind;
  }

  /** Whether the page says that its text is not free. */
  boolean paywalled() {
    String free = article == null ? null : JsonLd.text(article.get("isAccessibleForFree"));
    String tier = head.first("article:content_tier");
    return free != null && free.equalsIgnoreCase("false")
        || tier != null && (tier.equals("locked") || tier.equals("metered"));
  }
}
