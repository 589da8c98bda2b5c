package dev.sitrep.io.collect;

import dev.sitrep.io.collect.Collector.Effort;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.HostMemory;
import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An editor who collects from an invented press, with a clock of their own. */
final class Desk implements AutoCloseable {

  static final String HOST = "ledger.example";
  private static final Effort EFFORT = new Effort(8, 2, Duration.ofDays(30));
  private static final FetchSettings SETTINGS =
      Loopback.SETTINGS.withGap(Duration.ZERO).withDeadline(Duration.ofSeconds(20));

  final VirtualClock clock = Loopback.clock();
  final Press press = new Press(clock);
  final Store store;
  private final HostMemory memory = HostMemory.inMemory();

  /** A desk whose store lies in {@code data}. */
  Desk(Path data) {
    store = Store.open(data.resolve("sitrep.db"), clock);
  }

  @Override
  public void close() {
    press.close();
    store.close();
  }

  Stream<Extraction> extractions() {
    return store.extractions(Range.until(clock.instant().plusSeconds(1))).stream();
  }

  /** All revisions of the article at {@code path}, the oldest first. */
  List<Article> articles(String path) {
    return extractions()
        .filter(it -> it instanceof Extracted && it.input().origin().endsWith(path))
        .map(it -> ((Extracted) it).article())
        .sorted(Comparator.comparing(it -> String.valueOf(it.provenance().fetched())))
        .toList();
  }

  List<String> leftOut() {
    return extractions()
        .filter(it -> it instanceof Rejected)
        .map(it -> ((Rejected) it).reason() + " " + ((Rejected) it).detail())
        .toList();
  }

  Collector collector() {
    return collector(SETTINGS.deadline());
  }

  Collector collector(Duration deadline) {
    var fetcher = new Fetcher(SETTINGS.withDeadline(deadline), Loopback.network(clock), memory);
    return new Collector(fetcher, store, clock, EFFORT);
  }

  Round collect(SourceSpec... sources) {
    return collector().collect(List.of(sources), told -> {});
  }

  Told only(SourceSpec source) {
    return collect(source).sources().get(0);
  }

  SourceSpec feed(String... titlesAndPaths) {
    String[] items = titlesAndPaths.clone();
    for (int i = 1; i < items.length; i += 2) {
      items[i] = items[i].startsWith("/") ? press.url(HOST, items[i]) : items[i];
    }
    press.print(HOST, "/rss", Press.feed("The Ledger", items));
    return SourceSpec.of(press.url(HOST, "/rss"));
  }

  void page(String path, String title) {
    press.print(HOST, path, Press.page(title, Press.story(title)));
  }

  String text(String path) {
    List<Article> articles = articles(path);
    return articles.get(articles.size() - 1).text();
  }
}
