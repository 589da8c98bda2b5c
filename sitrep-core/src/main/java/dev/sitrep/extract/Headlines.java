package dev.sitrep.extract;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The headline and the teaser of a page, chosen among what it declares and what it shows.
 *
 * @param title the headline, or null
 * @param dek the teaser, or null
 * @param finding where the headline came from
 */
record Headlines(@Nullable String title, @Nullable String dek, Optional<Finding> finding) {

  /** The source that is the least a headline: it has the site's name, or other words. */
  private static final String TITLE_ELEMENT = "the title element";

  private static final String SHOWN = "the headline on the page";

  /** A headline of so many letters and digits is not in another one by chance. */
  private static final int TELLING = 9;

  private static final int TELLING_WORDS = 4;

  /** What is longer is a text that was left open where its headline ends. */
  static final int LONGEST = 2000;

  /** What is longer and has paragraphs is one as well. */
  private static final int LONG = 250;

  private static final int LABELLED_WORDS = 3;

  /** Chooses among what {@code page} declares and what it shows. */
  static Headlines of(PageTree page, Head head, @Nullable JsonNode article, SiteNames site) {
    String dek = head.first("og:description", "description", "twitter:description");
    if (dek == null && article != null) {
      dek = JsonLd.text(article.get("description"));
    }
    List<String> shown = shown(page, site);
    List<Claim> declared = declared(head, article);
    Claim taken = choose(shown, declared, site);
    if (taken == null) {
      return new Headlines(null, dek, Optional.empty());
    }
    var claims = new Claims(Field.TITLE);
    declared.stream()
        .filter(claim -> !sameWords(claim.value(), taken.value()))
        .forEach(claim -> claims.add(claim.source(), claim.value()));
    return new Headlines(taken.value(), dek, claims.finding(taken));
  }

  private static List<String> shown(PageTree page, SiteNames site) {
    List<String> shown = new ArrayList<>();
    for (int h1 : page.numbers("h1")) {
      Element heading = page.element(h1);
      String line = isLeftOpen(page, h1) ? "" : HeadlineText.of(heading);
      if (!line.isEmpty() && !Markup.isHidden(page, h1) && !site.has(line)) {
        shown.add(line);
      }
    }
    return shown;
  }

  /** Whether a heading holds the text that follows it, as one does that is not closed. */
  static boolean isLeftOpen(PageTree page, int heading) {
    Element element = page.element(heading);
    return !Extent.isWithin(page.count("p", heading) > 1 ? LONG : LONGEST, element);
  }

  private static List<Claim> declared(Head head, @Nullable JsonNode article) {
    List<Claim> declared = new ArrayList<>();
    add(
        declared,
        "JSON-LD headline",
        article == null ? null : JsonLd.text(article.get("headline")));
    for (String name : new String[] {"og:title", "title", "twitter:title", "dc.title"}) {
      add(declared, "meta " + name, head.first(name));
    }
    add(declared, "meta parsely-title", head.first("parsely-title"));
    add(declared, TITLE_ELEMENT, head.title());
    return declared;
  }

  private static void add(List<Claim> list, String source, @Nullable String value) {
    if (value != null && !value.isBlank() && value.length() <= LONGEST) {
      list.add(Claim.of(source, value));
    }
  }

  private static @Nullable Claim choose(List<String> shown, List<Claim> declared, SiteNames site) {
    for (String h1 : shown) {
      Claim agreed = agreed(h1, declared, site);
      if (agreed != null) {
        return agreed;
      }
    }
    String only = shown.size() == 1 ? shown.get(0) : "";
    if (CleanText.words(only) >= TELLING_WORDS && shareWords(only, declared)) {
      return Claim.of(SHOWN, site.without(only));
    }
    if (!declared.isEmpty()) {
      Claim first = declared.get(0);
      return Claim.of(first.source(), site.without(first.value()));
    }
    return shown.isEmpty() ? null : Claim.of(SHOWN, shown.get(0));
  }

  /** What is both shown and declared is the headline; either may have a label before it. */
  private static @Nullable Claim agreed(String h1, List<Claim> declared, SiteNames site) {
    String key = CleanText.key(h1);
    for (Claim claim : declared) {
      String other = CleanText.key(claim.value());
      boolean same = key.equals(other) && !claim.source().equals(TITLE_ELEMENT);
      boolean labelled = CleanText.words(h1) >= LABELLED_WORDS && other.endsWith(' ' + key);
      if (key.length() >= TELLING && (same || labelled)) {
        return Claim.of(SHOWN, site.withoutSection(h1));
      }
      if (key.length() >= TELLING && other.startsWith(key)) {
        return Claim.of(SHOWN, site.without(h1));
      }
    }
    for (Claim claim : declared) {
      String bare = site.without(claim.value());
      boolean telling = CleanText.words(bare) >= TELLING_WORDS;
      if (telling && key.endsWith(' ' + CleanText.key(bare))) {
        return Claim.of(claim.source(), bare);
      }
    }
    return null;
  }

  private static boolean sameWords(String one, String other) {
    String key = CleanText.key(one);
    String second = CleanText.key(other);
    return key.contains(second) || second.contains(key);
  }

  /** Editors change a headline and leave the declared one: the one shown is what readers know. */
  private static boolean shareWords(String h1, List<Claim> declared) {
    Set<String> words = new HashSet<>(List.of(CleanText.key(h1).split(" ")));
    for (Claim one : declared) {
      Set<String> shared = new HashSet<>(List.of(CleanText.key(one.value()).split(" ")));
      shared.retainAll(words);
      if (shared.stream().filter(word -> word.length() > 3).count() >= 2) {
        return true;
      }
    }
    return declared.isEmpty();
  }
}
