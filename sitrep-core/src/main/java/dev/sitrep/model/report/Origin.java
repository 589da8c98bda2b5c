package dev.sitrep.model.report;

import dev.sitrep.model.Revision;
import java.util.List;

/**
 * An independent origin of news: what counts as one voice when confirmations are counted.
 *
 * @param name the agency, publisher family or outlet; "outlet unknown" where there is none
 * @param articles the articles that go back to it, at least one
 * @param reasons why articles of several outlets were merged, in words for a reader ("same wire:
 *     ..."); empty where all are one outlet's own
 */
public record Origin(String name, List<Revision> articles, List<String> reasons) {

  public Origin {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("an origin has articles");
    }
    articles = List.copyOf(articles);
    reasons = List.copyOf(reasons);
  }
}
