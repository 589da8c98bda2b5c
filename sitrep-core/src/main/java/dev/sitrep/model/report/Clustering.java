package dev.sitrep.model.report;

import java.util.List;

/**
 * What came of grouping articles.
 *
 * @param stories the stories, the one with the most origins first
 * @param leftOut articles that are in no story, and copies, each with what it is a copy of
 */
public record Clustering(List<Story> stories, List<LeftOut> leftOut) {

  public Clustering {
    stories = List.copyOf(stories);
    leftOut = List.copyOf(leftOut);
  }
}
