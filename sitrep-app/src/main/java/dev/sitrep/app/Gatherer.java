package dev.sitrep.app;

import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making.Ingredient;
import dev.sitrep.port.ArticleStore;
import dev.sitrep.port.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads a source and extracts what it gives on several threads, never holding more than a few pages
 * at a time: their bytes go to the store as soon as they are read.
 */
final class Gatherer {

  private static final int AHEAD_PER_THREAD = 4;
  private static final byte[] STORED = {};

  private final Extractor extractor;
  private final Consumer<Extraction> sink;
  private final Progress progress;
  private final Queue<Future<Done>> pending = new ArrayDeque<>();
  private final List<Extraction> extractions = new ArrayList<>();
  private final List<Ingredient> ingredients = new ArrayList<>();
  private final List<LeftOut> failures = new ArrayList<>();

  private record Done(Extraction extraction, Ingredient ingredient) {}

  /** Keeps in {@code store} the articles that are read. */
  Gatherer(Extractor extractor, ArticleStore store, Progress progress) {
    this(extractor, extraction -> keep(extraction, store), progress);
  }

  /** Gives to {@code sink} what comes of each input, with its bytes, in their order. */
  Gatherer(Extractor extractor, Consumer<Extraction> sink, Progress progress) {
    this.extractor = extractor;
    this.sink = sink;
    this.progress = progress;
  }

  private static void keep(Extraction extraction, ArticleStore store) {
    if (extraction instanceof Extracted extracted) {
      store.keep(extracted);
    }
  }

  /** Everything {@code source} has, the same for any number of {@code threads}. */
  Gathered gather(Source source, int threads) {
    ExecutorService pool = Workers.pool(threads);
    try {
      source.read(
          input -> {
            pending.add(pool.submit(() -> extract(input)));
            finishDownTo(threads * AHEAD_PER_THREAD);
          },
          failures::add);
      finishDownTo(0);
    } finally {
      pool.shutdownNow();
    }
    ingredients.sort(Comparator.comparing(Ingredient::origin).thenComparing(Ingredient::sha256));
    return new Gathered(extractions, failures, ingredients);
  }

  private Done extract(Input input) {
    var ingredient = new Ingredient(input.origin(), input.sha256());
    try {
      return new Done(extractor.extract(input), ingredient);
    } catch (RuntimeException | StackOverflowError e) {
      // One page that Sitrep cannot cope with must not cost the user all the others.
      String detail = "a fault of Sitrep while reading it: " + e;
      return new Done(new Rejected(input, Reason.UNREADABLE, detail, null, List.of()), ingredient);
    }
  }

  private void finishDownTo(int length) {
    while (pending.size() > length) {
      Done done = result(pending.remove());
      sink.accept(done.extraction());
      extractions.add(withoutBytes(done.extraction()));
      ingredients.add(done.ingredient());
      progress.step(extractions.size());
    }
  }

  private static Done result(Future<Done> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Faults.UserException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Extraction withoutBytes(Extraction extraction) {
    if (!(extraction.input() instanceof Page page)) {
      return extraction;
    }
    var slim = new Page(page.origin(), page.url(), page.contentType(), page.fetched(), STORED);
    if (extraction instanceof Extracted extracted) {
      return new Extracted(slim, extracted.article(), extracted.dropped());
    }
    var rejected = (Rejected) extraction;
    return new Rejected(
        slim, rejected.reason(), rejected.detail(), rejected.bestEffort(), rejected.dropped());
  }
}
