package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The dates a page gives to programs: JSON-LD and meta elements. */
final class DeclaredDates {

  private static final List<String> PUBLISHED = Lexicon.lines("any", "published-fields");
  private static final List<String> DATED = Lexicon.lines("any", "dated-fields");
  private static final List<String> MODIFIED = Lexicon.lines("any", "modified-fields");

  /** What is written and published as articles are; systems date every page, a shop's too. */
  private static final Set<String> TEXTS = Set.of("HowTo", "Recipe");

  private DeclaredDates() {}

  /** Adds them to {@code claims}. */
  static void addTo(DateClaims claims, PageFacts facts) {
    Head head = facts.head();
    JsonNode article = facts.article();
    if (article != null) {
      json(claims, Role.PUBLISHED, Place.DECLARED, article, "datePublished");
      json(claims, Role.MODIFIED, Place.DECLARED, article, "dateModified");
      json(claims, Role.PUBLISHED, Place.VAGUE, article, "dateCreated");
      json(claims, Role.PUBLISHED, Place.VAGUE, article, "uploadDate");
    }
    if (article == null || !article.has("datePublished")) {
      for (JsonNode node : facts.data().nodes()) {
        if (JsonLd.types(node).stream().anyMatch(TEXTS::contains)) {
          json(claims, Role.PUBLISHED, Place.VAGUE, node, "datePublished");
        }
      }
    }
    meta(claims, Role.PUBLISHED, Place.DECLARED, head, PUBLISHED);
    meta(claims, Role.MODIFIED, Place.DECLARED, head, MODIFIED);
    meta(claims, Role.DATED, Place.VAGUE, head, DATED);
  }

  /** Adds when the page as a page was published: right for an article, where it is one. */
  static void addOfPage(DateClaims claims, PageFacts facts) {
    for (JsonNode node : facts.data().nodes()) {
      if (JsonLd.types(node).stream().anyMatch(type -> type.endsWith("WebPage"))) {
        String value = JsonLd.text(node.get("datePublished"));
        claims.add(Role.PUBLISHED, Place.PAGE, "JSON-LD WebPage datePublished", value);
      }
    }
  }

  private static void json(
      DateClaims claims, Role role, Place place, JsonNode node, String property) {
    claims.add(role, place, "JSON-LD " + property, JsonLd.text(node.get(property)));
  }

  private static void meta(
      DateClaims claims, Role role, Place place, Head head, List<String> names) {
    for (String name : names) {
      for (String value : head.all(name)) {
        claims.add(role, place, "meta " + name, value);
      }
    }
  }
}
