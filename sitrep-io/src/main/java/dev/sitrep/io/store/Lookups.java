package dev.sitrep.io.store;

import dev.sitrep.io.store.Marks.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What is remembered of entries whose pages were fetched before. */
final class Lookups {

  private Lookups() {}

  /** See {@link Store#known}. */
  static Optional<Known> known(Handle handle, Address address, @Nullable String entrySha256) {
    byte[] entry = Columns.bytes(entrySha256);
    RowMapper<Known> mapper =
        (row, context) ->
            new Known(
                row.getString(1),
                Columns.need(row, 6),
                Columns.need(row, 2),
                entry != null && Arrays.equals(entry, row.getBytes(3)),
                row.getString(4),
                row.getString(5));
    Optional<Known> article =
        find(handle, address)
            .flatMap(
                id ->
                    handle
                        .createQuery(
                            "SELECT id, fetched, entry_sha256, etag, last_modified, first_seen"
                                + " FROM article"
                                + " WHERE id = ? AND fetched IS NOT NULL")
                        .bind(0, id)
                        .map(mapper)
                        .findOne());
    return article.or(() -> LeftOuts.mark(address).flatMap(mark -> leftOut(handle, mark, mapper)));
  }

  private static Optional<Known> leftOut(Handle handle, long mark, RowMapper<Known> mapper) {
    return handle
        .createQuery(
            "SELECT NULL, fetched, entry_sha256, etag, last_modified,"
                // A reason that changes from try to try does not make it new.
                + " (SELECT min(first_seen) FROM left_out l WHERE l.mark = left_out.mark)"
                + " FROM left_out WHERE mark = ? AND ended IS NULL ORDER BY fetched DESC LIMIT 1")
        .bind(0, mark)
        .map(mapper)
        .findOne();
  }

  /** The id of the article that was delivered from {@code address}. */
  static Optional<String> find(Handle handle, Address address) {
    Mark link = address.link();
    Mark guid = address.guid();
    Mark by = link != null ? link : guid;
    if (by == null) {
      return Optional.empty();
    }
    List<ArticleRow> rows =
        Articles.candidates(handle, Set.of(by.hash())).stream()
            .filter(row -> row.marks().has(by))
            .toList();
    // One link for several articles: the guid tells which.
    return rows.stream()
        .filter(row -> rows.size() == 1 || row.marks().has(guid))
        .map(ArticleRow::id)
        .sorted()
        .findFirst();
  }
}
