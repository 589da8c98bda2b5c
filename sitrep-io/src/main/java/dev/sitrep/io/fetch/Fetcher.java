package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.Ask.Excess;
import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Outcome.Unchanged;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Robots.Verdict;
import java.time.Instant;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Fetches feeds and pages over HTTP. Blocks until there is an outcome, also while it is another's
 * turn at the host; safe for many threads. What the network and the servers do never makes it
 * throw; an error of the {@link HostMemory} goes through.
 */
public final class Fetcher implements AutoCloseable {

  private final FetchSettings settings;
  private final Network network;
  private final Transport transport;
  private final Courier courier;
  private final Robots robots;
  private final Reservations reservations;

  /** A fetcher that remembers hosts in {@code memory}. */
  public Fetcher(FetchSettings settings, Network network, HostMemory memory) {
    this(settings, network, memory, builder -> {});
  }

  /** The same, with more to set on its client: whose certificates to trust. */
  Fetcher(
      FetchSettings settings,
      Network network,
      HostMemory memory,
      Consumer<OkHttpClient.Builder> more) {
    this.settings = settings;
    this.network = network;
    transport = new Transport(settings, network, more);
    courier = new Courier(transport, network, memory);
    SiteFiles files = new SiteFiles(courier, network.clock(), settings.gap());
    robots = new Robots(files, memory, settings);
    reservations = new Reservations(files, memory);
  }

  /**
   * Fetches what {@code request} names.
   *
   * @return what came, that nothing has changed, or why nothing came; {@link Failure#STOPPED} after
   *     {@link #close()} and where the thread was interrupted, which it then still is
   */
  public Outcome fetch(Request request) {
    Journey journey = null;
    try {
      journey = new Journey(request, settings.redirects());
      return follow(journey);
    } catch (FetchException e) {
      return failed(request, journey, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(request, journey, new FetchException(Failure.STOPPED, "Sitrep is ending"));
    }
  }

  /** Whether the user has named the host of {@code address}, so that its address may be any. */
  public boolean isAllowed(String address) {
    try {
      return transport.isAllowed(Target.parse(address).url());
    } catch (FetchException e) {
      return false;
    }
  }

  /** Ends what is under way. Threads that wait for their turn end when they are interrupted. */
  @Override
  public void close() {
    transport.close();
  }

  private Outcome follow(Journey journey) throws FetchException, InterruptedException {
    Budget budget = new Budget(settings.deadline());
    while (true) {
      Target target = journey.target();
      transport.admit(target.url());
      courier.checkPause(target.host());
      Verdict verdict = robots.verdict(target, budget);
      FetchException refusal = verdict.refusal();
      if (refusal != null && journey.request().purpose() != Purpose.FEED) {
        throw refusal;
      }
      Ask ask =
          new Ask(
              target.url(), headers(journey), settings.maxBytes(), Excess.REFUSED, verdict.gap());
      Reply reply = courier.ask(ask, budget);
      if (!reply.isRedirect()) {
        return outcome(journey, reply, disallowed(refusal), budget);
      }
      journey.redirect(reply);
    }
  }

  /** A robots.txt that a network did not bring says nothing of the feed. */
  private static @Nullable String disallowed(@Nullable FetchException refusal) {
    return refusal == null || refusal.failure() != Failure.ROBOTS ? null : refusal.detail();
  }

  private static Headers headers(Journey journey) {
    Headers.Builder headers = new Headers.Builder();
    headers.add(
        "Accept",
        journey.request().purpose() == Purpose.PAGE
            ? "text/html, application/xhtml+xml, */*;q=0.5"
            : "application/atom+xml, application/rss+xml, application/feed+json,"
                + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
    Validators validators = journey.request().validators();
    if (validators.etag() != null) {
      headers.addUnsafeNonAscii("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", validators.lastModified());
    }
    String authorization = journey.authorization();
    if (authorization != null) {
      headers.add("Authorization", authorization);
    }
    return headers.build();
  }

  private Outcome outcome(Journey journey, Reply reply, @Nullable String disallowed, Budget budget)
      throws FetchException, InterruptedException {
    Validators asked = journey.request().validators();
    String url = journey.target().url().toString();
    Instant now = network.clock().instant();
    if (reply.status() == 304 && !asked.isEmpty()) {
      return new Unchanged(
          url,
          now,
          Freshness.validators(reply.headers(), asked),
          Freshness.maxAge(reply.headers()),
          journey.movedTo(),
          disallowed);
    }
    if (!reply.isSuccess() || reply.status() == 206 || reply.body().length == 0) {
      throw Statuses.failure(reply, now);
    }
    return new Fetched(
        url,
        now,
        reply.status(),
        reply.header("Content-Type"),
        reply.body(),
        Freshness.validators(reply.headers(), Validators.NONE),
        Freshness.maxAge(reply.headers()),
        signals(journey, reply, budget),
        journey.movedTo(),
        disallowed);
  }

  private Signals signals(Journey journey, Reply reply, Budget budget)
      throws FetchException, InterruptedException {
    Signals site = Signals.NONE;
    try {
      if (journey.request().purpose() != Purpose.LIST) {
        site = reservations.signals(journey.target(), budget);
      }
    } catch (FetchException e) {
      if (e.failure() == Failure.STOPPED) {
        throw e;
      }
      // A pause the host asks for now is remembered; the page is here already.
    }
    return SignalReader.read(reply, settings.product(), site);
  }

  private Failed failed(Request request, @Nullable Journey journey, FetchException e) {
    String url =
        journey == null ? Target.withoutUser(request.url()) : journey.target().url().toString();
    return new Failed(url, network.clock().instant(), e.failure(), e.detail(), e.retryAt());
  }
}
