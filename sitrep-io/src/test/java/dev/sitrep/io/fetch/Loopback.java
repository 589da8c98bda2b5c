package dev.sitrep.io.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;

/** A world in which every host that ends in {@code .example} is this machine, and no other is. */
public final class Loopback {

  /** Invented hosts to loopback, but {@code unknown.example}, which nobody knows. */
  public static final Dns NAMES =
      host -> {
        if (!host.endsWith(".example") || host.equals("unknown.example")) {
          throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));
      };

  /** Default settings, except that invented hosts may be this machine and the deadline is short. */
  public static final FetchSettings SETTINGS =
      FetchSettings.DEFAULT
          .withAllowedHosts(Set.of("*.example"))
          .withDeadline(Duration.ofSeconds(5));

  private Loopback() {}

  /** A clock that shows 1 March 2026. */
  public static VirtualClock clock() {
    return new VirtualClock(Instant.parse("2026-03-01T08:00:00Z"));
  }

  /** Invented hosts on this machine; who waits, pushes {@code clock} on. */
  public static Network network(VirtualClock clock) {
    return new Network(clock, NAMES, clock);
  }

  /** A fetcher in that world, with an empty memory. */
  public static Fetcher fetcher(VirtualClock clock) {
    return new Fetcher(SETTINGS, network(clock), HostMemory.inMemory());
  }
}
