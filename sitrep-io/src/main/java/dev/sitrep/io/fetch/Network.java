package dev.sitrep.io.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;

/**
 * What fetching needs of the world around it, and what a test replaces.
 *
 * @param clock what time it is
 * @param dns from the name of a host to its addresses; the addresses are checked after it
 * @param pause how to wait
 * @param proxies through whom to go
 */
public record Network(InstantSource clock, Dns dns, Pause pause, Proxies proxies) {

  /** The machine's own clock, names and patience; no proxy. */
  public static final Network SYSTEM =
      new Network(
          InstantSource.system(),
          Dns.SYSTEM,
          time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
          Proxies.NONE);

  /** A network without proxies. */
  public Network(InstantSource clock, Dns dns, Pause pause) {
    this(clock, dns, pause, Proxies.NONE);
  }

  /** This network through proxies. */
  public Network withProxies(Proxies other) {
    return new Network(clock, dns, pause, other);
  }

  /** A way to wait. */
  @FunctionalInterface
  public interface Pause {

    /**
     * Returns when {@code time} has gone by.
     *
     * @throws InterruptedException if the thread is asked to stop before
     */
    void sleep(Duration time) throws InterruptedException;
  }
}
