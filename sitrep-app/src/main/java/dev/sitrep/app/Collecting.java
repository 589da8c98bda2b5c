package dev.sitrep.app;

import dev.sitrep.io.collect.Collector;
import dev.sitrep.io.collect.Round;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects into a store, with the network of the world. */
final class Collecting implements AutoCloseable {

  private final World world;
  private final Collector collector;
  private final List<SourceSpec> sources;

  /**
   * Collecting from {@code sources}.
   *
   * @param settings how to fetch
   */
  Collecting(World world, Store store, Collection<SourceSpec> sources, FetchSettings settings) {
    this.world = world;
    this.sources = List.copyOf(sources);
    Network network = world.network().get();
    this.collector = new Collector(new Fetcher(settings, network, store), store, network.clock());
  }

  /** One round: everything that is due. */
  Round round() {
    var progress = new Progress(world);
    var told = new AtomicInteger();
    try {
      return collector.collect(
          sources,
          each -> {
            synchronized (progress) {
              progress.show(Counts.of(told.incrementAndGet(), "source") + " asked");
            }
          });
    } finally {
      progress.end();
    }
  }

  /** When the next source is due; empty if none ever is. */
  Optional<Instant> nextDue() {
    return collector.nextDue(sources);
  }

  @Override
  public void close() {
    collector.stop();
  }
}
