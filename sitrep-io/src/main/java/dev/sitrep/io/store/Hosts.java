package dev.sitrep.io.store;

import dev.sitrep.io.fetch.HostState;
import dev.sitrep.io.fetch.HostState.Copy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of hosts. */
final class Hosts {

  private static final String COLUMNS =
      "host, robots_status, robots_text, robots_fetched, robots_tried,"
          + " tdm_status, tdm_text, tdm_fetched, tdm_tried, paused_until";

  private final Database database;

  Hosts(Database database) {
    this.database = database;
  }

  Optional<HostState> find(String host) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM host WHERE host = ?")
                .bind(0, host)
                .map(
                    (row, context) ->
                        new HostState(
                            row.getString(1), copy(row, 2), copy(row, 6), Columns.instant(row, 10)))
                .findOne());
  }

  private static @Nullable Copy copy(ResultSet row, int first) throws SQLException {
    String text = row.getString(first + 1);
    return text == null
        ? null
        : new Copy(
            row.getInt(first), text, Columns.need(row, first + 2), Columns.need(row, first + 3));
  }

  void save(HostState state) {
    Copy robots = state.robots();
    Copy tdm = state.tdm();
    database.write(
        handle ->
            handle.execute(
                "REPLACE INTO host (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                state.host(),
                robots == null ? null : robots.status(),
                robots == null ? null : robots.text(),
                robots == null ? null : Columns.millis(robots.fetched()),
                robots == null ? null : Columns.millis(robots.tried()),
                tdm == null ? null : tdm.status(),
                tdm == null ? null : tdm.text(),
                tdm == null ? null : Columns.millis(tdm.fetched()),
                tdm == null ? null : Columns.millis(tdm.tried()),
                Columns.millis(state.pausedUntil())));
  }
}
