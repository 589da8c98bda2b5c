package dev.sitrep.io.store;

import dev.sitrep.io.search.SearchIndex;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Makes the search index anew from the articles. */
final class Reindexing {

  private static final int BATCH = 1_000;

  /** Articles between two words on how far it is: some tenths of a second. */
  private static final int STEP = 500;

  private Reindexing() {}

  static void run(Database database) {
    var index = new SearchIndex();
    // Dropping does not read what is damaged, deleting would.
    database.write(handle -> index.create(handle));
    List<Long> articles = database.read(Reindexing::articles);
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Long> batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
      // An article that came meanwhile is there already, and is put in again.
      database.write(handle -> put(handle, batch));
    }
  }

  /** Takes how many articles of how many are in the index. */
  interface Told {
    void accept(int done, int all);
  }

  /** Fills the index where a new layout left it empty, in the transaction of {@code handle}. */
  static void fillIfEmpty(Handle handle, Told told) {
    if (handle.createQuery("SELECT count(*) FROM search").mapTo(Long.class).one() == 0) {
      List<Long> articles = articles(handle);
      for (int from = 0; from < articles.size(); from += STEP) {
        told.accept(from, articles.size());
        put(handle, articles.subList(from, Math.min(from + STEP, articles.size())));
      }
    }
  }

  private static List<Long> articles(Handle handle) {
    return handle.createQuery("SELECT number FROM article").mapTo(Long.class).list();
  }

  private static long put(Handle handle, List<Long> articles) {
    return articles.stream().filter(each -> Revisions.reindex(handle, each)).count();
  }
}
