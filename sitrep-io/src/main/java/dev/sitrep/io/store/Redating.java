package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.io.search.SearchIndex;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Dates texts whose pages give no date, once a source tells it: as if that source had been the
 * first to tell of them. What an edition rests on stays as it was.
 */
final class Redating {

  /** Of an undated text, the number is made of when it was seen. */
  private static final String UNDATED =
      "SELECT r.number FROM revision r JOIN article a ON a.number = r.article"
          + " WHERE a.id = :id AND r.number >> :shift = r.seen / 1000 AND NOT EXISTS"
          + " (SELECT 1 FROM edition_revision e WHERE e.revision = r.number)";

  private record Row(long article, String id, Instant seen) {}

  private Redating() {}

  /** See {@link Store#date}. */
  static void run(Database database, String id, Timestamp published) {
    List<Long> undated = database.read(handle -> undated(handle, id));
    if (!undated.isEmpty()) {
      database.write(
          handle -> {
            undated(handle, id).forEach(number -> date(handle, number, published));
            return undated.size();
          });
    }
  }

  private static List<Long> undated(Handle handle, String id) {
    return handle
        .createQuery(UNDATED)
        .bind("id", id)
        .bind("shift", Numbers.SHIFT)
        .mapTo(Long.class)
        .list();
  }

  private static void date(Handle handle, long number, Timestamp published) {
    Bodies.extracted(handle, number)
        .filter(stored -> stored.article().metadata().published() == null)
        .ifPresent(stored -> replace(handle, number, stored, published));
  }

  private static void replace(Handle handle, long number, Extracted stored, Timestamp published) {
    Row row = row(handle, number);
    Article undated = stored.article();
    Article dated = undated.with(undated.metadata().withPublished(published));
    Dating dating = Dating.of(published, row.seen());
    var revision = new Revision(row.id(), undated.revision().sha256());
    new SearchIndex().remove(handle, number);
    handle.execute(
        "UPDATE revision SET number = ?, doubt = ?, body = ? WHERE number = ?",
        Revisions.number(handle, number, Numbers.of(revision, dating.time())),
        dating.doubt() == null ? null : dating.doubt().name(),
        Packed.pack(StoredJson.write(dated, stored.dropped())),
        number);
    Revisions.reindex(handle, row.article());
  }

  private static Row row(Handle handle, long number) {
    return handle
        .createQuery(
            "SELECT a.number, a.id, r.seen FROM revision r JOIN article a ON a.number = r.article"
                + " WHERE r.number = ?")
        .bind(0, number)
        .map((row, context) -> new Row(row.getLong(1), row.getString(2), Columns.need(row, 3)))
        .one();
  }
}
