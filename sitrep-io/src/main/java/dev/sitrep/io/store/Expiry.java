package dev.sitrep.io.store;

import dev.sitrep.io.search.SearchIndex;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Removes what is kept for some time only. */
final class Expiry {

  private static final String OLD_PAGES =
      "DELETE FROM input WHERE page = 1 AND seen < ? AND NOT EXISTS"
          + " (SELECT 1 FROM edition_revision e WHERE e.revision = input.revision)";

  private static final String OLD_ARTICLES =
      "SELECT number FROM article a WHERE last_seen < ? AND NOT EXISTS (SELECT 1 FROM revision r"
          + " JOIN edition_revision e ON e.revision = r.number WHERE r.article = a.number)";

  private Expiry() {}

  static int run(Database database, Retention retention, Instant now) {
    return database.write(
        handle -> {
          int pages = handle.execute(OLD_PAGES, now.minus(retention.pages()).toEpochMilli());
          return retention.articles() == null
              ? pages
              : pages + articles(handle, now.minus(retention.articles()).toEpochMilli());
        });
  }

  private static int articles(Handle handle, long limit) {
    List<Long> old = handle.createQuery(OLD_ARTICLES).bind(0, limit).mapTo(Long.class).list();
    old.forEach(number -> remove(handle, number));
    return old.size() + handle.execute("DELETE FROM left_out WHERE last_seen < ?", limit);
  }

  /** Removes the article {@code number} with all that is its own. */
  static void remove(Handle handle, long number) {
    var index = new SearchIndex();
    handle
        .createQuery("SELECT number FROM revision WHERE article = ?")
        .bind(0, number)
        .mapTo(Long.class)
        .list()
        .forEach(revision -> index.remove(handle, revision));
    handle.execute("DELETE FROM article WHERE number = ?", number);
  }
}
