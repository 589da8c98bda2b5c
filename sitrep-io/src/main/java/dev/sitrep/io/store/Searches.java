package dev.sitrep.io.store;

import dev.sitrep.io.search.Hit;
import dev.sitrep.io.search.Query;
import dev.sitrep.io.search.SearchIndex;
import dev.sitrep.io.search.SearchIndex.Filter;
import dev.sitrep.io.search.SearchIndex.Found;
import dev.sitrep.io.search.SearchIndex.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Finds articles by the index and shows them from their stored texts. */
final class Searches {

  private Searches() {}

  static List<Hit> find(Handle handle, Query query, Scope scope) {
    Instant since = query.since();
    Instant until = query.until();
    long from = since == null ? 0 : Numbers.first(since);
    long to = until == null ? Long.MAX_VALUE : Numbers.first(until) - 1;
    List<Hit> hits = new ArrayList<>();
    Reach reach = Reach.of(handle, scope);
    var rows = new Rows(from, to, reach.sources(), filter(reach));
    for (Found found : new SearchIndex().find(handle, query, rows)) {
      Bodies.extracted(handle, found.number())
          .map(it -> Hit.of(query, it.article(), Numbers.time(found.number())))
          .ifPresent(hits::add);
    }
    return hits;
  }

  /** The index knows in which sources an article was seen, not when. */
  private static Filter filter(Reach reach) {
    if (!reach.isPartial()) {
      return Filter.NONE;
    }
    Map<String, Object> values = new HashMap<>(reach.values());
    values.put("until", Long.MAX_VALUE);
    String article = "(SELECT article FROM revision WHERE number = search.rowid)";
    return new Filter(reach.condition("sighting", "s.article = " + article), values);
  }
}
