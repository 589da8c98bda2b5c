package dev.sitrep.io.search;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Revision;
import java.time.Instant;

/**
 * An article that was found.
 *
 * @param revision its newest revision
 * @param title its headline, with the words asked for marked; empty where it has none
 * @param snippet a piece of the rest of its text that shows them
 * @param metadata outlet, address and the like
 * @param time what it is sorted by: the earlier of its publication and when it was first seen
 */
public record Hit(
    Revision revision, Snippet title, Snippet snippet, Metadata metadata, Instant time) {

  /** The hit {@code article} is for {@code query}. */
  public static Hit of(Query query, Article article, Instant time) {
    var snippets = Snippets.of(query.condition());
    String title = article.title().map(article::textOf).orElse("");
    return new Hit(
        article.revision(),
        snippets.marked(title),
        snippets.cut(SearchIndex.body(article)),
        article.metadata(),
        time);
  }
}
