package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Collector;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.Site.Answer;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Extraction.Extracted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R6 as far as the store: a page that fails is told of, never half kept, and read once it is up.
 */
final class NothingHalfKeptTest {

  /** Where the length has the last word, or a second one does not count. */
  private static final Set<Fault> READ =
      EnumSet.of(Fault.LENGTH_TOO_SHORT, Fault.LENGTH_AND_CHUNKS);

  @TempDir private Path folder;
  private final VirtualClock clock = Loopback.clock();

  @Test
  void noPageIsHalfKeptAndEachIsReadWhenItsFaultIsOver() throws Exception {
    try (var server = new FaultyServer();
        var site = new Site(clock);
        Store store = Store.open(folder.resolve("sitrep.db"), clock)) {
      var items = new StringBuilder("<rss><channel><title>N</title>");
      for (Fault fault : EnumSet.complementOf(EnumSet.copyOf(READ))) {
        items.append("<item><link>");
        items.append(server.url(fault.path() + ".example", fault.path()));
        items.append("</link></item>");
      }
      site.put("/rss", Answer.of(items.append("</channel></rss>").toString()));

      collect(store, site);

      assertThat(pages(store)).isEmpty();
      assertThat(store.extractions(Range.until(clock.instant())))
          .as("each is told of")
          .hasSize(Fault.values().length - READ.size());
      for (Fault fault : Fault.values()) {
        server.heal(fault);
      }
      clock.advance(Duration.ofHours(25));
      collect(store, site);

      assertThat(pages(store))
          .hasSize(Fault.values().length - READ.size())
          .allMatch(text -> text.contains("after the river rose"));
    }
  }

  private void collect(Store store, Site site) {
    try (var fetcher =
        new Fetcher(
            Loopback.SETTINGS.withDeadline(Duration.ofSeconds(4)),
            Loopback.network(clock),
            store)) {
      new Collector(fetcher, store, clock)
          .collect(List.of(SourceSpec.of(site.url("news.example", "/rss"))), told -> {});
    }
  }

  private List<String> pages(Store store) {
    return store.extractions(Range.until(clock.instant())).stream()
        .filter(Extracted.class::isInstance)
        .map(it -> ((Extracted) it).article().text())
        .toList();
  }
}
