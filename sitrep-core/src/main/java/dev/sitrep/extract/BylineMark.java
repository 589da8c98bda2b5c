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

  /** Where classes are made by machines, the name that tests go by is still of words. */
  private static final String TEST_NAME = "data-testid";

  private static final Set<String> NAMES = Lexicon.words("any", "byline-classes");

  /** Whether {@code element}, which looks like that, is one. */
  static boolean isOne(Element element, Look look) {
    return element.attributesSize() > 0
        && !isOther(element.normalName())
        && (look.has(Trait.BYLINE)
            || isDeclared(element)
            || hasWord(Markup.attribute(element, TEST_NAME), NAMES));
  }

  /** Whether {@code tag} is of what holds no byline: a menu, a picture, a quotation. */
  static boolean isOther(String tag) {
    return OTHER_TAGS.contains(tag);
  }

  /** Whether it is said for programs to name an author. */
  static boolean isDeclared(Element element) {
    return Markup.hasToken(Markup.attribute(element, "rel"), "author")
        || Markup.hasToken(Markup.attribute(element, "itemprop"), "author");
  }

  /** Whether one of {@code names} has one of {@code words} among its words. */
  static boolean hasWord(String names, Set<String> words) {
    if (names.length() < 2 || words.stream().noneMatch(names.toLowerCase(Locale.ROOT)::contains)) {
      return false;
    }
    return Markup.names(names).stream()
        .anyMatch(name -> List.of(name.split("-")).stream().anyMatch(words::contains));
  }
}
