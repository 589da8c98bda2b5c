package dev.sitrep.io.collect;

import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A watched situation as its file describes it.
 *
 * @param name what its reports are called
 * @param terms words of which an article must have at least one; empty if everything counts
 * @param sources where its news comes from
 * @param families publishers and the outlets that belong to them
 * @param window how far back a report looks, in whole days, at least one
 * @param editions the times of day editions are made at, ascending, each once
 * @param zone the zone of those times
 * @param allow hosts that may be fetched from though their addresses are private
 * @param limits how long things are kept
 */
public record Watch(
    String name,
    List<String> terms,
    List<SourceSpec> sources,
    Map<String, List<String>> families,
    Period window,
    List<LocalTime> editions,
    ZoneId zone,
    Set<String> allow,
    Limits limits) {

  /** How far back a report looks unless the file says otherwise. */
  public static final Period USUAL_WINDOW = Period.ofDays(7);

  public Watch {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a situation has a name");
    }
    if (window.getDays() < 1) {
      throw new IllegalArgumentException("a window is a day at least");
    }
    terms = List.copyOf(terms);
    sources = List.copyOf(sources);
    var copies = new LinkedHashMap<String, List<String>>();
    families.forEach((publisher, outlets) -> copies.put(publisher, List.copyOf(outlets)));
    families = java.util.Collections.unmodifiableMap(copies);
    editions = List.copyOf(new TreeSet<>(editions));
    allow = Set.copyOf(allow);
  }

  /**
   * How long things are kept.
   *
   * @param articles days after which articles are forgotten; null for never
   * @param pages days after which raw pages are, unless an edition rests on them
   */
  public record Limits(@Nullable Integer articles, int pages) {

    /** Articles for ever, raw pages 30 days. */
    public static final Limits USUAL = new Limits(null, 30);

    public Limits {
      if (pages < 1 || (articles != null && articles < 1)) {
        throw new IllegalArgumentException("a limit is a day at least");
      }
    }
  }
}
