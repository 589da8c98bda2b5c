package dev.sitrep.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Signs in what a page declares: its address, its title, its metadata and structured data. */
final class DeclaredSigns {

  private static final Set<String> SITE_TYPES =
      Set.of("WebPage", "WebSite", "Organization", "Corporation", "BreadcrumbList");

  private final PageFacts facts;
  private final Set<Sign> signs;

  DeclaredSigns(PageFacts facts, Set<Sign> signs) {
    this.facts = facts;
    this.signs = signs;
  }

  void add() {
    address();
    title();
    String generator = facts.head().first("generator");
    if (generator != null) {
      signs.addAll(PageWords.inSoftware(CleanText.key(generator)));
    }
    String type = facts.head().first("og:type");
    if ("article".equalsIgnoreCase(type)) {
      signs.add(Sign.ARTICLE_TYPE);
    }
    structuredData();
  }

  private void address() {
    Address address = Address.of(facts.url());
    if (address.host().isEmpty()) {
      return;
    }
    signs.addAll(PageWords.inFolders(address.words()));
    int words = address.mostWords(2);
    put(Sign.DAY_IN_ADDRESS, address.hasDay());
    put(Sign.SPEAKING_ADDRESS, words >= 4);
    put(Sign.SHORT_ADDRESS, words <= 2);
    put(Sign.TOP_OF_THE_SITE, address.folders().size() <= 1 && words < 4);
  }

  private void title() {
    String whole = facts.head().title();
    String headline = facts.headlines().title();
    String title = whole == null ? headline : whole;
    if (title == null) {
      return;
    }
    signs.addAll(PageWords.inTitle(CleanText.key(title)));
    put(Sign.SHORT_TITLE, title.split(" ").length <= 4);
    String own = headline == null ? title : headline;
    put(Sign.COLON_IN_TITLE, own.indexOf(':') >= 0);
    put(Sign.EXPLAINING_TITLE, own.indexOf('?') >= 0 || PageWords.explains(CleanText.key(own)));
  }

  private void structuredData() {
    boolean site = false;
    for (JsonNode node : facts.data().nodes()) {
      List<String> types = JsonLd.types(node);
      site |= types.stream().anyMatch(SITE_TYPES::contains);
      put(Sign.ARTICLE_TYPE, types.stream().anyMatch(DeclaredSigns::isArticle));
    }
    put(Sign.SITE_DATA, site && !signs.contains(Sign.ARTICLE_TYPE));
  }

  /** Whether a type of schema.org is that of an article. */
  static boolean isArticle(String type) {
    return type.endsWith("Article") || type.equals("BlogPosting");
  }

  /**
   * The sort of page that {@code type}, of Open Graph, is and no article; null if none is known.
   */
  static @Nullable String otherType(@Nullable String type) {
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    for (String other : List.of("product", "profile", "business", "book")) {
      if (lower.startsWith(other)) {
        return other;
      }
    }
    return null;
  }

  private void put(Sign sign, boolean present) {
    if (present) {
      signs.add(sign);
    }
  }
}
