package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.Ask.Excess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request, one answer, over OkHttp: within the time, within the size, to public addresses only.
 * Redirects, retries on a status and cookies are not its business.
 */
final class Transport implements AutoCloseable {

  private static final String STATUS = "Sitrep-Status";
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final String userAgent;
  private final Network network;
  private final Guard guard;
  private final BodyReader bodies;
  private final Names names;
  private final Names publicNames;
  private final OkHttpClient trusting;
  private final OkHttpClient guarded;
  private volatile boolean closed;

  Transport(FetchSettings settings, Network network, Consumer<OkHttpClient.Builder> more) {
    userAgent = settings.userAgent();
    this.network = network;
    guard = new Guard(settings.allowedHosts());
    bodies = new BodyReader(settings.maxBytes());
    names = new Names(network.dns(), settings.deadline());
    publicNames = new Names(this::publicAddresses, settings.deadline());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .proxy(Proxy.NO_PROXY)
            .connectTimeout(min(CONNECT, settings.deadline()))
            .readTimeout(settings.deadline())
            .writeTimeout(settings.deadline())
            .dns(names)
            .addNetworkInterceptor(Transport::asItCame);
    more.accept(builder);
    trusting = builder.build();
    guarded =
        trusting.newBuilder().dns(publicNames).socketFactory(new GuardedSockets(guard)).build();
  }

  /**
   * Asks, and reads the answer.
   *
   * @throws FetchException if there is none
   */
  Reply get(Ask ask, Budget budget) throws FetchException {
    if (closed) {
      throw stopped();
    }
    admit(ask.url());
    long start = System.nanoTime();
    try {
      return answer(ask, call(ask, budget));
    } catch (IOException e) {
      if (closed || Thread.currentThread().isInterrupted()) {
        throw stopped();
      }
      throw Causes.of(e, ask.url().host(), budget.total());
    } finally {
      budget.spendSince(start);
    }
  }

  /** Ends what is under way; from now on nothing is asked. */
  @Override
  public void close() {
    closed = true;
    trusting.dispatcher().cancelAll();
    trusting.connectionPool().evictAll();
  }

  private static FetchException stopped() {
    return new FetchException(Failure.STOPPED, "Sitrep is ending");
  }

  private Call call(Ask ask, Budget budget) throws IOException {
    Duration left = budget.left();
    if (left.isZero()) {
      throw new FetchException(
          Failure.TIMEOUT, "there was no whole answer within " + Causes.words(budget.total()));
    }
    okhttp3.Request request =
        new okhttp3.Request.Builder()
            .url(ask.url())
            .headers(ask.headers())
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip, deflate")
            .build();
    names.limit(left);
    publicNames.limit(left);
    long start = System.nanoTime();
    Call call = client(ask.url()).newCall(request);
    long rest = Math.max(1, left.toNanos() - (System.nanoTime() - start));
    call.timeout().timeout(rest, TimeUnit.NANOSECONDS);
    return call;
  }

  private OkHttpClient client(HttpUrl url) throws IOException {
    HttpUrl proxy = network.proxies().proxyFor(url);
    boolean allowed = guard.allows(url);
    if (proxy == null) {
      return allowed ? trusting : guarded;
    }
    if (!allowed) {
      checkBehindProxy(url.host());
    }
    return through(proxy);
  }

  /** The proxy will look the name up; what can be known of it here is checked here. */
  private void checkBehindProxy(String host) throws IOException {
    List<InetAddress> addresses;
    try {
      addresses = trusting.dns().lookup(host);
    } catch (UnknownHostException e) {
      return; // behind a proxy, names of the world outside are often unknown
    }
    guard.check(host, addresses);
  }

  private OkHttpClient through(HttpUrl proxy) {
    OkHttpClient.Builder builder =
        trusting
            .newBuilder()
            .proxy(
                new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
    if (!proxy.username().isEmpty()) {
      String credentials = Credentials.basic(proxy.username(), proxy.password());
      builder.proxyAuthenticator(
          (route, response) -> withCredentials(response.request(), credentials));
    }
    return builder.build();
  }

  private static okhttp3.@Nullable Request withCredentials(
      okhttp3.Request request, String credentials) {
    return request.header("Proxy-Authorization") != null
        ? null
        : request.newBuilder().header("Proxy-Authorization", credentials).build();
  }

  /** Whether the user has named the host of {@code url}. */
  boolean isAllowed(HttpUrl url) {
    return guard.allows(url);
  }

  /**
   * Checks what can be told of an address without looking anything up.
   *
   * @throws FetchException if its host is, spelled out, an address that is not public
   */
  void admit(HttpUrl url) throws FetchException {
    if (guard.allows(url)) {
      return;
    }
    guard.checkName(url.host());
    if (isLiteral(url.host())) {
      try {
        guard.check(url.host(), InetAddress.getByName(url.host()));
      } catch (UnknownHostException e) {
        throw new FetchException(Failure.BAD_ADDRESS, url.host() + " is no network address");
      }
    }
  }

  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || DecimalHosts.endsInNumber(host);
  }

  private List<InetAddress> publicAddresses(String host) throws UnknownHostException {
    List<InetAddress> addresses = network.dns().lookup(host);
    try {
      guard.check(host, addresses);
    } catch (FetchException e) {
      UnknownHostException refused = new UnknownHostException(host);
      refused.initCause(e);
      throw refused;
    }
    return addresses;
  }

  /** OkHttp would ask again at once on 408, and on 503 with a Retry-After of zero. */
  private static Response asItCame(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    int status = response.code();
    return response
        .newBuilder()
        .code(status == 408 || status == 503 ? 500 : status)
        .header(STATUS, String.valueOf(status))
        .build();
  }

  private Reply answer(Ask ask, Call call) throws IOException {
    try (Response response = call.execute()) {
      int status = Integer.parseInt(response.header(STATUS, String.valueOf(response.code())));
      if (status < 200 || status >= 300) {
        return new Reply(status, response.headers(), new byte[0]);
      }
      if (new HashSet<>(response.headers("Content-Length")).size() > 1) {
        throw new FetchException(Failure.BROKEN, "the answer gives two lengths that differ");
      }
      if (ask.excess() == Excess.REFUSED && response.body().contentLength() > ask.limit()) {
        throw BodyReader.tooLarge(ask.limit());
      }
      byte[] body =
          bodies.read(response.body().byteStream(), response.headers("Content-Encoding"), ask);
      return new Reply(status, response.headers(), body);
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
