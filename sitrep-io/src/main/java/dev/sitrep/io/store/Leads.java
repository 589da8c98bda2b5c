package dev.sitrep.io.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The table of what leads to which source. */
final class Leads {

  /** Later than any time there is. */
  static final long NEVER = Long.MAX_VALUE;

  private static final String SELECT = "SELECT leader, source, kind, ended FROM lead";

  private Leads() {}

  /** All, by what they lead to. */
  static List<Lead> all(Handle handle) {
    return handle.createQuery(SELECT).map((row, context) -> read(row)).list();
  }

  /** Those that hold from {@code leader}, by what they lead to. */
  static List<Lead> from(Handle handle, String leader) {
    return handle
        .createQuery(SELECT + " WHERE leader = ? AND ended IS NULL ORDER BY source")
        .bind(0, leader)
        .map((row, context) -> read(row))
        .list();
  }

  /** Those that hold to {@code source}. */
  static List<Lead> to(Handle handle, String source) {
    return handle
        .createQuery(SELECT + " WHERE source = ? AND ended IS NULL ORDER BY leader")
        .bind(0, source)
        .map((row, context) -> read(row))
        .list();
  }

  private static Lead read(ResultSet row) throws SQLException {
    return new Lead(row.getString(1), row.getString(2), row.getString(3), Columns.instant(row, 4));
  }

  /** Keeps that {@code lead} holds. */
  static int add(Handle handle, Lead lead) {
    return handle.execute(
        "INSERT INTO lead (leader, source, kind) VALUES (?, ?, ?) ON CONFLICT (source, leader)"
            + " DO UPDATE SET kind = excluded.kind, ended = NULL",
        lead.leader(),
        lead.source(),
        lead.kind());
  }

  /** Keeps that {@code leader} leads to {@code leads} and, from {@code at} on, nowhere else. */
  static int replace(Handle handle, String leader, Collection<Lead> leads, Instant at) {
    List<String> sources = leads.stream().map(Lead::source).toList();
    int ended =
        handle.execute(
            "UPDATE lead SET ended = ? WHERE leader = ? AND ended IS NULL"
                + " AND source NOT IN (SELECT value FROM json_each(?))",
            at.toEpochMilli(),
            leader,
            Columns.json(sources));
    return ended + leads.stream().mapToInt(lead -> add(handle, lead)).sum();
  }

  /**
   * The sources that {@code roots} or {@link Scope#EVERYBODY} lead to, or once led to, they
   * themselves too: each with the time in milliseconds until which what was seen in it counts.
   */
  static Map<String, Long> reach(Handle handle, Set<String> roots) {
    Set<String> all = new HashSet<>(roots);
    all.add(Scope.EVERYBODY);
    return reached(all(handle), all);
  }

  private static Map<String, Long> reached(List<Lead> leads, Collection<String> roots) {
    Map<String, Long> reached = new HashMap<>();
    roots.forEach(root -> reached.put(root, NEVER));
    boolean more = true;
    while (more) {
      more = false;
      for (Lead lead : leads) {
        Long leader = reached.get(lead.leader());
        if (leader != null) {
          long until = Math.min(leader, lead.ended() == null ? NEVER : lead.ended().toEpochMilli());
          Long before = reached.get(lead.source());
          if (before == null || before < until) {
            reached.put(lead.source(), until);
            more = true;
          }
        }
      }
    }
    return reached;
  }

  /** See {@link Store#ledTo}. */
  static SortedSet<String> ledTo(Handle handle, Collection<String> roots) {
    SortedSet<String> reached = new TreeSet<>();
    reached(all(handle), roots)
        .forEach(
            (source, until) -> {
              if (until == NEVER) {
                reached.add(source);
              }
            });
    return reached;
  }

  /** Lets those go that lead to {@code source}, unless something that was seen in it is kept. */
  static int forget(Handle handle, String source) {
    return handle.execute(
        "DELETE FROM lead WHERE source = ? AND NOT EXISTS"
            + " (SELECT 1 FROM sighting s WHERE s.source = lead.source)",
        source);
  }
}
