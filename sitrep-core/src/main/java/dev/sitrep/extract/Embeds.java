package dev.sitrep.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Recognises embedded posts and captions by the conventions of their markup. */
final class Embeds {

  private static final int LONGEST_CAPTION = 60;

  /** Characters, spaces apart, that no caption of so many words has. */
  private static final int TOO_LONG = 4000;

  private static final Set<String> PICTURES = Set.of("img", "picture", "amp-img", "noscript");
  private static final Set<String> OTHER_CONTENT =
      Set.of("table", "blockquote", "pre", "h1", "h2", "h3", "h4");

  private Embeds() {}

  /** Whether an element is there for one post of a social network. */
  static boolean holdsEmbed(PageTree tree, int number) {
    int quotation = tree.hasAtMost(2, number) ? tree.first("blockquote", number) : -1;
    return quotation >= 0 && tree.look(quotation).isClassed(Trait.EMBED);
  }

  /** Whether an element's class says that it describes a picture. */
  static boolean isCaption(PageTree tree, int number) {
    // themes also mark whole bodies and articles ("with-caption")
    return tree.look(number).isClassed(Trait.CAPTION) && tree.count("p", number) <= 2
        || isPictureBox(tree, number)
        || followsPicture(tree, number);
  }

  /** A figure, or an element named after pictures, with a picture and a few words in it. */
  private static boolean isPictureBox(PageTree tree, int number) {
    Element element = tree.element(number);
    return (tree.look(number).has(Trait.PICTURE) || element.normalName().equals("figure"))
        && tree.holds(PICTURES, number)
        && !tree.holds(OTHER_CONTENT, number)
        && isShort(element);
  }

  /** A few words beside a picture, in an element named after pictures. */
  private static boolean followsPicture(PageTree tree, int number) {
    boolean named =
        tree.look(number).has(Trait.PICTURE) || tree.lookAround(number).has(Trait.PICTURE);
    Element element = tree.element(number);
    Element picture = named ? element.previousElementSibling() : null;
    return picture != null
        && tree.hasAtMost(4, tree.around(number))
        && tree.hasAtMost(4, number)
        && isPicture(picture)
        && isShort(element);
  }

  private static boolean isShort(Element element) {
    return Extent.isWithin(TOO_LONG, element)
        && CleanText.words(element.wholeText()) <= LONGEST_CAPTION;
  }

  private static boolean isPicture(Element element) {
    Element one = element;
    while (one.childrenSize() == 1 && one.ownText().isEmpty() && !one.normalName().equals("img")) {
      one = one.child(0);
    }
    String tag = one.normalName();
    return tag.equals("img") || tag.equals("picture") || tag.equals("amp-img");
  }
}
