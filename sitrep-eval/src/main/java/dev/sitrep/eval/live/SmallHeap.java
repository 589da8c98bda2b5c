package dev.sitrep.eval.live;

import com.sun.net.httpserver.HttpExchange;
import dev.sitrep.eval.live.Collecting.Sources;
import dev.sitrep.eval.live.Newsroom.Desk;
import dev.sitrep.io.collect.Round;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Good sources among those that send bombs: small bodies that unpack to a gibibyte, endless ones,
 * and markup that is costly to read. In a heap of 256 MiB all good ones are collected, and no
 * source ends in want of memory.
 */
public final class SmallHeap {

  private static final int GOOD = 20;
  private static final int ROUNDS = 2;

  private SmallHeap() {}

  /** Runs one round; start it with a heap of 256 MiB. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("sitrep-heap");
    Round round;
    try (var newsroom = new Newsroom();
        Store store = Store.open(folder.resolve("sitrep.db"), InstantSource.system())) {
      round =
          Collecting.round(
              store,
              Collecting.network(InstantSource.system()),
              Collecting.settings(Duration.ofMillis(20)).withDeadline(Duration.ofSeconds(60)),
              Sources.of(addresses(newsroom), told -> {}));
    }
    Collecting.delete(folder);
    long good =
        round.sources().stream()
            .filter(told -> told.address().contains("paper") && told.counts().fresh() == 2)
            .count();
    List<Told> starved =
        round.sources().stream()
            .filter(told -> String.valueOf(told.words()).contains("OutOfMemory"))
            .toList();
    for (Told told : round.sources()) {
      if (!told.address().contains("paper")) {
        System.out.println(told.address() + ": " + told.result().label() + ": " + told.words());
      }
    }
    boolean passed = good == GOOD && starved.isEmpty();
    System.out.printf(
        "heap %d MiB: %d of %d good sources collected among %d bombs, %d without memory: %s%n",
        Runtime.getRuntime().maxMemory() >> 20,
        good,
        GOOD,
        round.sources().size() - GOOD,
        starved.size(),
        passed ? "passed" : "FAILED");
    System.exit(passed ? 0 : 1);
  }

  private static List<String> addresses(Newsroom newsroom) throws IOException {
    List<String> addresses = new ArrayList<>();
    List<Map.Entry<String, Desk>> bombs = List.copyOf(bombs().entrySet());
    for (int i = 0; i < GOOD; i++) {
      addresses.add(paper(newsroom, "paper" + i + ".example"));
      for (int j = 0; j < ROUNDS; j++) {
        Map.Entry<String, Desk> bomb = bombs.get((i * ROUNDS + j) % bombs.size());
        String host = bomb.getKey() + i + j + ".example";
        newsroom.put(host, "/rss", bomb.getValue());
        addresses.add(newsroom.url(host, "/rss"));
      }
    }
    return addresses;
  }

  private static String paper(Newsroom newsroom, String host) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      newsroom.put(host, "/" + i, Newsroom.body(Newsroom.page("the bridge " + i + " of " + host)));
      items.addAll(List.of("the bridge " + i, newsroom.url(host, "/" + i)));
    }
    newsroom.put(host, "/rss", Newsroom.body(Newsroom.feed(host, items)));
    return newsroom.url(host, "/rss");
  }

  private static Map<String, Desk> bombs() throws IOException {
    byte[] gzip = gzip();
    Map<String, Desk> bombs = new LinkedHashMap<>();
    bombs.put("gzip", exchange -> packed(exchange, gzip));
    bombs.put("endless", SmallHeap::endless);
    bombs.put("divs", repeated("<html><body>", "<div>", 1_000_000));
    bombs.put("pairs", repeated("<html><body>", "<a><b>", 100_000));
    bombs.put("tables", repeated("<html><body>", "<table>", 50_000));
    bombs.put("attributes", repeated("<html><body><p ", "a%d=1 ", 100_000));
    bombs.put("ampersands", repeated("<html><body>", "&", 2_000_000));
    bombs.put("text", repeated("<html><body><p>", "word ", 2_900_000));
    bombs.put("items", repeated("<rss><channel>", "<item><title>x</title></item>", 400_000));
    bombs.put("feedtext", repeated("<rss><channel><item><title>", "word ", 2_900_000));
    return bombs;
  }

  private static byte[] gzip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 1024; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }

  private static void packed(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    Newsroom.send(exchange, bytes);
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = "<p>spam ".repeat(2048).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1 << 16; i++) {
      exchange.getResponseBody().write(block);
    }
  }

  /** Sends its body piece by piece, so that the server needs none of the heap. */
  private static Desk repeated(String head, String piece, int times) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (var out = new java.io.BufferedOutputStream(exchange.getResponseBody(), 1 << 14)) {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
          out.write(piece.replace("%d", String.valueOf(i)).getBytes(StandardCharsets.UTF_8));
        }
      }
    };
  }
}
