package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Where and when articles were seen, or not any more. */
final class Sightings {

  private Sightings() {}

  /**
   * Keeps that the article {@code number} was seen in {@code source}.
   *
   * @return whether it had not been seen there before
   */
  static boolean add(Handle handle, long number, String source, long seen) {
    boolean isNew =
        handle.execute("INSERT OR IGNORE INTO sighting VALUES (?, ?, ?)", number, source, seen) > 0;
    if (!isNew) {
      handle.execute(
          "UPDATE sighting SET first_seen = ? WHERE article = ? AND source = ? AND first_seen > ?",
          seen,
          number,
          source,
          seen);
    }
    return isNew;
  }

  /** The sources the article {@code number} was seen in. */
  static List<String> sources(Handle handle, long number) {
    return handle
        .createQuery("SELECT source FROM sighting WHERE article = ?")
        .bind(0, number)
        .mapTo(String.class)
        .list();
  }

  /** See {@link Store#seenAgain}. */
  static void listed(Database database, String source, Collection<String> articles, Instant seen) {
    if (!articles.isEmpty()) {
      database.write(
          handle -> articles.stream().mapToInt(id -> see(handle, id, source, seen)).sum());
    }
  }

  private static int see(Handle handle, String id, String source, Instant seen) {
    Optional<Long> number =
        handle
            .createQuery(
                "UPDATE article SET last_seen = max(last_seen, ?) WHERE id = ? RETURNING number")
            .bind(0, seen.toEpochMilli())
            .bind(1, id)
            .mapTo(Long.class)
            .findOne();
    number
        .filter(it -> add(handle, it, source, seen.toEpochMilli()))
        .ifPresent(it -> Revisions.reindex(handle, it));
    return number.isPresent() ? 1 : 0;
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
