package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;

/** Reads one article. */
public final class Analyser {

  /** What {@code article} says. */
  public Analysis analyse(Article article) {
    throw new UnsupportedOperationException(article.id());
  }
}
