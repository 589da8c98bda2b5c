package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The attributes that are asked for of every element of a page. Few elements have one of them, and
 * looking for each in each element would take as long as finding the text.
 */
enum HtmlAttribute {
  CLASS("class"),
  ID("id"),
  HIDDEN("hidden"),
  ARIA_HIDDEN("aria-hidden"),
  STYLE("style"),
  ROLE("role"),
  ITEMPROP("itemprop"),
  ITEMTYPE("itemtype"),
  PROPERTY("property"),
  REL("rel"),

  /** Where classes are made by machines, the name that tests go by is still of words. */
  TEST_NAME("data-testid");

  /** Asked by the length of a name, which tells most others from them. */
  private static final List<List<HtmlAttribute>> BY_LENGTH = byLength();

  private final String key;

  HtmlAttribute(String key) {
    this.key = key;
  }

  private static List<List<HtmlAttribute>> byLength() {
    List<List<HtmlAttribute>> byLength = new ArrayList<>();
    for (HtmlAttribute attribute : values()) {
      while (byLength.size() <= attribute.key.length()) {
        byLength.add(new ArrayList<>());
      }
      byLength.get(attribute.key.length()).add(attribute);
    }
    return List.copyOf(byLength);
  }

  /** Which of them {@code element} has, a bit each. */
  static int of(Element element) {
    int found = 0;
    for (Attribute written : element.attributes()) {
      String name = written.getKey();
      if (name.length() < BY_LENGTH.size()) {
        found |= bitOf(name);
      }
    }
    return found;
  }

  private static int bitOf(String name) {
    List<HtmlAttribute> likely = BY_LENGTH.get(name.length());
    for (int i = 0; i < likely.size(); i++) {
      if (likely.get(i).key.equals(name)) {
        return likely.get(i).bit();
      }
    }
    return 0;
  }

  /** Its bit in what {@link #of} gives. */
  int bit() {
    return 1 << ordinal();
  }

  /** Its name. The parser has made names small, which an element's own look-up does not rely on. */
  String key() {
    return key;
  }
}
