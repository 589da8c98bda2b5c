package dev.sitrep.extract;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a page names its authors, the most trusted place first. */
final class BylineFinder {

  /** The general "author" may be the site's. */
  private static final String[] META = {
    "article:author",
    "og:article:author",
    "article:author_name",
    "parsely-author",
    "byl",
    "sailthru.author",
    "cxenseparse:author",
    "citation_authors",
    "citation_author",
    "author",
    "authors",
    "og:author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator"
  };

  private static final Set<String> WRITTEN_BY = Lexicon.words("any", "written-by");

  private BylineFinder() {}

  /**
   * What the page says of its authors: what is declared, what stands beside the headline, the rest.
   */
  static List<BylineClaim> find(PageFacts facts, TextRegion region, String language) {
    List<BylineClaim> claims =
        new ArrayList<>(declared(facts.head(), facts.data(), facts.article()));
    var elements = BylineElements.of(region, language);
    claims.addAll(elements.beside());
    claims.addAll(BylineRows.find(region, language));
    claims.addAll(elements.elsewhere());
    return claims;
  }

  /** What the metadata says. */
  private static List<BylineClaim> declared(Head head, JsonLd data, @Nullable JsonNode article) {
    List<BylineClaim> claims = new ArrayList<>();
    if (article != null) {
      JsonNode authors = article.has("author") ? article.get("author") : article.get("creator");
      ofData(claims, data, authors);
    }
    for (String name : META) {
      add(claims, "meta " + name, head.all(name), Standing.AUTHORS);
    }
    for (int label = 1; label <= 2; label++) {
      String says = head.first("twitter:label" + label);
      if (says != null && WRITTEN_BY.contains(CleanText.key(says))) {
        String name = "twitter:data" + label;
        add(claims, "meta " + name, head.all(name), Standing.AUTHORS);
      }
    }
    return claims;
  }

  private static void ofData(List<BylineClaim> claims, JsonLd data, @Nullable JsonNode authors) {
    List<JsonNode> nodes = new ArrayList<>();
    if (authors != null && authors.isArray()) {
      authors.forEach(nodes::add);
    } else if (authors != null) {
      nodes.add(authors);
    }
    for (Standing standing : new Standing[] {Standing.PERSONS, Standing.AUTHORS, Standing.BODIES}) {
      List<String> names = new ArrayList<>();
      for (JsonNode node : nodes) {
        if (standing(data.resolve(node)) == standing) {
          names.addAll(data.names(node));
        }
      }
      add(claims, "JSON-LD author", names, standing);
    }
  }

  private static Standing standing(JsonNode author) {
    for (String type : author.isObject() ? JsonLd.types(author) : List.<String>of()) {
      if (type.equals("Person")) {
        return Standing.PERSONS;
      }
      if (type.endsWith("Organization") || type.equals("Corporation")) {
        return Standing.BODIES;
      }
    }
    return Standing.AUTHORS;
  }

  private static void add(
      List<BylineClaim> claims, String source, List<String> texts, Standing standing) {
    List<String> names = texts.stream().filter(text -> !text.contains("://")).toList();
    if (!names.isEmpty()) {
      claims.add(new BylineClaim(source, names, standing));
    }
  }
}
