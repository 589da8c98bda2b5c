package dev.sitrep.extract;

import dev.sitrep.model.Grounds.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The names a page's site goes by: what it declares, and what stands before or after the headline
 * in its title where the page bears it out. Many pages declare nothing and put their name there.
 *
 * @param claims as they are written, the declared ones first
 */
record SiteNames(List<Claim> claims) {

  private static final String[] SEPARATORS = {
    " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " : ", " \u00BB ", " \u00B7 ", " \u2022 ", " / "
  };

  /** A section between headline and site ("Headline | Sport | Outlet") goes in a second turn. */
  private static final int TURNS = 3;

  private static final int SHORTEST_LABEL = 5;

  /** So many of the declared names count: every headline is compared with each. */
  private static final int MOST_DECLARED = 20;

  private static final int MOST_WORDS = 6;

  SiteNames {
    claims = List.copyOf(claims);
  }

  /**
   * The declared names and the one learned from the title.
   *
   * @param url the page's address, to compare its host
   */
  static SiteNames of(PageTree page, Head head, List<Claim> declared, @Nullable String url) {
    List<Claim> names = new ArrayList<>(declared.stream().limit(MOST_DECLARED).toList());
    String title = head.title();
    for (String part : title == null ? List.<String>of() : ends(title)) {
      int words = CleanText.words(part);
      boolean mayBe = words >= 1 && words <= MOST_WORDS && !new SiteNames(names).has(part);
      if (mayBe && isName(part, page, url)) {
        names.add(Claim.of("the title element", part));
      }
    }
    return new SiteNames(names);
  }

  /** The names alone. */
  List<String> names() {
    return claims.stream().map(Claim::value).toList();
  }

  /** The name to call the outlet by, or null. */
  @Nullable String first() {
    return claims.isEmpty() ? null : claims.get(0).value();
  }

  /** Whether {@code text} is one of the names and nothing else. */
  boolean has(String text) {
    String key = CleanText.key(text);
    return claims.stream().anyMatch(claim -> CleanText.key(claim.value()).equals(key));
  }

  /** "Outlet: Headline", "Headline | Outlet" without the outlet. */
  String without(String title) {
    String rest = title;
    for (int turn = 0; turn < TURNS; turn++) {
      String shorter = withoutEnd(withoutStart(rest));
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return rest;
  }

  private String withoutStart(String title) {
    int colon = title.indexOf(": ");
    if (colon > 0 && has(title.substring(0, colon))) {
      return title.substring(colon + 2).strip();
    }
    for (String separator : SEPARATORS) {
      int at = title.indexOf(separator);
      if (at > 0 && has(title.substring(0, at))) {
        return title.substring(at + separator.length()).strip();
      }
    }
    return title;
  }

  private String withoutEnd(String title) {
    String bare = withoutSection(title);
    if (!bare.equals(title)) {
      return bare;
    }
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > 0 && has(title.substring(at + separator.length()))) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  /** "Headline | Outlet" and "Headline | Section" without what stands behind the bar. */
  String withoutSection(String title) {
    for (String bar : new String[] {" | ", " :: "}) {
      int at = title.lastIndexOf(bar);
      if (at > 0
          && CleanText.words(title.substring(at + bar.length())) <= 4
          && CleanText.words(title.substring(0, at)) >= 4) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  /** What stands before the first and after the last separator of a title. */
  private static List<String> ends(String title) {
    List<String> ends = new ArrayList<>();
    int last = -1;
    int after = title.length();
    int first = title.indexOf(": ");
    for (String separator : SEPARATORS) {
      int at = title.lastIndexOf(separator);
      if (at > last) {
        last = at;
        after = at + separator.length();
      }
      int start = title.indexOf(separator);
      first = start > 0 && (first < 0 || start < first) ? start : first;
    }
    if (last > 0) {
      ends.add(title.substring(after).strip());
    }
    if (first > 0) {
      ends.add(title.substring(0, first).strip());
    }
    return ends;
  }

  private static boolean isName(String part, PageTree page, @Nullable String url) {
    return isHost(part, url)
        || linksHome(part, page)
        || CleanText.words(part) >= 2 && CopyrightLine.names(part, page);
  }

  /** "Daily Beacon" on www.dailybeacon.example. */
  private static boolean isHost(String part, @Nullable String url) {
    int start = url == null ? -1 : url.indexOf("://");
    if (url == null || start < 0) {
      return false;
    }
    String name = squashed(part);
    String host = url.substring(start + 3).split("[/:?#]", 2)[0].toLowerCase(Locale.ROOT);
    String[] labels = host.split("\\.");
    for (int i = 0; i < labels.length; i++) {
      String label = labels[i].replace("-", "");
      // "teaching.college.example" does not make "Teaching Online" a name
      boolean sub = i == 0 && labels.length > 2;
      boolean same = label.length() >= 3 && name.equals(label);
      boolean longer = !sub && label.length() >= SHORTEST_LABEL && name.startsWith(label);
      if (same || longer || name.length() >= SHORTEST_LABEL && label.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private static String squashed(String name) {
    String key = CleanText.key(name).replace(" ", "");
    return key.startsWith("the") && key.length() > 3 + SHORTEST_LABEL ? key.substring(3) : key;
  }

  /** The name of a site leads to its front page. */
  private static boolean linksHome(String part, PageTree page) {
    String key = CleanText.key(part);
    for (Element link : page.named("a")) {
      boolean home =
          Markup.attribute(link, "href").equals("/")
              || Markup.attribute(link, "rel").equals("home");
      if (home && CleanText.key(CleanText.line(link.text())).equals(key)) {
        return true;
      }
    }
    return false;
  }
}
