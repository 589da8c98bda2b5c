package dev.sitrep.io.fetch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses in any spelling that some resolver takes: {@code 127.1}, {@code 2130706433},
 * {@code 0x7f.1}, {@code 0177.0.0.1} (the "IPv4 parser" of the URL standard, WHATWG).
 */
final class DecimalHosts {

  private DecimalHosts() {}

  /**
   * Whether the last label of {@code host} is a number, so that the host can only be an address.
   */
  static boolean endsInNumber(String host) {
    if (host.indexOf(':') >= 0) {
      return false; // IPv6
    }
    List<String> labels = labels(host);
    String last = labels.get(labels.size() - 1);
    return last.matches("[0-9]+|0[xX][0-9a-fA-F]*");
  }

  /** The address as four decimals; null if it is none. */
  static @Nullable String decimals(String host) {
    List<String> labels = labels(host);
    if (labels.size() > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < labels.size(); i++) {
      long number = number(labels.get(i));
      boolean last = i == labels.size() - 1;
      long limit = last ? 1L << (8 * (5 - labels.size())) : 256;
      if (number < 0 || number >= limit) {
        return null;
      }
      address += last ? number : number << (8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  private static List<String> labels(String host) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return Arrays.asList(bare.split("\\.", -1));
  }

  /** The number, or -1. */
  private static long number(String label) {
    boolean hexadecimal = label.startsWith("0x") || label.startsWith("0X");
    boolean octal = !hexadecimal && label.length() > 1 && label.startsWith("0");
    String digits = hexadecimal ? label.substring(2) : label;
    if (hexadecimal && digits.isEmpty()) {
      return 0;
    }
    if (digits.isEmpty() || digits.length() > 16 || !digits.matches("[0-9a-fA-F]+")) {
      return -1;
    }
    try {
      return Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
