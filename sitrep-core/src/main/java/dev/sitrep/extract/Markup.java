package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What tags, classes and ids say of an element's content.
 *
 * <p>Class names are taken apart at hyphens, underscores and capitals, and compared as whole words:
 * "ad" is an advertisement in {@code ad-slot} and not in {@code header}. The words are conventions
 * of the web and no host's own.
 */
final class Markup {

  private static final Set<String> NOISE = Lexicon.words("any", "noise-classes");
  private static final Set<String> COMMENTS = Lexicon.words("any", "comment-classes");
  private static final Set<String> CONTAINERS = Lexicon.words("any", "container-classes");
  private static final Set<String> WEAK_CONTAINERS = Lexicon.words("any", "page-classes");
  private static final Set<String> HIDDEN = Lexicon.words("any", "hidden-classes");

  /** WordPress writes into the class of an article what it is about and by whom. */
  private static final Set<String> TOPICS =
      Set.of("category-", "tag-", "format-", "author-", "post-tag-", "post-format-");

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

  /** Real ones stay far below, even with utility classes; taking apart megabytes takes memory. */
  static final int LONGEST_LOOK = 8192;

  private static final Evaluator PAGE = Selector.evaluatorOf("h1, main, article");

  private Markup() {}

  /** Whether an element's content is no text for a reader. */
  static boolean isSkipped(String tag) {
    return SKIPPED.contains(tag);
  }

  /** Whether an element's own attributes hide it from the reader. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
      return true;
    }
    String tag = element.normalName();
    boolean whole = tag.equals("body") || tag.equals("main") || tag.equals("article");
    if (!whole && element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty() && HiddenStyle.hides(style)) {
      return true;
    }
    String classes = element.attr("class");
    // a script shows such a page when it has loaded
    return !classes.isEmpty()
        && classes.length() <= LONGEST_LOOK
        && hasHiddenClass(classes)
        && !holdsThePage(element);
  }

  static boolean holdsThePage(Element element) {
    return element.selectFirst(PAGE) != null;
  }

  private static boolean hasHiddenClass(String classes) {
    boolean hidden = false;
    for (String name : tokens(classes)) {
      // "hidden md:block" hides on small screens only
      if (name.indexOf(':') > 0 || name.startsWith("d-") && name.endsWith("-block")) {
        return false;
      }
      hidden |= HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
    return hidden;
  }

  /** Fills in what {@code element}'s markup says of {@code box}. */
  static void classify(Element element, Box box) {
    String look = look(element);
    box.look = look;
    // the id of a heading is made of its words: "ads-on-television" says what it is about
    boolean heading = isHeading(element.normalName());
    List<String> names = names(heading ? element.attr("class") : look);
    names.removeIf(name -> TOPICS.stream().anyMatch(name::startsWith));
    box.containerRank = containerRank(element, names);
    box.noise = noise(element, names, box.containerRank);
  }

  /** Class and id; nothing where they are too long to mean anything. */
  static String look(Element element) {
    String look = element.attr("class") + ' ' + element.attr("id");
    return look.length() > LONGEST_LOOK ? " " : look;
  }

  private static int containerRank(Element element, List<String> names) {
    if (hasToken(element.attr("itemprop"), "articleBody")
        || hasToken(element.attr("property"), "articleBody")) {
      return 1;
    }
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("p")) {
      return 0;
    }
    if (names.stream().anyMatch(name -> matches(name, CONTAINERS))) {
      return 2;
    }
    if (tag.equals("article") || hasToken(element.attr("role"), "article")) {
      return 3;
    }
    boolean main = tag.equals("main") || hasToken(element.attr("role"), "main");
    return main || names.stream().anyMatch(WEAK_CONTAINERS::contains) ? 4 : 0;
  }

  private static Box.Noise noise(Element element, List<String> names, int containerRank) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
      return Box.Noise.NONE;
    }
    if (names.stream().anyMatch(name -> matches(name, COMMENTS))) {
      return Box.Noise.COMMENTS;
    }
    String role = element.attr("role");
    if (tag.equals("nav") || tag.equals("menu") || role.equals("navigation")) {
      return Box.Noise.CERTAIN;
    }
    if (containerRank == 1 || containerRank == 2) {
      return Box.Noise.NONE;
    }
    boolean page = tag.equals("footer") || tag.equals("aside") || tag.equals("header");
    boolean landmark =
        role.equals("complementary")
            || role.equals("contentinfo")
            || role.equals("banner")
            || role.equals("dialog")
            || role.equals("search");
    boolean named =
        names.stream().anyMatch(name -> matches(name, NOISE)) && !Embeds.holdsEmbed(element);
    return page || landmark || named || tag.equals("form") ? Box.Noise.LIKELY : Box.Noise.NONE;
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether {@code words} has the whole name, one word of it or two neighbours. */
  private static boolean matches(String name, Set<String> words) {
    if (words.contains(name)) {
      return true;
    }
    int start = 0;
    while (start < name.length()) {
      int one = end(name, start);
      int two = one < name.length() ? end(name, one + 1) : one;
      if (words.contains(name.substring(start, one))
          || two > one && words.contains(name.substring(start, two))) {
        return true;
      }
      start = one + 1;
    }
    return false;
  }

  private static int end(String name, int from) {
    int hyphen = name.indexOf('-', from);
    return hyphen < 0 ? name.length() : hyphen;
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
