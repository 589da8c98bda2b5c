package dev.sitrep.io.store;

import dev.sitrep.io.store.Standing.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads how articles stand with their pages. */
final class Standings {

  private static final String SELECT =
      "SELECT a.id, a.source, a.link, a.first_seen, a.fetched, a.etag, a.last_modified,"
          + " EXISTS (SELECT 1 FROM revision r JOIN input i ON i.revision = r.number"
          + " WHERE r.article = a.number AND i.page = 1) FROM article a";

  private Standings() {}

  static Optional<Standing> of(Handle handle, String id) {
    return handle
        .createQuery(SELECT + " WHERE a.id = ?")
        .bind(0, id)
        .map((row, context) -> read(row))
        .findOne();
  }

  static List<Standing> since(Handle handle, String source, Instant since) {
    return handle
        .createQuery(SELECT + " WHERE a.source = ? AND a.first_seen > ? ORDER BY a.id")
        .bind(0, source)
        .bind(1, since.toEpochMilli())
        .map((row, context) -> read(row))
        .list();
  }

  static int asked(Handle handle, String id, @Nullable String entrySha256, Instant at) {
    return handle.execute(
        "UPDATE article SET fetched = ?, entry_sha256 = ifnull(?, entry_sha256) WHERE id = ?",
        at.toEpochMilli(),
        Columns.bytes(entrySha256),
        id);
  }

  private static Standing read(ResultSet row) throws SQLException {
    return new Standing(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Columns.need(row, 4),
        Columns.instant(row, 5),
        row.getBoolean(8) ? Reading.PAGE : Reading.ENTRY,
        row.getString(6),
        row.getString(7));
  }
}
