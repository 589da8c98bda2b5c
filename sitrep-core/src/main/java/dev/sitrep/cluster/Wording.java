package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import java.util.Objects;

/** How articles and shares are named to a reader. */
final class Wording {

  private static final int FIRST_WORDS = 60;

  private Wording() {}

  /** The title, else the first words. */
  static String nameOf(Article article) {
    Block block = article.title().orElse(article.blocks().get(0));
    String text = article.textOf(block);
    if (block.kind() == Block.Kind.TITLE || text.length() <= FIRST_WORDS) {
      return text;
    }
    int end = text.lastIndexOf(' ', FIRST_WORDS);
    return text.substring(0, end > 0 ? end : FIRST_WORDS) + " ...";
  }

  /** The outlet, else where the article was read from. */
  static String placeOf(Article article) {
    return Objects.requireNonNullElse(article.metadata().outlet(), article.provenance().origin());
  }

  /** A share as a percentage; 100 only where nothing is missing. */
  static String percent(double share) {
    long rounded = Math.round(share * 100);
    return (share < 1 ? Math.min(rounded, 99) : rounded) + " %";
  }
}
