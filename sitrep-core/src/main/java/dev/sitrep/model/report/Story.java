package dev.sitrep.model.report;

import dev.sitrep.model.analysis.Analysis;
import java.util.List;

/**
 * Articles on one development.
 *
 * @param id stable name of the story, made from its first article
 * @param articles their analyses, in the order of {@link Coverage#articles()}, copies included
 * @param coverage who reports it and how independently
 */
public record Story(String id, List<Analysis> articles, Coverage coverage) {

  public Story {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story has articles");
    }
    articles = List.copyOf(articles);
  }

  /** The articles that are no copies. */
  public List<Analysis> originals() {
    return articles.stream()
        .filter(analysis -> !coverage.isCopy(analysis.article().revision()))
        .toList();
  }
}
