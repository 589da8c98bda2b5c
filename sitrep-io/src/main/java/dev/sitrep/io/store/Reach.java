package dev.sitrep.io.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A {@link Scope} as a condition on rows that were seen in sources. */
final class Reach {

  /** Those of which everything counts; null for all there are. */
  private final @Nullable List<String> whole;

  private final Map<String, Long> ended = new TreeMap<>();

  private Reach(@Nullable List<String> whole) {
    this.whole = whole;
  }

  static Reach of(Handle handle, Scope scope) {
    Set<String> roots = scope.sources();
    if (roots == null) {
      return new Reach(null);
    }
    List<String> whole = new ArrayList<>();
    var reach = new Reach(whole);
    Leads.reach(handle, roots)
        .forEach(
            (source, until) -> {
              if (until == Leads.NEVER) {
                whole.add(source);
              } else {
                reach.ended.put(source, until);
              }
            });
    return reach;
  }

  /** Whether of some sources only what was seen until a time counts. */
  boolean isPartial() {
    return !ended.isEmpty();
  }

  /** All sources in it; null where all there are. */
  @Nullable List<String> sources() {
    if (whole == null) {
      return null;
    }
    List<String> all = new ArrayList<>(whole);
    all.addAll(ended.keySet());
    return all;
  }

  /**
   * The condition that a row was seen in it by the time {@code :until}.
   *
   * @param table of sightings
   * @param key the condition that says whose they are
   */
  String condition(String table, String key) {
    return whole == null
        ? ""
        : " AND EXISTS (SELECT 1 FROM "
            + table
            + " s WHERE "
            + key
            + " AND s.first_seen <= :until AND (s.source IN (SELECT value FROM json_each(:whole))"
            + " OR s.first_seen <= (SELECT value FROM json_each(:ended) WHERE key = s.source)))";
  }

  /** What the condition asks for beside {@code :until}, by name. */
  Map<String, String> values() {
    return whole == null
        ? Map.of()
        : Map.of("whole", Columns.json(whole), "ended", Columns.json(ended));
  }
}
