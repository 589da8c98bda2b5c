package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A line of an article that others of its site have as well.
 *
 * @param article where it stands
 * @param block the line
 * @param ownWords the telling words of those lines that only this article has
 */
record Sighting(Article article, Block block, Set<String> ownWords) {

  /** Shorter words tell nothing of what a text is about. */
  private static final int TELLING = 3;

  /** Words are compared by their beginnings, as their ends are bent. */
  private static final int STEM = 5;

  /** The words by which one knows what {@code line} of {@code article} is about, cut short. */
  static Set<String> telling(String line, Article article) {
    Set<String> common = Lexicon.words(language(article), "stop-words");
    Set<String> words = new HashSet<>();
    for (String word : CleanText.key(line).split(" ")) {
      if (word.length() >= TELLING && !common.contains(word)) {
        words.add(word.substring(0, Math.min(word.length(), STEM)));
      }
    }
    return words;
  }

  String line() {
    return article.textOf(block);
  }

  String language() {
    return language(article);
  }

  /** The share of the telling words of the line that stand elsewhere; 1 if it has none. */
  double knownWords() {
    Set<String> words = telling(line(), article);
    long known = words.stream().filter(ownWords::contains).count();
    return words.isEmpty() ? 1 : (double) known / words.size();
  }

  /** Whether a telling word of the line stands in the headline, the outlet's name apart. */
  boolean isAnnounced() {
    Set<String> words = telling(line(), article);
    words.removeAll(telling(outlet(), article));
    words.retainAll(telling(article.title().map(article::textOf).orElse(""), article));
    return !words.isEmpty();
  }

  boolean namesOutlet() {
    String name = CleanText.key(outlet());
    return name.length() > TELLING
        && (' ' + CleanText.key(line()) + ' ').contains(' ' + name + ' ');
  }

  private String outlet() {
    String outlet = article.metadata().outlet();
    return outlet == null ? "" : outlet;
  }

  private static String language(Article article) {
    String tag = article.metadata().language();
    return tag == null ? "en" : Locale.forLanguageTag(tag).getLanguage();
  }
}
