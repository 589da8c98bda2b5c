package dev.sitrep.io.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which network addresses are not public: the special-purpose registries of IANA (RFC 6890), IPv4
 * addresses hidden in IPv6 ones, and what clouds serve their machines' secrets on. The flags of
 * {@link InetAddress} know less than half of them.
 */
final class AddressRanges {

  private static final String THIS = "an address of this network";
  private static final String PRIVATE = "a private address";
  private static final String LINK = "a link-local address, as cloud metadata has";
  private static final String PAPER = "an address for documentation";
  private static final String BENCH = "an address for benchmarks";
  private static final String GROUP = "a multicast address";
  private static final String HIDDEN = "an address that hides an IPv4 address";

  private static final List<Range> RANGES =
      Stream.of(
              "0.0.0.0/8 " + THIS,
              "10.0.0.0/8 " + PRIVATE,
              "100.64.0.0/10 a carrier's shared address",
              "127.0.0.0/8 a loopback address",
              "168.63.129.16/32 a cloud's address for its own machines",
              "169.254.0.0/16 " + LINK,
              "172.16.0.0/12 " + PRIVATE,
              "192.0.0.0/24 an address for protocols",
              "192.0.2.0/24 " + PAPER,
              "192.88.99.0/24 an address of 6to4 relays",
              "192.168.0.0/16 " + PRIVATE,
              "198.18.0.0/15 " + BENCH,
              "198.51.100.0/24 " + PAPER,
              "203.0.113.0/24 " + PAPER,
              "224.0.0.0/4 " + GROUP,
              "240.0.0.0/4 a reserved address",
              "::/128 " + THIS,
              "::1/128 a loopback address",
              "::/96 " + HIDDEN,
              "64:ff9b:1::/48 a local NAT64 address",
              "100::/64 an address that leads nowhere",
              "2001::/32 " + HIDDEN + " (Teredo)",
              "2001:2::/48 " + BENCH,
              "2001::/23 an address for protocols",
              "2001:db8::/32 " + PAPER,
              "2002::/16 " + HIDDEN + " (6to4)",
              "3fff::/20 " + PAPER,
              "5f00::/16 an address for segment routing",
              "fc00::/7 " + PRIVATE,
              "fe80::/10 " + LINK,
              "fec0::/10 " + PRIVATE,
              "ff00::/8 " + GROUP)
          .map(Range::parse)
          .toList();

  /** The only range of IPv6 from which public addresses are given out (RFC 4291, 2.4). */
  private static final Range GLOBAL = Range.parse("2000::/3 a global address");

  private static final Range NAT64 = Range.parse("64:ff9b::/96 a NAT64 address");

  private AddressRanges() {}

  /** The rule, in words, by which {@code address} is not public; null if it is public. */
  static @Nullable String rule(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 16 && (NAT64.contains(bytes) || isMapped(bytes))) {
      // Behind DNS64 every host that has IPv4 alone looks so: what counts is the address inside.
      return rule(last4(bytes));
    }
    for (Range range : RANGES) {
      if (range.contains(bytes)) {
        return range.words();
      }
    }
    return address instanceof Inet4Address || GLOBAL.contains(bytes)
        ? null
        : "not a global unicast address (2000::/3)";
  }

  private static boolean isMapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == (byte) 0xFF && bytes[11] == (byte) 0xFF;
  }

  private static InetAddress last4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /** All addresses that begin with the same {@code bits} bits. */
  private record Range(List<Byte> network, int bits, String words) {

    /** From {@code address/bits what it is}. */
    static Range parse(String line) {
      String block = line.substring(0, line.indexOf(' '));
      int slash = block.indexOf('/');
      try {
        byte[] bytes = InetAddress.getByName(block.substring(0, slash)).getAddress();
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return new Range(
            List.of(boxed),
            Integer.parseInt(block.substring(slash + 1)),
            line.substring(block.length() + 1) + " (" + block + ")");
      } catch (UnknownHostException e) {
        throw new IllegalStateException(line, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != network.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
        if (((address[bit / 8] ^ network.get(bit / 8)) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
