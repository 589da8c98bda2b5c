package dev.sitrep.io.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address to go to: well formed, {@code http} or {@code https}, without fragment and user.
 *
 * @param url the address; a host that is a number in any spelling stands as dotted decimals
 * @param authorization the Authorization header that its user and password make (RFC 7617)
 */
record Target(HttpUrl url, @Nullable String authorization) {

  private static final Pattern FORM =
      Pattern.compile("https?://[^/?#\\\\\\p{Cntrl}\\s]+([/?#][^\\p{Cntrl}]*)?");
  private static final int LONGEST = 200;

  /**
   * Reads an address. Stricter than browsers, which take {@code https:host} and {@code \} too: what
   * two programs read differently is how one is led past the other's check.
   *
   * @throws FetchException if it is none
   */
  static Target parse(String address) throws FetchException {
    String stripped = address.strip();
    int colon = stripped.indexOf(':');
    String lower =
        colon < 0
            ? stripped
            : stripped.substring(0, colon).toLowerCase(Locale.ROOT) + stripped.substring(colon);
    if (!FORM.matcher(lower).matches()) {
      throw bad(stripped, "only http://host and https://host addresses are fetched");
    }
    HttpUrl url = HttpUrl.parse(lower);
    if (url == null) {
      throw bad(stripped, "its host or port is not well formed");
    }
    String authorization =
        url.username().isEmpty() && url.password().isEmpty()
            ? null
            : Credentials.basic(url.username(), url.password(), StandardCharsets.UTF_8);
    HttpUrl plain = url.newBuilder().username("").password("").fragment(null).build();
    return new Target(withDecimals(plain, stripped), authorization);
  }

  /** Where a Location header leads from here. */
  Target resolve(String location) throws FetchException {
    String stripped = location.strip();
    if (stripped.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return parse(stripped);
    }
    if (stripped.indexOf('\\') >= 0 && stripped.indexOf('\\') < 2) {
      throw bad(stripped, "it begins with a backslash");
    }
    HttpUrl next = url.resolve(stripped);
    if (next == null) {
      throw bad(stripped, "it is not well formed");
    }
    return parse(next.toString());
  }

  /** The host's name in lower case, without brackets. */
  String host() {
    return url.host();
  }

  /** Scheme, host, and the port if it is not the usual one. */
  String origin() {
    String whole = url.newBuilder().encodedPath("/").query(null).build().toString();
    return whole.substring(0, whole.length() - 1);
  }

  /** A file of the same origin. */
  Target file(String path) {
    return new Target(url.newBuilder().encodedPath(path).query(null).build(), null);
  }

  private static HttpUrl withDecimals(HttpUrl url, String address) throws FetchException {
    String host = url.host();
    if (!DecimalHosts.endsInNumber(host)) {
      return url;
    }
    String decimals = DecimalHosts.decimals(host);
    if (decimals == null) {
      throw bad(address, "its host ends in a number and is no IPv4 address");
    }
    return url.newBuilder().host(decimals).build();
  }

  /** An address of any form, to be shown: a password is not for messages. */
  static String withoutUser(String address) {
    return address.replaceAll("\\p{Cntrl}", "?").replaceAll("//[^/?#]*@", "//");
  }

  private static FetchException bad(String address, String why) {
    String shown = withoutUser(address);
    if (shown.length() > LONGEST) {
      shown = shown.substring(0, LONGEST) + "...";
    }
    return new FetchException(Failure.BAD_ADDRESS, "\"" + shown + "\" is refused: " + why);
  }
}
