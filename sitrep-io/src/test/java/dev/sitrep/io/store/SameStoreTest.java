package dev.sitrep.io.store;

import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.page;
import static dev.sitrep.io.store.Samples.rejected;
import static dev.sitrep.io.store.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.StoredJson;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same deliveries make the same store, in whichever order they come (test R10). */
class SameStoreTest {

  @TempDir Path folder;

  /** 16 articles of two feeds that share half of them; some change, some change back. */
  private static List<Delivery> deliveries() {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String link = "https://orla.example/news/" + i;
      for (int poll = 0; poll < 3; poll++) {
        Instant seen = NOW.plusSeconds(3600L * poll);
        boolean changed = i % 4 == 0 && poll == 1 || i % 4 == 1 && poll > 0;
        String text = words(i, 60) + (changed ? "\nThe gate is open." : "");
        deliveries.add(delivery("https://orla.example/a", link, "a" + i, text, seen));
        if (i % 2 == 0) {
          deliveries.add(delivery("https://orla.example/b", link, "b", text, seen));
        }
      }
      String wall = link + "/wall";
      Extraction rejected = rejected(wall, Reason.CONSENT_WALL);
      deliveries.add(new Delivery("https://orla.example/a", null, wall, rejected, NOW));
    }
    return deliveries;
  }

  private static Delivery delivery(
      String source, String link, String guid, String text, Instant seen) {
    String url = source.endsWith("b") ? link + "?ref=b" : link;
    return new Delivery(source, guid, url, page(url, "The flood", text), seen);
  }

  private String kept(String name, List<Delivery> deliveries, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Store store = Store.open(folder.resolve(name), InstantSource.fixed(NOW))) {
      List<Callable<Kept>> work = new ArrayList<>();
      deliveries.forEach(it -> work.add(() -> store.keep(it)));
      for (Future<Kept> done : pool.invokeAll(work)) {
        done.get();
      }
      var read = new StringBuilder();
      for (Extraction each : store.extractions(Range.until(NOW.plusSeconds(100_000)))) {
        read.append(written(each));
      }
      return read.toString();
    } finally {
      pool.shutdownNow();
    }
  }

  private static String written(Extraction extraction) {
    if (extraction instanceof Extracted it) {
      byte[] json = StoredJson.write(it.article(), it.dropped());
      return new String(json, StandardCharsets.UTF_8);
    }
    return ((Rejected) extraction).input().origin() + "\n";
  }

  @Test
  void orderAndThreadsMakeNoDifference() throws Exception {
    List<Delivery> deliveries = deliveries();
    String expected = kept("0.db", deliveries, 1);

    assertThat(expected.lines()).hasSize(16 + 8 + 16);
    assertThat(kept("1.db", deliveries, 1)).isEqualTo(expected);
    for (int run = 2; run < 5; run++) {
      Collections.shuffle(deliveries, new Random(run));

      assertThat(kept(run + ".db", deliveries, run % 2 == 0 ? 1 : 8)).isEqualTo(expected);
    }
  }
}
