package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The headline and the teaser of a page.
 *
 * @param title the headline, or null
 * @param dek the teaser, or null
 */
record Headlines(@Nullable String title, @Nullable String dek) {

  /** Chooses among what the page declares and what it shows. */
  static Headlines of(Document page, Head head, @Nullable JsonNode article, SiteNames site) {
    String dek = head.first("og:description", "description", "twitter:description");
    if (dek == null && article != null) {
      dek = JsonLd.text(article.get("description"));
    }
    return new Headlines(title(page, head, article, site), dek);
  }

  private static @Nullable String title(
      Document page, Head head, @Nullable JsonNode article, SiteNames site) {
    List<String> shown = new ArrayList<>();
    for (Element h1 : page.getElementsByTag("h1")) {
      String line = CleanText.line(h1.text());
      if (!line.isEmpty() && !Markup.isHidden(h1) && !site.has(line)) {
        shown.add(line);
      }
    }
    List<String> declared = new ArrayList<>();
    add(declared, article == null ? null : JsonLd.text(article.get("headline")));
    add(declared, head.first("og:title", "title", "twitter:title", "dc.title", "parsely-title"));
    add(declared, head.title());
    // what is both shown and declared is the headline; the declared one may have a site's name
    for (String h1 : shown) {
      String key = CleanText.key(h1);
      for (String one : declared) {
        if (key.length() > 8 && CleanText.key(one).startsWith(key)) {
          return site.without(h1);
        }
      }
    }
    String only = shown.size() == 1 ? shown.get(0) : "";
    if (CleanText.words(only) >= 4 && shareWords(only, declared)) {
      return site.without(only);
    }
    if (!declared.isEmpty()) {
      return site.without(declared.get(0));
    }
    return shown.isEmpty() ? null : shown.get(0);
  }

  /** Editors change a headline and leave the declared one: the one shown is what readers know. */
  private static boolean shareWords(String h1, List<String> declared) {
    Set<String> words = new HashSet<>(List.of(CleanText.key(h1).split(" ")));
    for (String one : declared) {
      Set<String> shared = new HashSet<>(List.of(CleanText.key(one).split(" ")));
      shared.retainAll(words);
      if (shared.stream().filter(word -> word.length() > 3).count() >= 2) {
        return true;
      }
    }
    return declared.isEmpty();
  }

  private static void add(List<String> list, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      list.add(value);
    }
  }
}
