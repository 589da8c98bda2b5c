package dev.sitrep.eval.live;

import com.sun.net.httpserver.HttpExchange;
import dev.sitrep.eval.live.Newsroom.Desk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Invented papers that keep opening feeds: each new one tells of new articles and of some an older
 * feed of the same paper told of. Of ten answers one is a 503, one none at all, one late.
 */
final class Papers {

  private static final int COUNT = 20;

  private final Newsroom newsroom;
  private final Random random;
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, List<String>> articles = new LinkedHashMap<>();
  private final Map<String, Set<String>> feeds = new LinkedHashMap<>();
  private volatile boolean healthy;

  Papers(Newsroom newsroom, Random random) {
    this.newsroom = newsroom;
    this.random = random;
  }

  /** A paper opens a feed of {@code count} new articles and as many older ones. */
  void publish(int count) {
    String host = "paper" + random.nextInt(COUNT) + ".example";
    List<String> own = articles.computeIfAbsent(host, name -> new ArrayList<>());
    Set<String> told =
        new LinkedHashSet<>(own.subList(Math.max(0, own.size() - count), own.size()));
    for (int i = 0; i < count; i++) {
      String path = "/" + own.size();
      String page = Newsroom.page(title(host, path));
      newsroom.put(host, path, faulty(Newsroom.body(page)));
      own.add(address(host, path));
      told.add(address(host, path));
    }
    List<String> items = new ArrayList<>();
    for (String link : told) {
      items.addAll(List.of(title(host, link.substring(link.lastIndexOf('/'))), link));
    }
    String feed = "/rss" + feeds.size();
    newsroom.put(host, feed, faulty(Newsroom.body(Newsroom.feed(host, items))));
    feeds.put(address(host, feed), told);
  }

  /** From now on every answer is as it should be. */
  void heal() {
    healthy = true;
  }

  /** The addresses of all feeds. */
  Set<String> feeds() {
    return feeds.keySet();
  }

  /** The addresses of the articles a feed tells of. */
  Set<String> articles(String feed) {
    return feeds.getOrDefault(feed, Set.of());
  }

  /** The addresses of all articles. */
  Set<String> articles() {
    Set<String> all = new LinkedHashSet<>();
    articles.values().forEach(all::addAll);
    return all;
  }

  private static String address(String host, String path) {
    return "http://" + host + path;
  }

  private static String title(String host, String path) {
    return "the bridge " + path.substring(1) + " of " + host.replace(".example", "");
  }

  private Desk faulty(Desk desk) {
    return exchange -> {
      switch (healthy ? 9 : Math.floorMod(requests.incrementAndGet() * 7, 10)) {
        case 0 -> exchange.sendResponseHeaders(503, -1);
        case 1 -> exchange.close();
        case 2 -> late(desk, exchange);
        default -> desk.answer(exchange);
      }
    };
  }

  private static void late(Desk desk, HttpExchange exchange)
      throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    desk.answer(exchange);
  }
}
