package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Recognises embedded posts and captions by the conventions of their markup. */
final class Embeds {

  private static final Set<String> POSTS = Lexicon.words("any", "embed-classes");
  private static final Set<String> CAPTIONS = Lexicon.words("any", "caption-classes");

  private static final Set<String> PICTURES = Lexicon.words("any", "picture-classes");
  private static final int LONGEST_CAPTION = 60;

  // Selectors are read once: reading one takes longer than most answers.
  private static final Evaluator QUOTATION = Selector.evaluatorOf("blockquote");
  private static final Evaluator PICTURE = Selector.evaluatorOf("img, picture, amp-img, noscript");
  private static final Evaluator OTHER_CONTENT =
      Selector.evaluatorOf("table, blockquote, pre, h1, h2, h3, h4");

  private Embeds() {}

  /** Whether a block quotation is a post of a social network. */
  static boolean isEmbed(Element blockquote) {
    return has(blockquote, POSTS);
  }

  /** Whether an element is there for one post of a social network. */
  static boolean holdsEmbed(Element element) {
    Element quotation = element.childrenSize() <= 2 ? element.selectFirst(QUOTATION) : null;
    return quotation != null && isEmbed(quotation);
  }

  /** Whether an element's class says that it describes a picture. */
  static boolean isCaption(Element element) {
    // themes also mark whole bodies and articles ("with-caption")
    return isNamedCaption(element) && element.getElementsByTag("p").size() <= 2
        || isPictureBox(element)
        || followsPicture(element);
  }

  /** Whether an element's class says so, whatever is in it. */
  static boolean isNamedCaption(Element element) {
    return has(element, CAPTIONS);
  }

  /** A figure, or an element named after pictures, with a picture and a few words in it. */
  private static boolean isPictureBox(Element element) {
    return (element.normalName().equals("figure") || isNamedAfterPictures(element))
        && CleanText.words(element.wholeText()) <= LONGEST_CAPTION
        && element.selectFirst(PICTURE) != null
        && element.selectFirst(OTHER_CONTENT) == null;
  }

  /** A few words beside a picture, in an element named after pictures. */
  private static boolean followsPicture(Element element) {
    Element parent = element.parent();
    Element picture = element.previousElementSibling();
    if (parent == null || picture == null || parent.childrenSize() > 4 || !isPicture(picture)) {
      return false;
    }
    return (isNamedAfterPictures(element) || isNamedAfterPictures(parent))
        && element.childrenSize() <= 4
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

  /** "imgwrap", "photo-box": the word runs into the next as often as not. */
  private static boolean isNamedAfterPictures(Element element) {
    for (String name : Markup.names(Markup.look(element))) {
      for (String picture : PICTURES) {
        if (name.startsWith(picture)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Element element, Set<String> words) {
    String classes = element.attr("class");
    if (classes.isEmpty() || classes.length() > Markup.LONGEST_LOOK) {
      return false;
    }
    for (String name : Markup.names(classes)) {
      for (String part : name.split("-")) {
        if (words.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
