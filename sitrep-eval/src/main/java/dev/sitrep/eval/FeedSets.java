package dev.sitrep.eval;

import dev.sitrep.eval.feed.FeedBench;
import dev.sitrep.eval.feed.FeedScore;
import java.nio.file.Path;
import java.util.List;

/** Feeds, most of them made to be hard to read. */
final class FeedSets {

  private final Path root;
  private final Predictions predictions;

  FeedSets(Path gold, Predictions predictions) {
    this.root = gold.resolve("hostile/feedparser/tests");
    this.predictions = predictions;
  }

  List<Measure> measure() {
    FeedBench bench = FeedBench.of(root);
    FeedScore sitrep = bench.sitrep();
    FeedScore rome = bench.rome();
    System.out.println("feeds, Sitrep: " + sitrep.summary());
    System.out.println("feeds, ROME:   " + rome.summary());
    predictions.texts("feeds-missed", sitrep.misses());
    predictions.texts("feeds-missed-rome", rome.misses());
    return List.of(
        new Measure("feeds/feedparser", "expected values", sitrep.held()),
        new Measure("feeds/feedparser", "without exception", sitrep.withoutException()),
        new Measure("feeds/feedparser", "encodings read", sitrep.encodings()),
        new Measure("feeds/feedparser, ROME", "expected values", rome.held()),
        new Measure("feeds/feedparser, ROME", "without exception", rome.withoutException()),
        new Measure("feeds/feedparser, ROME", "encodings read", rome.encodings()));
  }
}
