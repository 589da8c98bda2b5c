package dev.sitrep.io.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/** Decides with which network addresses a connection may be made. */
final class Guard {

  private final Set<String> allowed;

  Guard(Set<String> allowed) {
    this.allowed = allowed;
  }

  /** Whether the user has named the host: then its addresses may be any. */
  boolean allows(HttpUrl url) {
    String host = url.host();
    String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return allowed.contains(host)
        || allowed.contains(bracketed)
        || allowed.contains(bracketed + ":" + url.port())
        || allowed.stream()
            .anyMatch(one -> one.startsWith("*.") && host.endsWith(one.substring(1)));
  }

  /**
   * Checks every address of a host. One that is not public among public ones is refused as a whole:
   * which of them is connected to would be the name server's choice.
   *
   * @throws FetchException if one is not public; the message names the rule
   */
  void check(String host, List<InetAddress> addresses) throws FetchException {
    for (InetAddress address : addresses) {
      check(host, address);
    }
  }

  /** The same for one address. */
  void check(String host, InetAddress address) throws FetchException {
    String rule = AddressRanges.rule(address);
    if (rule != null) {
      String literal = address.getHostAddress();
      throw blocked(
          host.equals(literal) || host.isEmpty()
              ? literal + " is " + rule
              : host + " has the address " + literal + ", which is " + rule);
    }
  }

  /** Refuses names that mean this machine whatever a name server says (RFC 6761, 6.3). */
  void checkName(String host) throws FetchException {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.equals("localhost") || bare.endsWith(".localhost")) {
      throw blocked(host + " is this machine (RFC 6761)");
    }
  }

  private static FetchException blocked(String why) {
    return new FetchException(
        Failure.BLOCKED_ADDRESS,
        why + "; if it is meant, name it under 'allow' in the situation's file, or with --allow");
  }
}
