package dev.sitrep.app;

import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making.Ingredient;
import dev.sitrep.port.ArticleStore;
import dev.sitrep.port.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a source and extracts what it gives on several threads, never holding more than a few pages
 * at a time: their bytes go to the store as soon as they are read.
 */
final class Gatherer {

  private static final byte[] STORED = {};

  private final SafeExtractor extractor;
  private final Consumer<Extraction> sink;
  private final Progress progress;
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
    this.extractor = new SafeExtractor(extractor);
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
    try (var extracting = new InOrder<Done>(threads, this::take)) {
      source.read(input -> extracting.add(() -> extract(input)), failures::add);
      extracting.finish();
    }
    ingredients.sort(Comparator.comparing(Ingredient::origin).thenComparing(Ingredient::sha256));
    return new Gathered(extractions, failures, ingredients);
  }

  private Done extract(Input input) {
    var ingredient = new Ingredient(input.origin(), input.sha256());
    return new Done(extractor.extract(input), ingredient);
  }

  private void take(Done done) {
    sink.accept(done.extraction());
    extractions.add(withoutBytes(done.extraction()));
    ingredients.add(done.ingredient());
    progress.step(extractions.size());
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
