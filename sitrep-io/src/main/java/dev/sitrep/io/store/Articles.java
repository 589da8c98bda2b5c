package dev.sitrep.io.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of articles and of the marks they are known by. */
final class Articles {

  private static final String COLUMNS = "a.number, a.id, a.link, a.marks, a.sketch";

  /** A mark of more articles than these is no sign of any: the newest are looked at. */
  private static final int CANDIDATES = 16;

  private Articles() {}

  /** The articles that share a mark with {@code hashes}, each once. */
  static List<ArticleRow> candidates(Handle handle, Set<Long> hashes) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM json_each(?) h CROSS JOIN mark m ON m.hash = h.value AND m.article >="
                + " ifnull((SELECT n.article FROM mark n WHERE n.hash = h.value"
                + " ORDER BY n.article DESC LIMIT 1 OFFSET ?), 0)"
                + " JOIN article a ON a.number = m.article GROUP BY a.number")
        .bind(0, hashes.toString())
        .bind(1, CANDIDATES - 1)
        .map((row, context) -> row(row))
        .list();
  }

  static Optional<ArticleRow> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM article a WHERE a.id = ?")
        .bind(0, id)
        .map((row, context) -> row(row))
        .findOne();
  }

  private static ArticleRow row(ResultSet row) throws SQLException {
    return new ArticleRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Marks.of(row.getBytes(4)),
        new Sketch(row.getBytes(5), 0));
  }

  /** A new article. */
  static ArticleRow add(Handle handle, String id, @Nullable Delivery delivery, long seen) {
    String link = delivery == null ? null : delivery.link();
    long number =
        handle
            .createQuery(
                "INSERT INTO article (id, source, link, first_seen, last_seen, sketch, marks)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number")
            .bind(0, id)
            .bind(1, delivery == null ? null : delivery.source())
            .bind(2, link)
            .bind(3, seen)
            .bind(4, seen)
            .bind(5, Sketch.NONE.bytes())
            .bind(6, Marks.NONE.bytes())
            .mapTo(Long.class)
            .one();
    return new ArticleRow(number, id, link, Marks.NONE, Sketch.NONE);
  }

  /** Keeps that {@code row} is known by {@code marks}, too, and that its text is {@code sketch}. */
  static void know(Handle handle, ArticleRow row, Marks marks, Sketch sketch) {
    Marks all = row.marks().with(marks);
    Set<Long> before = row.marks().hashes();
    Set<Long> after = all.hashes();
    Set<Long> gone = without(before, after);
    if (!gone.isEmpty()) {
      handle.execute(
          "DELETE FROM mark WHERE article = ? AND hash IN (SELECT value FROM json_each(?))",
          row.number(),
          gone.toString());
    }
    Set<Long> fresh = without(after, before);
    if (!fresh.isEmpty()) {
      handle.execute(
          "INSERT OR IGNORE INTO mark (hash, article) SELECT value, ? FROM json_each(?)",
          row.number(),
          fresh.toString());
    }
    handle.execute(
        "UPDATE article SET marks = ?, sketch = ? WHERE number = ?",
        all.bytes(),
        sketch.bytes(),
        row.number());
  }

  private static Set<Long> without(Set<Long> one, Set<Long> other) {
    Set<Long> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  /** Keeps when {@code row} was seen; one that was gone is back. */
  static void see(Handle handle, long number, long seen) {
    handle.execute(
        "UPDATE article SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?),"
            + " vanished = CASE WHEN vanished <= ? THEN NULL ELSE vanished END WHERE number = ?",
        seen,
        seen,
        seen,
        number);
  }

  /** Keeps how its page was fetched, for {@link Known}. */
  static void fetched(Handle handle, long number, Delivery delivery) {
    handle.execute(
        "UPDATE article SET entry_sha256 = ?, fetched = ?, etag = ?, last_modified = ?"
            + " WHERE number = ? AND (fetched IS NULL OR fetched <= ?)",
        Columns.bytes(delivery.entrySha256()),
        delivery.seen().toEpochMilli(),
        delivery.etag(),
        delivery.lastModified(),
        number,
        delivery.seen().toEpochMilli());
  }
}
