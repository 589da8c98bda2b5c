package dev.sitrep.io.store;

import dev.sitrep.io.store.SourceState.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of sources. */
final class Sources {

  private static final String COLUMNS =
      "address, title, etag, last_modified, last_try, last_success, next_due, failures, last_error,"
          + " moved_to, moved_votes, moved_since, stopped, pace";

  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  Optional<SourceState> state(String address) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM source WHERE address = ?")
                .bind(0, address)
                .map((row, context) -> read(row))
                .findOne());
  }

  List<SourceState> states() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM source ORDER BY address")
                .map((row, context) -> read(row))
                .list());
  }

  void save(SourceState state) {
    Move move = state.move();
    database.write(
        handle ->
            handle.execute(
                "REPLACE INTO source ("
                    + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                state.address(),
                state.title(),
                state.etag(),
                state.lastModified(),
                Columns.millis(state.lastTry()),
                Columns.millis(state.lastSuccess()),
                Columns.millis(state.nextDue()),
                state.failures(),
                state.lastError(),
                move == null ? null : move.to(),
                move == null ? 0 : move.votes(),
                move == null ? null : Columns.millis(move.since()),
                Columns.millis(state.stopped()),
                state.pace()));
  }

  void remove(String address) {
    database.write(handle -> handle.execute("DELETE FROM source WHERE address = ?", address));
  }

  private static SourceState read(ResultSet row) throws SQLException {
    return new SourceState(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Columns.instant(row, 5),
        Columns.instant(row, 6),
        Columns.instant(row, 7),
        row.getInt(8),
        row.getString(9),
        move(row),
        Columns.instant(row, 13),
        row.getString(14));
  }

  private static @Nullable Move move(ResultSet row) throws SQLException {
    String to = row.getString(10);
    return to == null ? null : new Move(to, row.getInt(11), Columns.need(row, 12));
  }
}
