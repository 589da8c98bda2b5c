package dev.sitrep.extract;

import dev.sitrep.extract.DateClaim.Place;
import dev.sitrep.extract.DateClaim.Role;
import dev.sitrep.extract.DateLabels.Meaning;
import dev.sitrep.extract.DateScanner.Spotted;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates in elements made for them: time, abbr, itemprop, and classes that speak of dates. */
final class MarkedDates {

  private static final int LONGEST_TEXT = 120;

  /** Among more marks the page's own date is none of the later; claims are compared in pairs. */
  private static final int MOST = 1000;

  private final DateClaims claims;
  private final TextRegion region;

  private MarkedDates(DateClaims claims, TextRegion region) {
    this.claims = claims;
    this.region = region;
  }

  /** Adds them to {@code claims}. */
  static void addTo(DateClaims claims, TextRegion region) {
    var marked = new MarkedDates(claims, region);
    region.table().dates().stream()
        .filter(mark -> !region.isOthers(mark.box()))
        .limit(MOST)
        .forEach(marked::add);
  }

  private void add(DateMark mark) {
    Element element = mark.element();
    String shown = shown(element);
    Spotted seen = DateScanner.scan(shown, claims.monthFirst()).stream().findFirst().orElse(null);
    Meaning own = DateLabels.nearest(seen == null ? shown : shown.substring(0, seen.from()));
    Role role = role(element, own != null ? own : before(mark, shown));
    String value = value(element);
    Spotted written = value == null ? null : PublishedDates.value(value, false);
    // what is written for readers is right where a template gives programs the last change
    boolean said = written == null || own == Meaning.PUBLISHED;
    if (role != null && seen != null && said) {
      claims.add(role, place(mark), source(element), shown, seen);
    }
    if (role != null && value != null && written != null) {
      claims.add(role, place(mark), source(element), value, written);
    }
  }

  /** Its text; none where that is more than a date with its label. */
  private static String shown(Element element) {
    // what is not seen is text here, and is taken out by and by
    boolean little = Extent.isWithin(10 * LONGEST_TEXT, element);
    String text = little ? CleanText.line(element.text()) : "";
    return text.length() > LONGEST_TEXT ? "" : text;
  }

  private Place place(DateMark mark) {
    return region.isBeside(mark.row())
        ? Place.MARKED
        : region.isBelow(mark.row()) ? Place.BELOW : Place.ELSEWHERE;
  }

  private static @Nullable String value(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      if (PublishedDates.value(element.attr(attribute), false) != null) {
        return element.attr(attribute);
      }
    }
    return null;
  }

  private static String source(Element element) {
    String property = element.attr("itemprop");
    if (property.contains("date")) {
      return "itemprop " + property;
    }
    String tag = element.normalName();
    return tag.equals("time") || tag.equals("abbr")
        ? tag
        : "class " + CleanText.line(element.className());
  }

  /**
   * What the date is of; null if it is none of the page's.
   *
   * @param label what the page writes before it, or null
   */
  private static @Nullable Role role(Element element, @Nullable Meaning label) {
    String property = element.attr("itemprop");
    if (property.contains("datePublished") || property.contains("dateCreated")) {
      return Role.PUBLISHED;
    }
    if (property.contains("dateModified")) {
      return Role.MODIFIED;
    }
    if (label != null) {
      return label == Meaning.NONE ? null : Role.valueOf(label.name());
    }
    return role(element.className().toLowerCase(Locale.ROOT), element.hasAttr("pubdate"));
  }

  private static Role role(String classes, boolean pubdate) {
    if (pubdate || classes.contains("publish") || classes.contains("entry-date")) {
      return Role.PUBLISHED;
    }
    // in hAtom, "updated" is the only date of what was never changed
    boolean modified =
        classes.contains("updat") && !Markup.hasToken(classes, "updated")
            || classes.contains("modif")
            || classes.contains("changed");
    return modified ? Role.MODIFIED : Role.DATED;
  }

  /** What stands before the element in its row, or makes up the row before. */
  private @Nullable Meaning before(DateMark mark, String shown) {
    List<Row> rows = region.table().rows();
    String row = mark.row() < rows.size() ? rows.get(mark.row()).text() : "";
    int at = shown.isEmpty() ? -1 : row.indexOf(shown);
    if (at > 0) {
      return DateLabels.nearest(row.substring(0, at));
    }
    boolean opens = at == 0 && mark.row() > 0;
    return opens ? DateLabels.alone(rows.get(mark.row() - 1).text()) : null;
  }
}
