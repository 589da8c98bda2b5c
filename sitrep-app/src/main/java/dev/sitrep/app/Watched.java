package dev.sitrep.app;

import dev.sitrep.io.collect.SituationException;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.collect.Watch.Limits;
import dev.sitrep.io.store.Retention;
import dev.sitrep.io.store.Store;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Situations that are collected for together.
 *
 * @param situations at least one
 */
record Watched(List<DataFolder.Named> situations) {

  Watched {
    situations = List.copyOf(situations);
  }

  /** Their sources; one that several have counts once, as the first of them describes it. */
  Collection<SourceSpec> sources() {
    Map<String, SourceSpec> sources = new LinkedHashMap<>();
    for (DataFolder.Named situation : situations) {
      situation.watch().sources().forEach(it -> sources.putIfAbsent(it.address(), it));
    }
    return sources.values();
  }

  /** The hosts that may have private addresses. */
  Set<String> allowed() {
    return situations.stream()
        .flatMap(situation -> situation.watch().allow().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lets go what none of the situations in {@code folder} wants kept so long: not only those that
   * are collected for share {@code store}.
   */
  static void expire(DataFolder folder, Store store, World world) {
    try {
      new Watched(folder.situations(List.of())).expire(store);
    } catch (SituationException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      world.complain("nothing old was let go: " + first);
    }
  }

  private void expire(Store store) {
    List<Limits> limits = situations.stream().map(it -> it.watch().limits()).toList();
    int pages = limits.stream().mapToInt(Limits::pages).max().orElse(Limits.USUAL.pages());
    boolean forever = limits.stream().anyMatch(each -> each.articles() == null);
    int articles = limits.stream().mapToInt(Watched::days).max().orElse(0);
    @Nullable Duration kept = forever ? null : Duration.ofDays(articles);
    store.upkeep().expire(new Retention(Duration.ofDays(pages), kept));
  }

  private static int days(Limits limits) {
    Integer days = limits.articles();
    return days == null ? 0 : days;
  }
}
