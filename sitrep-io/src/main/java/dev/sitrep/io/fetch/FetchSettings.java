package dev.sitrep.io.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to fetch.
 *
 * @param deadline the most network time one fetch may take, with its redirects and its robots.txt;
 *     waiting for one's turn at a host does not count
 * @param maxBytes the most a body may have, in bytes, after its content encoding is removed
 * @param gap the least time between the end of one request to a host and the start of the next
 * @param redirects how many redirects are followed, at least 0
 * @param userAgent who asks: the product token that robots.txt names, a slash, the version, and in
 *     parentheses whom to turn to
 * @param allowedHosts hosts the user named that may have addresses that are not public: {@code
 *     host}, {@code host:port}, or {@code *.domain} for every host below a domain
 */
public record FetchSettings(
    Duration deadline,
    long maxBytes,
    Duration gap,
    int redirects,
    String userAgent,
    Set<String> allowedHosts) {

  /** 30 seconds, 15 MiB, 2 seconds apart, 5 redirects, no host that is not public. */
  public static final FetchSettings DEFAULT =
      new FetchSettings(
          Duration.ofSeconds(30), 15L << 20, Duration.ofSeconds(2), 5, "Sitrep", Set.of());

  /**
   * Checks the values; hosts are kept in lower case.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public FetchSettings {
    if (deadline.isNegative() || deadline.isZero() || gap.isNegative()) {
      throw new IllegalArgumentException("a deadline is positive, a gap not negative");
    }
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16 || redirects < 0) {
      throw new IllegalArgumentException("no sensible limit: " + maxBytes + ", " + redirects);
    }
    if (!userAgent.matches("[A-Za-z_-]+(/[!-~]+)?( [ -~]+)?")) {
      throw new IllegalArgumentException("not a user agent: " + userAgent);
    }
    Set<String> hosts = new TreeSet<>();
    allowedHosts.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    allowedHosts = Set.copyOf(hosts);
  }

  /** These settings with another deadline. */
  public FetchSettings withDeadline(Duration other) {
    return new FetchSettings(other, maxBytes, gap, redirects, userAgent, allowedHosts);
  }

  /** These settings with another limit of a body's size. */
  public FetchSettings withMaxBytes(long other) {
    return new FetchSettings(deadline, other, gap, redirects, userAgent, allowedHosts);
  }

  /** These settings with another gap. */
  public FetchSettings withGap(Duration other) {
    return new FetchSettings(deadline, maxBytes, other, redirects, userAgent, allowedHosts);
  }

  /** These settings with another name to give. */
  public FetchSettings withUserAgent(String other) {
    return new FetchSettings(deadline, maxBytes, gap, redirects, other, allowedHosts);
  }

  /** These settings with other hosts allowed to have addresses that are not public. */
  public FetchSettings withAllowedHosts(Set<String> other) {
    return new FetchSettings(deadline, maxBytes, gap, redirects, userAgent, other);
  }

  /** The product token of the user agent, which groups of robots.txt name. */
  String product() {
    return userAgent.split("[/ ]", 2)[0];
  }
}
