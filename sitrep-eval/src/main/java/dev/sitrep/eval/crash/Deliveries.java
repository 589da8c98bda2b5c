package dev.sitrep.eval.crash;

import dev.sitrep.io.store.Delivery;
import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An endless, invented collection: of each article a first text, the same under another guid and
 * link, and a changed text.
 */
final class Deliveries {

  static final int VERSIONS = 3;

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final String SOURCE = "https://orla.example/feed";

  private static final String[] WORDS =
      ("river bridge council water flood ferry mayor school harbour dike pump village road gate"
              + " crew boat shelter bread night order measure engineer survey crossing market")
          .split(" ");

  private Deliveries() {}

  /** When the deliveries of {@code run} begin; each run has an hour. */
  static Instant start(int run) {
    return START.plusSeconds(3600L * run);
  }

  /** The article's id in the store. */
  static String id(int run, int article) {
    return "orla.example/r" + run + "/a" + article;
  }

  /** Delivery {@code index} of {@code run}. */
  static Delivery of(int run, int index) {
    int article = index / VERSIONS;
    int version = index % VERSIONS;
    String link = "https://" + id(run, article);
    String url = version == 0 ? link : link + "?utm_source=v" + version;
    Instant seen = start(run).plusMillis(index);
    return new Delivery(
        SOURCE, "g" + run + "-" + index, url, extracted(url, run, index, seen), seen);
  }

  private static Extracted extracted(String url, int run, int index, Instant seen) {
    int article = index / VERSIONS;
    int version = index % VERSIONS;
    String text = words(run * 1_000_003L + article) + (version == 2 ? " The gate is open." : "");
    byte[] body = ("<title>Flood</title><p>" + text).getBytes(StandardCharsets.UTF_8);
    var page = new Page(url, url, "text/html", seen, body);
    List<Line> lines =
        List.of(new Line(Kind.TITLE, "Flood " + article), new Line(Kind.PARAGRAPH, text));
    var provenance = new Provenance(url, seen, page.sha256());
    return new Extracted(page, Article.of(url, lines, Metadata.UNKNOWN, provenance), List.of());
  }

  private static String words(long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder("Report " + seed);
    int count = 100 + random.nextInt(600);
    for (int i = 0; i < count; i++) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(99));
    }
    return text.append('.').toString();
  }
}
