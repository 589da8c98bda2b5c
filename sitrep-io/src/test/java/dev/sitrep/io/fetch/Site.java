package dev.sitrep.io.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A good web server on loopback that plays any number of invented hosts, answers what it was told
 * to, and writes down who asked for what. What it was not told is not found.
 */
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "site");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Function<Seen, Answer>> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
  private final AtomicInteger busiest = new AtomicInteger();

  /** A site over http; {@code clock} tells when somebody asked. */
  public Site(InstantSource clock) {
    this(clock, null);
  }

  /** A site over https, or over http without a {@code context}. */
  Site(InstantSource clock, @Nullable SSLContext context) {
    this.clock = clock;
    // Without it the server sends head and body in two packets and waits 40 ms in between.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (context == null) {
        server = HttpServer.create(address, 200);
      } else {
        HttpsServer secure = HttpsServer.create(address, 200);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    scheme = context == null ? "http" : "https";
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * One request.
   *
   * @param host the name in its Host header, without the port
   * @param target path and query
   * @param headers its header lines, by name in lower case
   * @param at when
   */
  public record Seen(String host, String target, Map<String, String> headers, Instant at) {}

  /** An answer. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** A page or feed. */
    public static Answer of(String body) {
      return new Answer(
          200, Map.of("Content-Type", "text/html"), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A status and nothing else. */
    public static Answer of(int status) {
      return new Answer(status, Map.of(), new byte[0]);
    }

    /** A redirect. */
    public static Answer to(int status, String location) {
      return of(status).with("Location", location);
    }

    /** This answer with a further header. */
    public Answer with(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  /** The address of a path, with its slash, on an invented host. */
  public String url(String host, String path) {
    return scheme + "://" + host + ":" + port() + path;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** From now on {@code path} is answered so on every host, or on one ({@code host/path}). */
  public Site put(String path, Answer answer) {
    return put(path, request -> answer);
  }

  /** The same, depending on the request. */
  public Site put(String path, Function<Seen, Answer> answer) {
    answers.put(path, answer);
    return this;
  }

  /** All requests, in the order they came. */
  public List<Seen> seen() {
    synchronized (seen) {
      return List.copyOf(seen);
    }
  }

  /** The requests for a path on whatever host. */
  public List<Seen> seen(String target) {
    return seen().stream().filter(one -> one.target().equals(target)).toList();
  }

  /** The most requests to one host that were ever under way at once. */
  public int busiest() {
    return busiest.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String host = String.valueOf(headers.get("host")).replaceAll(":[0-9]+$", "");
    // To a proxy the whole address is sent.
    String target = exchange.getRequestURI().toString().replaceFirst("^http://[^/]+(?=/)", "");
    Seen request = new Seen(host, target, headers, clock.instant());
    synchronized (seen) {
      seen.add(request);
    }
    AtomicInteger here = busy.computeIfAbsent(host, key -> new AtomicInteger());
    busiest.accumulateAndGet(here.incrementAndGet(), Math::max);
    try (exchange) {
      Answer answer = answer(request);
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      // The client may ask again once it has read the last byte: then this one is over.
      here.decrementAndGet();
      exchange.sendResponseHeaders(answer.status(), length(answer.body()));
      if (answer.body().length > 0) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(answer.body());
        }
      }
    }
  }

  /** Nothing is -1 for this server, and 0 is chunks: large bodies do not say how long they are. */
  private static long length(byte[] body) {
    return body.length == 0 ? -1 : body.length > 1 << 20 ? 0 : body.length;
  }

  private Answer answer(Seen request) {
    Function<Seen, Answer> here = answers.get(request.host() + request.target());
    Function<Seen, Answer> any = here != null ? here : answers.get(request.target());
    return any == null ? Answer.of(404) : any.apply(request);
  }
}
