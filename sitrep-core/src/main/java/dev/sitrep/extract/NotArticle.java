package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells pages that have text but are no articles: lists, shops, forums, documentation. */
final class NotArticle {

  private NotArticle() {}

  static @Nullable PageVerdict verdict(Page page, PageReading reading) {
    PageFacts facts = reading.facts();
    int words = reading.words();
    boolean typed = facts.article() != null;
    if (words == 0) {
      return new PageVerdict(Reason.NO_TEXT, "no paragraph of text found");
    }
    if (typed) {
      return null;
    }
    String declared = declaredOther(facts);
    if (declared == null) {
      declared = byAddress(facts.url());
    }
    if (declared != null) {
      return new PageVerdict(Reason.NOT_AN_ARTICLE, declared);
    }
    // a wrong canonical link points to the front page from everywhere
    if (isRoot(facts.url()) && (page.url() == null || isRoot(page.url()))) {
      return new PageVerdict(Reason.LISTING, "the front page of a site");
    }
    int all = reading.table().rows().stream().mapToInt(Row::words).sum();
    double links = reading.table().linkDensity(reading.table().root());
    if (links > 0.6 && words < 120 && words < all * 0.25) {
      return new PageVerdict(
          Reason.LISTING, "mostly links: " + words + " of " + all + " words are text");
    }
    if (words < 25) {
      return new PageVerdict(Reason.NO_TEXT, "only " + words + " words of text");
    }
    return scraps(reading);
  }

  /** Short lines without a date and an author: a shop window, a list, a form. */
  private static @Nullable PageVerdict scraps(PageReading reading) {
    boolean signed =
        reading.metadata().published() != null || !reading.metadata().authors().isEmpty();
    boolean running = reading.longParagraphs() >= 6 || reading.wordsInALine() >= 16;
    return signed || running
        ? null
        : new PageVerdict(Reason.NOT_AN_ARTICLE, "short lines without a date or an author");
  }

  /** A folder of the address that everywhere holds the same sort of page, or a host called so. */
  private static @Nullable String byAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    Set<String> folders = Lexicon.words("any", "other-folders");
    String[] parts = url.toLowerCase(Locale.ROOT).split("[/?#]+");
    for (int i = 1; i < parts.length; i++) {
      String part = i == 1 ? parts[i].split("\\.")[0] : parts[i];
      if (folders.contains(part)) {
        return "the address has '" + part + "' in it";
      }
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
