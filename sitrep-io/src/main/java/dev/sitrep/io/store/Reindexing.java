package dev.sitrep.io.store;

import dev.sitrep.io.search.SearchIndex;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Makes the search index anew from the articles. */
final class Reindexing {

  private static final int BATCH = 1_000;

  private Reindexing() {}

  static void run(Database database) {
    var index = new SearchIndex();
    // Dropping does not read what is damaged, deleting would.
    database.write(handle -> index.create(handle));
    List<Long> articles =
        database.read(
            handle -> handle.createQuery("SELECT number FROM article").mapTo(Long.class).list());
    for (int from = 0; from < articles.size(); from += BATCH) {
      List<Long> batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
      database.write(handle -> batch.stream().mapToInt(each -> put(handle, index, each)).sum());
    }
  }

  private static int put(Handle handle, SearchIndex index, long article) {
    return Revisions.current(handle, article)
        .map(
            number -> {
              // An article that came meanwhile is there already.
              index.remove(handle, number);
              Bodies.extracted(handle, number)
                  .ifPresent(it -> index.put(handle, number, it.article()));
              return 1;
            })
        .orElse(0);
  }
}
