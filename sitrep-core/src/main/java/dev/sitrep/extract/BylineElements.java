package dev.sitrep.extract;

import dev.sitrep.extract.BylineClaim.Standing;
import dev.sitrep.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * What the elements say that name a page's authors by their markup. Those beside the headline are
 * the article's; elsewhere stand those of other articles too.
 */
final class BylineElements {

  private static final Set<String> HELPERS = Lexicon.words("any", "byline-helpers");

  /** A longer text says more of an author than the name. */
  private static final int MOST_WORDS = 15;

  /** Beside the headline also section, date and the number of comments. */
  private static final int MOST_WORDS_BESIDE = 25;

  /** So many characters, spaces apart, are more than that. */
  private static final int LONGEST = 2000;

  private static final int MOST = 12;

  /** What is around an element is looked at too, which takes time on a deep page. */
  private static final int MOST_LOOKED_AT = 500;

  /** More pieces of text are no name. */
  private static final int MOST_SEGMENTS = 100;

  private static final String SHOWN = "a byline on the page";

  private final TextRegion region;
  private final AuthorNames names;
  private final List<List<Element>> beside = new ArrayList<>();
  private final List<List<Element>> after = new ArrayList<>();
  private final List<List<Element>> elsewhere = new ArrayList<>();
  private @Nullable Element last;

  private BylineElements(TextRegion region, String language) {
    this.region = region;
    this.names = AuthorNames.of(language);
  }

  /** Groups the elements of {@code region}'s page: those of one look side by side are one. */
  static BylineElements of(TextRegion region, String language) {
    var elements = new BylineElements(region, language);
    region.table().bylines().stream()
        .limit(MOST_LOOKED_AT)
        .filter(mark -> elements.isByline(mark) && !elements.isInLast(mark.element()))
        .forEach(elements::put);
    return elements;
  }

  /** A claim for each place beside the headline. */
  List<BylineClaim> beside() {
    return claims(beside, true);
  }

  /** A claim for each other place, those in the text and just after it first. */
  List<BylineClaim> elsewhere() {
    List<BylineClaim> claims = claims(after, isOne(after));
    claims.addAll(claims(elsewhere, false));
    return claims;
  }

  /** Cards of other articles name one author after the other. */
  private static boolean isOne(List<List<Element>> groups) {
    return groups.stream()
            .map(group -> CleanText.key(joined(segments(group.get(0)))))
            .distinct()
            .limit(2)
            .count()
        <= 1;
  }

  private List<BylineClaim> claims(List<List<Element>> groups, boolean near) {
    List<BylineClaim> claims = new ArrayList<>();
    groups.stream().limit(MOST).forEach(group -> add(claims, group, near));
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

  private void put(BylineMark mark) {
    List<List<Element>> groups =
        region.isBeside(mark.row()) ? beside : region.isAround(mark.row()) ? after : elsewhere;
    List<Element> group = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
    if (!group.isEmpty() && isBeside(group.get(0), mark.element())) {
      group.add(mark.element());
    } else {
      groups.add(new ArrayList<>(List.of(mark.element())));
    }
    last = mark.element();
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

  private boolean isByline(BylineMark mark) {
    if (!Extent.isWithin(LONGEST, mark.element())) {
      return false;
    }
    int words = CleanText.words(joined(segments(mark.element())));
    return words >= 1 && words <= (region.isBeside(mark.row()) ? MOST_WORDS_BESIDE : MOST_WORDS);
  }

  private void add(List<BylineClaim> claims, List<Element> group, boolean near) {
    String source = source(group.get(0));
    List<String> links = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Element element : group) {
      List<Segment> segments = segments(element);
      links.addAll(links(segments));
      texts.add(joined(segments));
    }
    boolean declared = !source.equals(SHOWN);
    if (!links.isEmpty()) {
      boolean sure = group.size() == 1 && (near || declared);
      claims.add(new BylineClaim(source, links, standing(sure)));
    }
    claims.add(new BylineClaim(source, texts, standing(declared && links.isEmpty())));
  }

  /** What is linked, up to the section: "by Ann Lee in Coast, Harbour". */
  private List<String> links(List<Segment> segments) {
    List<String> links = new ArrayList<>();
    for (Segment segment : segments) {
      if (!links.isEmpty() && names.isAfterName(segment.text().split(" ", 2)[0])) {
        break;
      }
      if (segment.linked()) {
        links.add(segment.text());
      }
    }
    return links;
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
            boolean linked = parent instanceof Element around && isLinked(around);
            segments.add(new Segment(text, linked));
          }
          return segments.size() < MOST_SEGMENTS ? FilterResult.CONTINUE : FilterResult.STOP;
        });
    return segments;
  }

  private static boolean isLinked(Element around) {
    Element link = around.closest("a");
    return link != null && !Markup.hasToken(link.attr("rel"), "tag");
  }

  private static String text(Node node) {
    if (node instanceof TextNode words) {
      return CleanText.line(words.getWholeText());
    }
    boolean name = node instanceof Element && Markup.hasToken(node.attr("itemprop"), "name");
    return name ? CleanText.line(node.attr("content")) : "";
  }
}
