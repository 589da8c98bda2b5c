package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element whose markup says that it names the authors, by {@code rel=author}, {@code
 * itemprop=author}, or a class or a name for tests like "byline", and where on the page it stands.
 *
 * @param element the element
 * @param row the number of the row it begins in
 * @param box the block-level element around it
 */
record BylineMark(Element element, int row, Box box) {

  private static final Set<String> OTHER_TAGS =
      Set.of("nav", "form", "figure", "figcaption", "blockquote", "button", "input");

  /** So far up an element may be part of a card, a picture or a box of its own. */
  private static final int NEAR = 3;

  private static final Set<String> NAMES = Lexicon.words("any", "byline-classes");

  /** Whether an element is one. */
  static boolean isOne(PageTree tree, int number) {
    boolean named =
        tree.look(number).has(Trait.BYLINE)
            || Markup.hasToken(tree.attribute(HtmlAttribute.REL, number), "author")
            || Markup.hasToken(tree.attribute(HtmlAttribute.ITEMPROP, number), "author")
            || hasWord(tree.attribute(HtmlAttribute.TEST_NAME, number), NAMES);
    return named && !isOfOthers(tree, number);
  }

  /** Whether it stands in what holds none of the article: a menu, a picture, a comment, a card. */
  private static boolean isOfOthers(PageTree tree, int number) {
    int up = 0;
    for (int around = number; around >= 0; around = tree.around(around)) {
      String tag = tree.element(around).normalName();
      Trait others = up <= NEAR ? Trait.STRANGER : Trait.COMMENTS;
      if (OTHER_TAGS.contains(tag) || tree.look(around).has(others) && !tag.equals("body")) {
        return true;
      }
      up++;
    }
    return false;
  }

  /** Whether one of {@code names} has one of {@code words} among its words. */
  private static boolean hasWord(String names, Set<String> words) {
    if (names.length() < 2 || words.stream().noneMatch(names.toLowerCase(Locale.ROOT)::contains)) {
      return false;
    }
    return Markup.names(names).stream()
        .anyMatch(name -> List.of(name.split("-")).stream().anyMatch(words::contains));
  }
}
