package dev.sitrep.app;

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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;

/**
 * Outlets on loopback whose pages appear, change and vanish as time goes by. It is an HTTP proxy,
 * so that every invented host is served under its own address, on whatever port.
 *
 * <p>Each host has a feed, {@code /feed.rss}, of the pages it shows, the newest first.
 */
final class InventedPress implements AutoCloseable {

  /** A state of a page: what it shows from a time on; no bytes: it is gone. */
  private record State(Instant from, byte[] body, String type, String title) {}

  private final HttpServer server;
  private final InstantSource clock;
  private final SortedMap<String, List<State>> pages = new TreeMap<>();
  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private final Set<String> agents = new ConcurrentSkipListSet<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

  InventedPress(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(
        Executors.newFixedThreadPool(
            4,
            work -> {
              var thread = new Thread(work, "invented press");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  /** The address of the proxy. */
  String proxy() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** An address that reaches this server without a proxy, where {@code host} is this machine. */
  String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/" + path;
  }

  /** From {@code from} on, {@code address} shows {@code body}. */
  InventedPress show(String address, Instant from, String type, byte[] body, String title) {
    pages
        .computeIfAbsent(address, any -> new ArrayList<>())
        .add(new State(from, body, type, title));
    pages.get(address).sort((a, b) -> a.from().compareTo(b.from()));
    return this;
  }

  /** From {@code from} on, {@code address} is gone (410). */
  InventedPress remove(String address, Instant from) {
    return show(address, from, "", new byte[0], "");
  }

  /** The feeds of all hosts, sorted. */
  List<String> feeds() {
    return pages.keySet().stream().map(InventedPress::feedOf).distinct().sorted().toList();
  }

  /** Every address that was asked for. */
  Set<String> asked() {
    return asked;
  }

  /** What those that asked called themselves. */
  Set<String> agents() {
    return agents;
  }

  /** How often each status was answered with. */
  Map<String, Integer> statuses() {
    return statuses;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String feedOf(String address) {
    return address.substring(0, address.indexOf('/', "http://".length())) + "/feed.rss";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = exchange.getRequestURI().toString();
      String host = exchange.getRequestHeaders().getFirst("Host");
      String address = asked.startsWith("/") ? "http://" + host + asked : asked;
      this.asked.add(address);
      agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      State state = now(address);
      if (state == null && feeds().contains(address)) {
        byte[] feed = feed(address).getBytes(StandardCharsets.UTF_8);
        state = new State(Instant.EPOCH, feed, "application/rss+xml", "");
      }
      send(exchange, state);
    }
  }

  private State now(String address) {
    State shown = null;
    for (State state : pages.getOrDefault(address, List.of())) {
      shown = state.from().isAfter(clock.instant()) ? shown : state;
    }
    return shown;
  }

  private void send(HttpExchange exchange, State state) throws IOException {
    if (state == null || state.body().length == 0) {
      status(exchange, state == null ? 404 : 410, new byte[0]);
      return;
    }
    String etag = '"' + Revision.sha256(state.body()).substring(0, 16) + '"';
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      status(exchange, 304, new byte[0]);
    } else {
      exchange.getResponseHeaders().set("Content-Type", state.type());
      status(exchange, 200, state.body());
    }
  }

  private void status(HttpExchange exchange, int status, byte[] body) throws IOException {
    statuses.merge(String.valueOf(status), 1, Integer::sum);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private String feed(String address) {
    var items = new StringBuilder();
    pages.forEach(
        (page, states) -> {
          State first = states.get(0);
          State shown = now(page);
          if (feedOf(page).equals(address) && shown != null && shown.body().length > 0) {
            items.append(item(page, first));
          }
        });
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title></title>"
        + "<link>"
        + address.replace("feed.rss", "")
        + "</link>"
        + items
        + "</channel></rss>";
  }

  private static String item(String page, State state) {
    String time =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(state.from().atOffset(ZoneOffset.UTC));
    return "<item><title>"
        + state.title().replace("&", "&amp;").replace("<", "&lt;")
        + "</title><link>"
        + page.replace("&", "&amp;")
        + "</link><guid>"
        + page.replace("&", "&amp;")
        + "</guid><pubDate>"
        + time
        + "</pubDate></item>\n";
  }
}
