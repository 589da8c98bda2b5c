package dev.sitrep.io.collect;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.collect.ArticleVisit.Stopped;
import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Round.Ending;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.fetch.Failure;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.store.SourceState;
import dev.sitrep.io.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects: asks every source that is due, fetches the pages of what is new or due to be looked at
 * again, reads them and keeps them.
 *
 * <p>A source that hangs, breaks or answers with rubbish never stops another. What was kept is
 * kept, whatever happens next: a round that is stopped, or killed, is made up for by the next one,
 * without fetching or keeping anything twice.
 */
public final class Collector {

  /** How long those under way are waited for after a stop. */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final Fetcher fetcher;
  private final Shelf shelf;
  private final InstantSource clock;
  private final Effort effort;
  private final AtomicReference<@Nullable Lanes> running = new AtomicReference<>();
  private volatile boolean stopping;

  /**
   * How much may be done at a time.
   *
   * @param waiting threads that wait for the network
   * @param reading threads that make articles of bytes
   * @param budget how long one source may take in a round
   */
  record Effort(int waiting, int reading, Duration budget) {

    static Effort ofThisMachine() {
      return new Effort(128, Runtime.getRuntime().availableProcessors(), Duration.ofMinutes(10));
    }
  }

  /**
   * A collector that fetches with {@code fetcher} and keeps in {@code store}; it closes the fetcher
   * when it is stopped, and never the store.
   *
   * @param clock the one the fetcher goes by
   */
  public Collector(Fetcher fetcher, Store store, InstantSource clock) {
    this(fetcher, store, clock, Effort.ofThisMachine());
  }

  Collector(Fetcher fetcher, Store store, InstantSource clock, Effort effort) {
    this.fetcher = fetcher;
    this.shelf = new Shelf(store, clock);
    this.clock = clock;
    this.effort = effort;
  }

  /**
   * Collects from {@code sources} what is due. One round at a time.
   *
   * @param progress takes what came of each source, as it comes, on any thread
   * @throws StoreException if what was collected cannot be kept; the round ends then
   */
  public Round collect(List<SourceSpec> sources, Consumer<Told> progress) {
    Instant began = clock.instant();
    var lanes = new Lanes(effort.waiting());
    var reading = new Reading(effort.reading(), Room.ofThisMachine());
    var tools = new Tools(fetcher, shelf, reading, clock, effort.budget());
    var work = new Work(tools, lanes, progress);
    running.set(lanes);
    try (lanes;
        reading) {
      inOrder(sources).forEach(work::add);
      await(lanes);
    } finally {
      running.set(null);
    }
    work.complain();
    Ending ending = stopping ? Ending.STOPPED : Ending.DONE;
    return new Round(began, clock.instant(), ending, List.copyOf(work.told));
  }

  /** Those that failed last come last: they may keep a thread for long. */
  private List<SourceSpec> inOrder(List<SourceSpec> sources) {
    Map<String, Integer> failures = new HashMap<>();
    shelf.states().forEach(state -> failures.put(state.address(), state.failures()));
    return sources.stream()
        .sorted(Comparator.comparing(source -> failures.getOrDefault(source.address(), 0)))
        .toList();
  }

  private void await(Lanes lanes) {
    try {
      Duration late = Duration.ZERO;
      while (!lanes.await(GLANCE) && late.compareTo(GRACE) < 0) {
        late = stopping ? late.plus(GLANCE) : Duration.ZERO;
      }
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends a round that is under way, within five seconds, and every later one at once. Safe from any
   * thread. What was kept stays; what was not is due in the next round of another collector.
   */
  public void stop() {
    stopping = true;
    fetcher.close();
    Lanes lanes = running.get();
    if (lanes != null) {
      lanes.close();
    }
  }

  /** When the first of {@code sources}, or of those they lead to, is due; empty if none ever is. */
  public Optional<Instant> nextDue(List<SourceSpec> sources) {
    Instant now = clock.instant();
    Map<String, SourceState> states = new HashMap<>();
    shelf.states().forEach(state -> states.put(state.address(), state));
    return shelf.ledTo(sources.stream().map(SourceSpec::address).toList()).stream()
        .map(address -> states.getOrDefault(address, SourceState.of(address)))
        .filter(state -> state.stopped() == null)
        .map(state -> Polling.settled(state, now).nextDue())
        .map(due -> due == null ? now : due)
        .min(Comparator.naturalOrder());
  }

  /** The work of one round. */
  private final class Work {

    private final Tools tools;
    private final Lanes lanes;
    private final Consumer<Told> progress;
    private final Set<String> seen = new HashSet<>();
    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable StoreException> broken = new AtomicReference<>();

    Work(Tools tools, Lanes lanes, Consumer<Told> progress) {
      this.tools = tools;
      this.lanes = lanes;
      this.progress = progress;
    }

    void add(SourceSpec source) {
      synchronized (seen) {
        if (stopping || !seen.add(source.address())) {
          return;
        }
      }
      lanes.add(source.isWeb() ? Hosts.of(source.address()) : "", () -> visit(source));
    }

    private void visit(SourceSpec source) {
      if (stopping) {
        return;
      }
      try {
        tell(
            source.isWeb()
                ? new SourceVisit(tools, source, this::add).run()
                : new FileVisit(tools, source, this::add).run());
      } catch (InterruptedException | Stopped e) {
        // Nothing of it is saved: it is still due.
        Thread.currentThread().interrupt();
      } catch (StoreException e) {
        broken.compareAndSet(null, e);
        lanes.close();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        tell(fault(source, "a fault of Sitrep: " + e));
      }
    }

    /** Counted as a failure of the source, so that it is not asked again and again. */
    private Told fault(SourceSpec source, String words) {
      String address = source.address();
      Instant now = clock.instant();
      var failed = new Failed(address, now, Failure.BROKEN, words, null);
      try {
        SourceState state = Polling.afterFailure(shelf.state(address), failed);
        shelf.save(state);
        return new Told(address, Result.FAILED, words, Counts.NONE, state.nextDue());
      } catch (StoreException e) {
        broken.compareAndSet(null, e);
        lanes.close();
        return new Told(address, Result.FAILED, words, Counts.NONE, null);
      }
    }

    private void tell(Told what) {
      told.add(what);
      progress.accept(what);
    }

    void complain() {
      StoreException exception = broken.get();
      if (exception != null && !stopping) {
        throw exception;
      }
    }
  }
}
