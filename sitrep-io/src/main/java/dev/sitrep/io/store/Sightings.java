package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** When articles were seen again, or not any more. */
final class Sightings {

  private Sightings() {}

  /** See {@link Store#seenAgain}. */
  static void listed(Database database, Collection<String> articles, Instant seen) {
    if (!articles.isEmpty()) {
      database.write(handle -> articles.stream().mapToInt(id -> see(handle, id, seen)).sum());
    }
  }

  private static int see(Handle handle, String id, Instant seen) {
    return handle.execute(
        "UPDATE article SET last_seen = max(last_seen, ?) WHERE id = ?", seen.toEpochMilli(), id);
  }

  /** See {@link Store#unchanged}. */
  static void unchanged(Database database, String id, Instant seen) {
    database.write(
        handle -> {
          long millis = seen.toEpochMilli();
          Articles.find(handle, id)
              .ifPresent(
                  row -> {
                    Articles.see(handle, row.number(), millis);
                    Revisions.seeCurrent(handle, row.number(), millis);
                  });
          return handle.execute(
              "UPDATE article SET fetched = max(ifnull(fetched, 0), ?) WHERE id = ?", millis, id);
        });
  }

  /** See {@link Store#vanished(String, Instant)}. */
  static void vanished(Database database, String id, Instant seen) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE article SET vanished = min(ifnull(vanished, ?), ?), fetched = ?"
                    + " WHERE id = ?",
                seen.toEpochMilli(),
                seen.toEpochMilli(),
                seen.toEpochMilli(),
                id));
  }

  /** See {@link Store#doubted}. */
  static SortedMap<Revision, String> doubted(Database database, Instant until) {
    SortedMap<Revision, String> doubted = new TreeMap<>();
    database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT a.id, r.sha256, r.doubt FROM revision r"
                            + " JOIN article a ON a.number = r.article"
                            + " WHERE r.doubt IS NOT NULL AND r.seen <= ?")
                    .bind(0, until.toEpochMilli())
                    .map((row, context) -> doubt(row))
                    .list())
        .forEach(it -> doubted.put(it.getKey(), it.getValue()));
    return doubted;
  }

  private static Map.Entry<Revision, String> doubt(ResultSet row) throws SQLException {
    String sha256 = String.valueOf(Columns.hex(row.getBytes(2)));
    String words = Dating.Doubt.valueOf(row.getString(3)).label();
    return Map.entry(new Revision(row.getString(1), sha256), words);
  }

  /** See {@link Store#vanished(Instant)}. */
  static SortedMap<String, Instant> vanished(Database database, Instant until) {
    SortedMap<String, Instant> vanished = new TreeMap<>();
    database
        .read(
            handle ->
                handle
                    .createQuery("SELECT id, vanished FROM article WHERE vanished <= ?")
                    .bind(0, until.toEpochMilli())
                    .map((row, context) -> Map.entry(row.getString(1), Columns.need(row, 2)))
                    .list())
        .forEach(it -> vanished.put(it.getKey(), it.getValue()));
    return vanished;
  }
}
