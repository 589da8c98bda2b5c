package dev.sitrep.extract;

import java.util.HashMap;
import java.util.Map;
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

  private static final int LONGEST = "data-testid".length();
  private static final Map<String, HtmlAttribute> BY_NAME = byName();

  /** By the length of a name, a bit for each letter that begins one: sifts out most others. */
  private static final int[] OPENINGS = openings();

  private final String key;

  HtmlAttribute(String key) {
    this.key = key;
  }

  private static Map<String, HtmlAttribute> byName() {
    Map<String, HtmlAttribute> byName = new HashMap<>();
    for (HtmlAttribute attribute : values()) {
      byName.put(attribute.key, attribute);
    }
    return byName;
  }

  private static int[] openings() {
    var openings = new int[LONGEST + 1];
    for (HtmlAttribute attribute : values()) {
      openings[attribute.key.length()] |= letter(attribute.key);
    }
    return openings;
  }

  private static int letter(String name) {
    return 1 << name.charAt(0) - 'a';
  }

  /** Which of them {@code element} has, a bit each. */
  static int of(Element element) {
    int found = 0;
    for (Attribute written : element.attributes()) {
      String name = written.getKey();
      if (name.length() <= LONGEST && (OPENINGS[name.length()] & letter(name)) != 0) {
        HtmlAttribute attribute = BY_NAME.get(name);
        found |= attribute == null ? 0 : attribute.bit();
      }
    }
    return found;
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
