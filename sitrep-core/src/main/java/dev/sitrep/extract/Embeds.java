package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Recognises embedded posts and captions by the conventions of their markup. */
final class Embeds {

  private static final Set<String> POSTS = Lexicon.words("any", "embed-classes");
  private static final Set<String> CAPTIONS = Lexicon.words("any", "caption-classes");

  private Embeds() {}

  /** Whether a block quotation is a post of a social network. */
  static boolean isEmbed(Element blockquote) {
    return has(blockquote, POSTS);
  }

  /** Whether an element's class says that it describes a picture. */
  static boolean isCaption(Element element) {
    // themes also mark whole bodies and articles ("with-caption")
    return has(element, CAPTIONS) && element.getElementsByTag("p").size() <= 2;
  }

  private static boolean has(Element element, Set<String> words) {
    String classes = element.attr("class");
    if (classes.isEmpty()) {
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
