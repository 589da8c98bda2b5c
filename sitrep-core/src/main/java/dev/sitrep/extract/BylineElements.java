package dev.sitrep.extract;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that name its authors by their markup: {@code rel=author}, {@code
 * itemprop=author}, or a class like "byline". Those after the first headline come first, since the
 * byline stands there.
 */
final class BylineElements {

  private static final Set<String> NAMES = Lexicon.words("any", "byline-classes");
  private static final Set<String> STRANGERS = Lexicon.words("any", "byline-strangers");
  private static final Set<String> HELPERS = Lexicon.words("any", "byline-helpers");
  private static final Set<String> COMMENTS = Lexicon.words("any", "comment-classes");
  private static final Set<String> OTHER_TAGS =
      Set.of("nav", "form", "figure", "figcaption", "blockquote", "button", "input");

  /** So far up an element may be part of a card, a picture or a box of its own. */
  private static final int NEAR = 3;

  /** A longer text says more of an author than the name. */
  private static final int MOST_WORDS = 15;

  private static final int MOST = 12;

  /** What is around an element is looked at too, which takes time on a deep page. */
  private static final int MOST_LOOKED_AT = 500;

  /** More pieces of text are no name. */
  private static final int MOST_SEGMENTS = 100;

  private static final String SHOWN = "a byline on the page";

  private final List<List<Element>> before = new ArrayList<>();
  private final List<List<Element>> after = new ArrayList<>();

  /** Whether a look is of a byline; the same few looks come again and again. */
  private final Map<String, Boolean> looks = new HashMap<>();

  private @Nullable Element last;

  private BylineElements() {}

  /** A claim for each place; elements of one look side by side are one. */
  static List<BylineClaim> find(PageTree page) {
    var elements = new BylineElements();
    List<List<Element>> groups = elements.before;
    int looked = 0;
    for (int number = 0; number < page.size(); number++) {
      Element element = page.element(number);
      groups = element.normalName().equals("h1") ? elements.after : groups;
      if (looked < MOST_LOOKED_AT && elements.isNamed(element)) {
        looked++;
        if (isByline(element) && !elements.isInLast(element)) {
          elements.put(element, groups);
        }
      }
    }
    List<BylineClaim> claims = new ArrayList<>();
    elements.after.stream().limit(MOST).forEach(group -> add(claims, group));
    elements.before.stream().limit(MOST).forEach(group -> add(claims, group));
    return claims;
  }

  private boolean isInLast(Element element) {
    for (Element around = element; around != null; around = around.parent()) {
      if (around == last) {
        return true;
      }
    }
    return false;
  }

  private void put(Element element, List<List<Element>> groups) {
    List<Element> group = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
    if (!group.isEmpty() && isBeside(group.get(0), element)) {
      group.add(element);
    } else {
      groups.add(new ArrayList<>(List.of(element)));
    }
    last = element;
  }

  private static boolean isBeside(Element first, Element other) {
    boolean alike =
        first.normalName().equals(other.normalName())
            && first.attr("class").equals(other.attr("class"));
    Element parent = first.parent();
    Element others = other.parent();
    return alike
        && parent != null
        && others != null
        && (parent == others || parent.parent() == others.parent() && parent.parent() != null);
  }

  private boolean isNamed(Element element) {
    if (element.attributesSize() == 0 || OTHER_TAGS.contains(element.normalName())) {
      return false;
    }
    return Markup.hasToken(element.attr("rel"), "author")
        || Markup.hasToken(element.attr("itemprop"), "author")
        || looks.computeIfAbsent(Markup.look(element), look -> hasWord(look, NAMES));
  }

  private static boolean isByline(Element element) {
    if (isForOthers(element)) {
      return false;
    }
    int words = CleanText.words(joined(segments(element)));
    return words >= 1 && words <= MOST_WORDS;
  }

  private static boolean isForOthers(Element element) {
    int up = 0;
    for (Element around = element; around != null; around = around.parent()) {
      String look = Markup.look(around);
      boolean body = around.normalName().equals("body");
      if (OTHER_TAGS.contains(around.normalName())
          || !body && hasWord(look, up <= NEAR ? STRANGERS : COMMENTS)) {
        return true;
      }
      up++;
    }
    return false;
  }

  /** Whether a class name or the id has one of {@code words} among its words. */
  private static boolean hasWord(String look, Set<String> words) {
    if (look.length() < 2 || words.stream().noneMatch(look.toLowerCase(Locale.ROOT)::contains)) {
      return false;
    }
    return Markup.names(look).stream()
        .anyMatch(name -> List.of(name.split("-")).stream().anyMatch(words::contains));
  }

  private static void add(List<BylineClaim> claims, List<Element> group) {
    String source = source(group.get(0));
    List<String> links = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Element element : group) {
      List<Segment> segments = segments(element);
      segments.stream().filter(Segment::linked).forEach(it -> links.add(it.text()));
      texts.add(joined(segments));
    }
    boolean declared = !source.equals(SHOWN);
    if (!links.isEmpty()) {
      claims.add(new BylineClaim(source, links, standing(group.size() == 1)));
    }
    claims.add(new BylineClaim(source, texts, standing(declared && links.isEmpty())));
  }

  private static Standing standing(boolean sure) {
    return sure ? Standing.AUTHORS : Standing.LOOK;
  }

  private static String source(Element element) {
    if (Markup.hasToken(element.attr("rel"), "author")) {
      return "rel=author";
    }
    return Markup.hasToken(element.attr("itemprop"), "author") ? "itemprop author" : SHOWN;
  }

  /** A piece of text and whether it stands in a link. */
  private record Segment(String text, boolean linked) {}

  /** The texts parted by bars: a name does not go on beyond its element. */
  private static String joined(List<Segment> segments) {
    return segments.stream().map(Segment::text).collect(Collectors.joining(" | "));
  }

  /** The texts in {@code element} up to those that helped: "Reviewed by". */
  private static List<Segment> segments(Element element) {
    List<Segment> segments = new ArrayList<>();
    element.filter(
        (node, depth) -> {
          String text = text(node);
          if (!text.isEmpty() && HELPERS.contains(CleanText.key(text).split(" ")[0])) {
            return FilterResult.STOP;
          }
          if (!text.isEmpty()) {
            Node parent = node.parent();
            boolean linked = parent instanceof Element around && around.closest("a") != null;
            segments.add(new Segment(text, linked));
          }
          return segments.size() < MOST_SEGMENTS ? FilterResult.CONTINUE : FilterResult.STOP;
        });
    return segments;
  }

  private static String text(Node node) {
    if (node instanceof TextNode words) {
      return CleanText.line(words.getWholeText());
    }
    boolean name = node instanceof Element && Markup.hasToken(node.attr("itemprop"), "name");
    return name ? CleanText.line(node.attr("content")) : "";
  }
}
