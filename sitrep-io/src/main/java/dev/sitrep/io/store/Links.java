package dev.sitrep.io.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an address says about which article is meant: host and path, and the query without what
 * tells where the reader came from. Scheme, "www.", the usual port, a slash at the end and the
 * fragment do not count. The rules are for all sites; the names are in {@code tracking.txt}.
 */
final class Links {

  private static final Set<String> NAMES = Set.copyOf(tracking());

  /** What stands before the star of a rule. */
  private static final List<String> BEGINNINGS =
      NAMES.stream()
          .filter(rule -> rule.endsWith("*"))
          .map(rule -> rule.substring(0, rule.length() - 1))
          .sorted()
          .toList();

  /** Parameters that change from poll to poll and say nothing of the article. */
  private static final Set<String> TOKENS =
      Set.of(
          ("_ auth cache cachebuster cb expires hash hmac key nocache nonce rand random rnd sess"
                  + " sessid sig signature timestamp tok token ts")
              .split(" "));

  private Links() {}

  /**
   * An address in its normal form.
   *
   * @param host in lower case, without "www."
   * @param path from its slash on, without one at the end; empty for the root
   * @param query what is left of it, sorted, with its question mark; or empty
   */
  record Link(String host, String path, String query) {

    /** Whether it leads to a page of its own rather than to the front of a site. */
    boolean isSpecific() {
      return !path.isEmpty() || !query.isEmpty();
    }

    /** Whether nothing but tokens in the query tells it from {@code other}. */
    boolean differsByTokensFrom(Link other) {
      return host.equals(other.host)
          && path.equals(other.path)
          && withoutTokens().equals(other.withoutTokens());
    }

    private List<String> withoutTokens() {
      return query.isEmpty()
          ? List.of()
          : Stream.of(query.substring(1).split("&")).filter(it -> !isToken(name(it))).toList();
    }

    /** Whether nothing but numbers tells it from {@code other}: two of a series. */
    boolean differsByNumbersFrom(Link other) {
      return withoutNumbers().equals(other.withoutNumbers());
    }

    private String withoutNumbers() {
      return toString().replaceAll("[0-9]+", "0");
    }

    @Override
    public String toString() {
      return host + path + query;
    }
  }

  /** The normal form of {@code address}; null if it is no address of the web. */
  static @Nullable Link parse(@Nullable String address) {
    HttpUrl url = address == null ? null : HttpUrl.parse(address.strip());
    if (url == null) {
      return null;
    }
    String host = url.host().startsWith("www.") ? url.host().substring(4) : url.host();
    boolean usual = url.port() == 80 || url.port() == 443;
    return new Link(usual ? host : host + ":" + url.port(), path(url), query(url));
  }

  private static String path(HttpUrl url) {
    String path = url.encodedPath();
    int semicolon = path.lastIndexOf(';');
    if (semicolon > path.lastIndexOf('/') && isTracking(name(path.substring(semicolon + 1)))) {
      path = path.substring(0, semicolon);
    }
    // A bang begins a path of a page that finds its content by script.
    String fragment = url.encodedFragment();
    String script = fragment != null && fragment.startsWith("!") ? "#" + fragment : "";
    return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + script;
  }

  private static String query(HttpUrl url) {
    var kept = new TreeSet<String>();
    String query = url.encodedQuery();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      if (!parameter.isEmpty() && !isTracking(name(parameter))) {
        kept.add(parameter);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
  }

  private static boolean isToken(String name) {
    return TOKENS.contains(name);
  }

  private static boolean isTracking(String name) {
    return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
  }

  private static List<String> tracking() {
    try (InputStream in = Links.class.getResourceAsStream("tracking.txt")) {
      if (in == null) {
        throw new IllegalStateException("tracking.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
