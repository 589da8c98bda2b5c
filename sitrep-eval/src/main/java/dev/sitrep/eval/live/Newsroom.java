package dev.sitrep.eval.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dns;

/**
 * Any number of invented hosts on one port of loopback, told apart by their names. Reached directly
 * by who takes {@link #NAMES} for its names, or as an HTTP proxy.
 */
final class Newsroom implements AutoCloseable {

  /** Every host that ends in {@code .example} is this machine. */
  static final Dns NAMES =
      host -> {
        if (!host.endsWith(".example")) {
          throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
      };

  /** Writes an answer. */
  @FunctionalInterface
  interface Desk {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "newsroom");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Runnable reader = () -> {};

  Newsroom() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** What {@code http_proxy} is for a process that is to find the invented hosts. */
  String proxy() {
    return "http://127.0.0.1:" + port();
  }

  /** From now on {@code other} is run as each request comes. */
  void onRequest(Runnable other) {
    reader = other;
  }

  /** From now on {@code desk} answers for {@code path} of {@code host}; for all paths: "*". */
  void put(String host, String path, Desk desk) {
    desks.put(host + path, desk);
  }

  /** A desk that sends {@code body}, or 304 to whoever has it. */
  static Desk body(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String tag = '"' + Integer.toHexString(body.hashCode()) + '"';
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      send(exchange, bytes);
    };
  }

  static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** A desk where nobody ever answers. */
  Desk tarpit() {
    return exchange -> closing.await();
  }

  /** A page with an article of its own on it. */
  static String page(String title) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>The council said on Monday that "
        + title
        + " would be looked at again in spring.</p><p>Two hundred people live along the road to "
        + title
        + ", and most of them came to the meeting in the hall.</p><p>The mayor, Ida Brandt, said"
        + " the town had asked the province for money three times"
        + " before.</p></article></body></html>";
  }

  /** A feed whose items are pairs of a title and a link. */
  static String feed(String title, List<String> items) {
    var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>" + title + "</title>");
    for (int i = 0; i < items.size(); i += 2) {
      feed.append("<item><title>").append(items.get(i)).append("</title><link>");
      feed.append(items.get(i + 1)).append("</link><guid>").append(items.get(i + 1));
      feed.append("</guid><description>In short: ").append(items.get(i));
      feed.append(".</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private void serve(HttpExchange exchange) throws IOException {
    reader.run();
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    // To a proxy the whole address is sent.
    String path = exchange.getRequestURI().getRawPath();
    Desk desk = desks.getOrDefault(host + "*", desks.get(host + path));
    try {
      if (desk == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        desk.answer(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
