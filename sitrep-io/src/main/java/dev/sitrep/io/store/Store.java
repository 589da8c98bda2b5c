package dev.sitrep.io.store;

import dev.sitrep.io.StoreException;
import dev.sitrep.io.fetch.HostMemory;
import dev.sitrep.io.fetch.HostState;
import dev.sitrep.io.search.Hit;
import dev.sitrep.io.search.Query;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.port.ArticleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was collected, in one file. Safe for any number of threads; several processes may use one
 * store, and wait for each other where both write.
 *
 * <p>What a method has returned from is on the disk. Any method throws {@link StoreException} where
 * the file cannot be read or written, and has then changed nothing. Times are kept to the
 * millisecond.
 */
public final class Store implements AutoCloseable, ArticleStore, HostMemory {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Database database;
  private final InstantSource clock;
  private final Sources sources;
  private final Hosts hosts;
  private final Editions editions;

  private Store(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.sources = new Sources(database);
    this.hosts = new Hosts(database);
    this.editions = new Editions(database);
  }

  /**
   * The store in {@code file}, made where there is none and brought to this version's layout where
   * it is of an older one. A process opens a store once at a time, and shares it among its threads.
   *
   * @param clock the time of what is not told when it happened
   * @throws StoreException if it is no store, of a newer version, open in this process already, or
   *     cannot be read
   */
  public static Store open(Path file, InstantSource clock) {
    return open(file, clock, words -> {});
  }

  /**
   * The same.
   *
   * @param told takes in words how far the change of an older layout is, which on a large store
   *     takes minutes
   */
  public static Store open(Path file, InstantSource clock, Consumer<String> told) {
    return opened(new Database(place(file), clock, PATIENCE), clock, told);
  }

  /** The same, waiting no longer than {@code patience} for other processes. */
  static Store open(Path file, InstantSource clock, Duration patience) {
    return opened(new Database(place(file), clock, patience), clock, words -> {});
  }

  private static Store opened(Database database, InstantSource clock, Consumer<String> told) {
    try {
      new Migrations().apply(database, told);
      database.protect();
      return new Store(database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The file itself where {@code file} is a link to it: what belongs to it lies beside it. */
  private static Path place(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.exists(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      throw StoreException.in(file, "has no folder, and none can be made: " + e.getMessage(), e);
    }
  }

  /** What is remembered of the source at {@code address}. */
  public Optional<SourceState> state(String address) {
    return sources.state(address);
  }

  /** What is remembered of all sources, by address. */
  public List<SourceState> states() {
    return sources.states();
  }

  /** Remembers {@code state} in place of what was known of that source. */
  public void save(SourceState state) {
    sources.save(state);
  }

  /** Forgets the state of the source at {@code address}, not what it delivered. */
  public void remove(String address) {
    sources.remove(address);
  }

  /** The leads from {@code leader} that hold, by where they lead. */
  public List<Lead> leadsFrom(String leader) {
    return database.read(handle -> Leads.from(handle, leader));
  }

  /** The leads to {@code source} that hold, by leader. */
  public List<Lead> leadsTo(String source) {
    return database.read(handle -> Leads.to(handle, source));
  }

  /** Keeps that {@code lead} holds; what was seen in its source before belongs to it, too. */
  public void add(Lead lead) {
    database.write(handle -> Leads.add(handle, lead));
  }

  /**
   * Keeps that {@code leader} leads where {@code leads} say and, from {@code at} on, nowhere else:
   * what was seen until then where it led before stays in its scope.
   */
  public void replaceLeads(String leader, Collection<Lead> leads, Instant at) {
    database.write(handle -> Leads.replace(handle, leader, leads, at));
  }

  /** {@code sources} and what they lead to now, from one to the next. */
  public SortedSet<String> ledTo(Collection<String> sources) {
    return database.read(handle -> Leads.ledTo(handle, sources));
  }

  @Override
  public Optional<HostState> host(String host) {
    return hosts.find(host);
  }

  @Override
  public void remember(HostState state) {
    hosts.save(state);
  }

  /**
   * Keeps {@code delivery}: an article under its one stable id, or the reason why there is none.
   */
  public Kept keep(Delivery delivery) {
    return database.write(handle -> Intake.keep(handle, delivery));
  }

  /** Keeps all of {@code deliveries} or, where that fails, none; much faster than one by one. */
  public List<Kept> keepAll(List<Delivery> deliveries) {
    return database.write(
        handle -> deliveries.stream().map(delivery -> Intake.keep(handle, delivery)).toList());
  }

  /**
   * Whether the page of an entry has been fetched before, and when.
   *
   * @param source address of the source that lists it
   * @param guid its id there, where it has one
   * @param link its link, where it has one
   * @param entrySha256 what the source says of it now, as {@link dev.sitrep.model.Entry#sha256}
   */
  public Optional<Known> known(
      String source, @Nullable String guid, @Nullable String link, @Nullable String entrySha256) {
    Address address = Address.of(source, guid, link);
    return database.read(
        handle ->
            Tombstones.at(handle, link)
                // What was forgotten counts as fetched, so that it is not fetched again.
                .map(
                    stone ->
                        new Known(null, stone.forgotten(), stone.forgotten(), true, null, null))
                .or(() -> Lookups.known(handle, address, entrySha256)));
  }

  /** How the article {@code id} stands. */
  public Optional<Standing> standing(String id) {
    return database.read(handle -> Standings.of(handle, id));
  }

  /** How the articles stand that {@code source} was the first to deliver, after {@code since}. */
  public List<Standing> standings(String source, Instant since) {
    return database.read(handle -> Standings.since(handle, source, since));
  }

  /**
   * Keeps that the page of the article {@code id} was asked for, whatever came of it.
   *
   * @param entrySha256 what its source says of it now; null where it says nothing
   */
  public void asked(String id, @Nullable String entrySha256, Instant at) {
    database.write(handle -> Standings.asked(handle, id, entrySha256, at));
  }

  /** Keeps that {@code source} listed the articles of these ids at {@code seen}. */
  public void seenAgain(String source, Collection<String> articles, Instant seen) {
    Sightings.listed(database, source, articles, seen);
  }

  /**
   * Dates the texts of the article {@code id} that have no date {@code published}, as if its source
   * had been the first to tell of them, unless an edition rests on them.
   */
  public void date(String id, Timestamp published) {
    Redating.run(database, id, published);
  }

  /**
   * Keeps that {@code source}, too, listed at {@code seen} what is left out.
   *
   * @param guid its id there, where it has one
   * @param link its link, where it has one
   */
  public void leftOutAgain(
      String source, @Nullable String guid, @Nullable String link, Instant seen) {
    LeftOuts.again(database, Address.of(source, guid, link), seen);
  }

  /** Keeps that the page of an article was asked for at {@code seen} and had not changed. */
  public void unchanged(String article, Instant seen) {
    Sightings.unchanged(database, article, seen);
  }

  /** Keeps that the page of an article was gone (404 or 410) at {@code seen}. */
  public void vanished(String article, Instant seen) {
    Sightings.vanished(database, article, seen);
  }

  /** The articles whose pages were gone at {@code until}, by id, and since when. */
  public SortedMap<String, Instant> vanished(Instant until) {
    return Sightings.vanished(database, until);
  }

  /**
   * The revisions seen until {@code until} whose own date is not believed, and why not, in words.
   */
  public SortedMap<Revision, String> doubted(Instant until) {
    return Sightings.doubted(database, until);
  }

  /** What a report on all that was collected is made of: see {@link #extractions(Range, Scope)}. */
  public List<Extraction> extractions(Range range) {
    return extractions(range, Scope.ALL);
  }

  /**
   * What a report on {@code range} and {@code scope} is made of, in an order that depends on
   * nothing but the values: every revision seen until its end that is dated in it or changed in it,
   * then what was left out. Pages come without their bytes. A date that cannot be is replaced by
   * the time the article was first seen, or by none: see {@link #doubted}.
   */
  public List<Extraction> extractions(Range range, Scope scope) {
    return database.read(handle -> Extractions.read(handle, range, scope));
  }

  @Override
  public void keep(Extracted extraction) {
    database.write(handle -> Intake.keep(handle, extraction, clock.instant()));
  }

  @Override
  public Optional<Article> article(Revision revision) {
    return database.read(handle -> Bodies.extracted(handle, revision)).map(Extracted::article);
  }

  @Override
  public Optional<Input> input(Revision revision) {
    return database.read(handle -> Bodies.input(handle, revision));
  }

  /** The articles {@code query} finds, in its order. */
  public List<Hit> search(Query query) {
    return search(query, Scope.ALL);
  }

  /** The same of {@code scope}. */
  public List<Hit> search(Query query, Scope scope) {
    return database.read(handle -> Searches.find(handle, query, scope));
  }

  /** What is left of {@code revision} if it was forgotten. */
  public Optional<Tombstone> tombstone(Revision revision) {
    return database.read(handle -> Tombstones.of(handle, revision));
  }

  /** Checks, backups, limits in time, and forgetting. */
  public Upkeep upkeep() {
    return new Upkeep(database, clock);
  }

  /**
   * Keeps {@code edition} for good, with all it rests on.
   *
   * @throws StoreException also if there is an edition of that number already, or an article it
   *     rests on is not here
   */
  public void keepEdition(Edition edition) {
    editions.keep(edition);
  }

  /** The editions of {@code situation}, the first first. */
  public List<Edition.Head> editions(String situation) {
    return editions.all(situation);
  }

  /** Edition {@code number} of {@code situation}, as it was made. */
  public Optional<Edition> edition(String situation, int number) {
    return editions.find(situation, number);
  }

  @Override
  public void close() {
    database.close();
  }
}
