package dev.sitrep.eval.live;

import dev.sitrep.io.collect.Collector;
import dev.sitrep.io.collect.Round;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A round of collecting from a {@link Newsroom}, and what it kept. */
final class Collecting {

  private Collecting() {}

  /** How to fetch: as usual, but from loopback and with a shorter gap. */
  static FetchSettings settings(Duration gap) {
    return FetchSettings.DEFAULT.withAllowedHosts(Set.of("*.example")).withGap(gap);
  }

  static Network network(InstantSource clock) {
    return new Network(clock, Newsroom.NAMES, time -> Thread.sleep(time.toMillis()));
  }

  static Round round(Store store, Network network, FetchSettings settings, Sources sources) {
    try (var fetcher = new Fetcher(settings, network, store)) {
      return new Collector(fetcher, store, network.clock())
          .collect(sources.list(), sources.progress());
    }
  }

  /** What to collect from, and who is told. */
  record Sources(List<SourceSpec> list, Consumer<Told> progress) {

    static Sources of(List<String> addresses, Consumer<Told> progress) {
      return new Sources(addresses.stream().map(SourceSpec::of).toList(), progress);
    }
  }

  /** The ids of the articles of {@code store}, by the link or the page they are of. */
  static Map<String, Set<String>> articles(Store store) {
    Map<String, Set<String>> articles = new TreeMap<>();
    for (Extraction extraction :
        store.extractions(Range.until(Instant.parse("2100-01-01T00:00:00Z")))) {
      if (extraction instanceof Extracted extracted) {
        String origin = extraction.input().origin();
        articles
            .computeIfAbsent(origin.substring(origin.lastIndexOf(' ') + 1), link -> new TreeSet<>())
            .add(extracted.article().id());
      }
    }
    return articles;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
