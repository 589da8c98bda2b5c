package dev.sitrep.io.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An invented press on loopback: any host, any path, with ETags, and a log of who asked. */
final class Press implements AutoCloseable {

  private final HttpServer server;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "press");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
  private final List<Asked> log = new CopyOnWriteArrayList<>();
  private volatile Runnable reader = () -> {};
  private final CountDownLatch closing = new CountDownLatch(1);

  /** What is answered: a body with a 200, or a status. */
  private record Sheet(int status, byte[] body, Map<String, String> headers) {}

  /** A request that came. */
  record Asked(String what, int status, Instant at) {}

  Press(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of {@code path} on {@code host}. */
  String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** From now on {@code path} of {@code host} is {@code body}; its ETag is that of its bytes. */
  void print(String host, String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var all = new java.util.HashMap<String, String>();
    all.put("ETag", '"' + Revision.sha256(bytes).substring(0, 12) + '"');
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    all.values().removeIf(String::isEmpty);
    sheets.put(host + path, new Sheet(200, bytes, all));
  }

  /**
   * From now on {@code path} of {@code host} is answered with {@code status}; 0: with silence; -1:
   * by hanging up.
   */
  void answer(String host, String path, int status, String... headers) {
    var all = new java.util.HashMap<String, String>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    sheets.put(host + path, new Sheet(status, new byte[0], all));
  }

  /** A page with an article on it. */
  static String page(String title, String... paragraphs) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article></body></html>";
  }

  /** Text enough for an article on {@code what}. */
  static String[] story(String what) {
    return new String[] {
      "The council of Lowmarsh said on Monday that "
          + what
          + " would be looked at again in spring.",
      "Two hundred people live along the road, and most of them came to the meeting in the hall.",
      "The mayor, Ida Brandt, said the town had asked the province for money three times before.",
      "Work on " + what + " is to begin in May and to last until the autumn, according to the plan."
    };
  }

  /** A feed whose items are pairs of a title and a link. */
  static String feed(String title, String... items) {
    var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>" + title + "</title>");
    for (int i = 0; i < items.length; i += 2) {
      feed.append("<item><title>").append(items[i]).append("</title><link>");
      feed.append(items[i + 1]).append("</link><guid>").append(items[i + 1]);
      feed.append("</guid><description>In short: ").append(items[i]).append(", as told.");
      feed.append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  /** What was asked for, robots.txt and the like left out. */
  List<Asked> log() {
    return log.stream()
        .filter(asked -> !asked.what().endsWith("/robots.txt"))
        .filter(asked -> !asked.what().contains("/.well-known/"))
        .toList();
  }

  /** The requests for {@code path} of {@code host}. */
  List<Asked> log(String host, String path) {
    return log.stream().filter(asked -> asked.what().equals(host + path)).toList();
  }

  /** From now on {@code reader} is run before each answer. */
  void onRequest(Runnable other) {
    reader = other;
  }

  void forget() {
    log.clear();
  }

  private void serve(HttpExchange exchange) throws IOException {
    reader.run();
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    String what = host + exchange.getRequestURI();
    Sheet sheet = sheets.getOrDefault(what, new Sheet(404, new byte[0], Map.of()));
    if (sheet.status() == 0) {
      log.add(new Asked(what, 0, clock.instant()));
      hang(exchange);
      return;
    }
    if (sheet.status() < 0) {
      log.add(new Asked(what, -1, clock.instant()));
      exchange.close();
      return;
    }
    sheet.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String match = exchange.getRequestHeaders().getFirst("If-None-Match");
    boolean same = match != null && match.equals(sheet.headers().get("ETag"));
    int status = same ? 304 : sheet.status();
    log.add(new Asked(what, status, clock.instant()));
    exchange.sendResponseHeaders(
        status, same || sheet.body().length == 0 ? -1 : sheet.body().length);
    try (var body = exchange.getResponseBody()) {
      if (!same) {
        body.write(sheet.body());
      }
    }
    exchange.close();
  }

  private void hang(HttpExchange exchange) {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
