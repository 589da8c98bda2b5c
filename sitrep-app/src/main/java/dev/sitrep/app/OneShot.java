package dev.sitrep.app;

import dev.sitrep.io.Inputs;
import dev.sitrep.io.ScratchFolder;
import dev.sitrep.io.collect.Round;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Report;
import dev.sitrep.port.ArticleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Addresses and lists of feeds given to {@code sitrep report}: collected once into a store that
 * goes afterwards.
 */
final class OneShot implements Gathering, AutoCloseable {

  private final World world;
  private final List<SourceSpec> sources;
  private final FetchSettings settings;
  private final Gathering rest;
  private final ScratchFolder folder;
  private final Store store;

  /**
   * Sources, and what else was given.
   *
   * @param settings how to fetch
   * @throws IllegalArgumentException if one of the sources cannot be one
   */
  OneShot(World world, List<String> sources, FetchSettings settings, Gathering rest) {
    this.world = world;
    this.sources = sources.stream().map(SourceSpec::of).toList();
    this.settings = settings;
    this.rest = rest;
    try {
      this.folder = ScratchFolder.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.store = Store.open(folder.path().resolve("sitrep.db"), world.clock());
  }

  /** Whether {@code input} is an address that tells a user name, or even a password. */
  static boolean holdsUser(String input) {
    return SourceSpec.isWeb(input) && SourceSpec.holdsUser(input);
  }

  /** Whether {@code input} leads to articles instead of holding them. */
  static boolean isSource(String input) {
    try {
      return SourceSpec.isWeb(input) || Inputs.isListOfFeeds(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public Gathered into(ArticleStore evidence) {
    try (var collecting = new Collecting(world, store, sources, settings)) {
      Round round = collecting.round();
      List<LeftOut> failures =
          round.sources().stream()
              .filter(told -> told.result() == Result.FAILED || told.words() != null)
              .map(OneShot::failure)
              .toList();
      return stored(failures).into(evidence).and(rest.into(evidence));
    }
  }

  private static LeftOut failure(Told told) {
    String why = told.words() == null ? told.result().label() : told.words();
    return new LeftOut(told.address(), told.address(), Reason.UNREADABLE, why);
  }

  private StoredArticles stored(List<LeftOut> failures) {
    return new StoredArticles(
        store, Range.until(world.clock().instant().plus(Duration.ofDays(1))), Scope.ALL, failures);
  }

  @Override
  public void support(Report report, ArticleStore evidence) {
    stored(List.of()).support(report, evidence);
    rest.support(report, evidence);
  }

  @Override
  public void close() {
    store.close();
    folder.close();
  }
}
