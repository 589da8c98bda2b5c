package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What tags and attributes say of an element's content. */
final class Markup {

  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "option",
          "textarea",
          "button",
          "input",
          "math",
          "map",
          "dialog",
          "head",
          "title",
          "rp",
          "rt",
          "frame",
          "frameset",
          "noframes",
          "datalist");

  /** What only a whole page has; a script shows such an element when it has loaded. */
  private static final Set<String> OF_A_PAGE = Set.of("h1", "main", "article");

  /** Of the elements of AMP pages those that may hold text; the others are players, bars, boxes. */
  private static final Set<String> AMP_TEXT =
      Set.of(
          "amp-accordion",
          "amp-carousel",
          "amp-base-carousel",
          "amp-facebook",
          "amp-fit-text",
          "amp-img",
          "amp-instagram",
          "amp-layout",
          "amp-lightbox-gallery",
          "amp-position-observer",
          "amp-timeago",
          "amp-twitter");

  private Markup() {}

  /** Whether an element's content is no text for a reader. */
  static boolean isSkipped(String tag) {
    return SKIPPED.contains(tag) || tag.startsWith("amp-") && !AMP_TEXT.contains(tag);
  }

  /**
   * The value of an attribute of HTML, empty if there is none. The parser has made the names small,
   * which the element's own look-up does not rely on.
   */
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  /** Whether its attributes or its class hide an element from the reader. */
  static boolean isHidden(PageTree tree, int number) {
    boolean declared =
        tree.has(HtmlAttribute.HIDDEN, number)
            && !tree.attribute(HtmlAttribute.HIDDEN, number).equals("until-found");
    return declared
        || tree.attribute(HtmlAttribute.ARIA_HIDDEN, number).equals("true")
            && !isWhole(tree, number)
        || HiddenStyle.hides(tree.attribute(HtmlAttribute.STYLE, number))
        || tree.look(number).isClassed(Trait.HIDDEN) && !holdsThePage(tree, number);
  }

  private static boolean isWhole(PageTree tree, int number) {
    String tag = tree.element(number).normalName();
    return tag.equals("body") || tag.equals("main") || tag.equals("article");
  }

  static boolean holdsThePage(PageTree tree, int number) {
    return tree.holds(OF_A_PAGE, number);
  }

  /** What the markup of an element says of the box it makes. */
  static void classify(PageTree tree, int number, Box box) {
    Look look = tree.look(number);
    box.look = look;
    // the id of a heading is made of its words: "ads-on-television" says what it is about
    int traits = isHeading(box.tag) ? look.ofClass() : look.all();
    String role = tree.attribute(HtmlAttribute.ROLE, number);
    boolean body =
        hasToken(tree.attribute(HtmlAttribute.ITEMPROP, number), "articleBody")
            || hasToken(tree.attribute(HtmlAttribute.PROPERTY, number), "articleBody");
    box.containerRank = body ? 1 : containerRank(box.tag, role, traits);
    boolean named = Trait.NOISE.isIn(traits) && !Embeds.holdsEmbed(tree, number);
    box.noise = noise(box, role, traits, named);
  }

  private static int containerRank(String tag, String role, int traits) {
    if (tag.equals("body") || tag.equals("p")) {
      return 0;
    }
    if (Trait.CONTAINER.isIn(traits)) {
      return 2;
    }
    if (tag.equals("article") || hasToken(role, "article")) {
      return 3;
    }
    return tag.equals("main") || hasToken(role, "main") || Trait.PAGE.isIn(traits) ? 4 : 0;
  }

  private static Box.Noise noise(Box box, String role, int traits, boolean named) {
    String tag = box.tag;
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return Box.Noise.NONE;
    }
    if (Trait.COMMENTS.isIn(traits)) {
      return Box.Noise.COMMENTS;
    }
    if (tag.equals("nav") || tag.equals("menu") || role.equals("navigation")) {
      return Box.Noise.CERTAIN;
    }
    if (box.containerRank == 1 || box.containerRank == 2) {
      return Box.Noise.NONE;
    }
    boolean page = tag.equals("footer") || tag.equals("aside") || tag.equals("header");
    boolean landmark =
        role.equals("complementary")
            || role.equals("contentinfo")
            || role.equals("banner")
            || role.equals("dialog")
            || role.equals("search");
    return page || landmark || named || tag.equals("form") ? Box.Noise.LIKELY : Box.Noise.NONE;
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** The words of an attribute that is a list of them. */
  static List<String> tokens(String value) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) <= ' ') {
        if (i > start) {
          tokens.add(value.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  /** Class names and ids in lower case, their words parted by hyphens. */
  static List<String> names(String look) {
    List<String> names = new ArrayList<>();
    var name = new StringBuilder();
    for (int i = 0; i <= look.length(); i++) {
      char c = i < look.length() ? look.charAt(i) : ' ';
      if (CleanText.isSpace(c)) {
        if (name.length() > 0) {
          names.add(name.toString());
          name.setLength(0);
        }
      } else if (c >= 'a' && c <= 'z') {
        name.append(c);
      } else if (Character.isLetterOrDigit(c)) {
        boolean hump =
            Character.isUpperCase(c) && i > 0 && Character.isLowerCase(look.charAt(i - 1));
        if (hump) {
          name.append('-');
        }
        name.append(Character.toLowerCase(c));
      } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    return names;
  }

  /** Whether one of the space-separated words of {@code value} is {@code token}. */
  static boolean hasToken(String value, String token) {
    if (value.equals(token)) {
      return true;
    }
    return value.length() > token.length() && (' ' + value + ' ').contains(' ' + token + ' ');
  }
}
