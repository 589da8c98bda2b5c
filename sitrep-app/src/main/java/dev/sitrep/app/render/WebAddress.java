package dev.sitrep.app.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which addresses from the outside become links. */
final class WebAddress {

  private static final int LONGEST = 2000;

  private WebAddress() {}

  /**
   * The address fit for a link: http or https, a host, nobody's name before it (which would let
   * {@code https://known.example@other.example/} pass for the first), and every character that
   * could end an attribute or a Markdown link percent-encoded (RFC 3986, section 2.1).
   */
  static Optional<String> link(@Nullable String url) {
    if (url == null || url.length() > LONGEST) {
      return Optional.empty();
    }
    String address = url.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    int host = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
    if (host < 0 || !isHost(address, host)) {
      return Optional.empty();
    }
    var encoded = new StringBuilder(address.length());
    for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
      int c = octet & 0xFF;
      if (c <= ' ' || c == 0x7F) {
        return Optional.empty();
      }
      encoded.append(isPlain(c) ? Character.toString(c) : String.format(Locale.ROOT, "%%%02X", c));
    }
    return Optional.of(encoded.toString());
  }

  private static boolean isHost(String address, int start) {
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end > start && address.chars().skip(start).limit(end - start).allMatch(WebAddress::isIn);
  }

  private static boolean isIn(int c) {
    return isLetterOrDigit(c) || "-._:[]".indexOf(c) >= 0;
  }

  private static boolean isPlain(int c) {
    return isLetterOrDigit(c) || "-._~:/?#[]@!$&*+,;=%".indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
