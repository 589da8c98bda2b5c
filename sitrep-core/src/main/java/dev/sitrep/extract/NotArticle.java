package dev.sitrep.extract;

import dev.sitrep.model.Reason;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells pages that have text but are no articles: lists, shops, forums, documentation. */
final class NotArticle {

  private NotArticle() {}

  static @Nullable PageVerdict verdict(
      Document document, PageFacts facts, PageTable table, int words) {
    boolean typed = facts.article() != null;
    if (words == 0) {
      return new PageVerdict(Reason.NO_TEXT, "no paragraph of text found");
    }
    String declared = typed ? null : declaredOther(facts);
    if (declared != null) {
      return new PageVerdict(Reason.NOT_AN_ARTICLE, declared);
    }
    if (!typed && isRoot(facts.url())) {
      return new PageVerdict(Reason.LISTING, "the front page of a site");
    }
    int all = table.rows().stream().mapToInt(Row::words).sum();
    double links = table.linkDensity(table.root());
    if (!typed && links > 0.6 && words < 120 && words < all * 0.25) {
      return new PageVerdict(
          Reason.LISTING, "mostly links: " + words + " of " + all + " words are text");
    }
    if (words < 25 && !typed) {
      return new PageVerdict(Reason.NO_TEXT, "only " + words + " words of text");
    }
    return null;
  }

  private static @Nullable String declaredOther(PageFacts facts) {
    String type = facts.head().first("og:type");
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("product")
        || lower.startsWith("profile")
        || lower.startsWith("business")) {
      return "the page calls itself a " + lower;
    }
    for (JsonNode node : facts.data().nodes()) {
      for (String one : JsonLd.types(node)) {
        switch (one) {
          case "Product",
              "ProductGroup",
              "CollectionPage",
              "ItemList",
              "DiscussionForumPosting",
              "QAPage",
              "SearchResultsPage",
              "SoftwareApplication",
              "Offer",
              "AggregateOffer",
              "OfferCatalog",
              "Service",
              "JobPosting",
              "Question",
              "FAQPage",
              "ProfilePage",
              "TechArticle",
              "APIReference" -> {
            return "the page calls itself a " + one;
          }
          default -> {}
        }
      }
    }
    return null;
  }

  private static boolean isRoot(@Nullable String url) {
    if (url == null) {
      return false;
    }
    int host = url.indexOf("://");
    int path = host < 0 ? -1 : url.indexOf('/', host + 3);
    return host > 0 && (path < 0 || path == url.length() - 1);
  }
}
