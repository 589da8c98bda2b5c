package dev.sitrep.io.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The proxies to go through, as the environment of a program names them. A proxy is the user's own
 * choice: its address may be any.
 *
 * @param http the address of the proxy for {@code http}, if there is one
 * @param https the address of the proxy for {@code https}, if there is one
 * @param direct hosts to ask directly: {@code host}, {@code host:port}, a domain with or without a
 *     dot in front for it and all below it, or {@code *} for all
 */
public record Proxies(@Nullable HttpUrl http, @Nullable HttpUrl https, List<String> direct) {

  /** No proxy. */
  public static final Proxies NONE = new Proxies(null, null, List.of());

  /** Copies the list, in lower case. */
  public Proxies {
    direct = direct.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The proxies named by {@code http_proxy}, {@code https_proxy}, {@code no_proxy} or the same in
   * capitals; the small letters win. {@code HTTP_PROXY} is not believed in a CGI program, where any
   * client can set it.
   *
   * @throws IllegalArgumentException if one is not the address of an HTTP proxy; the message names
   *     the variable
   */
  public static Proxies of(Map<String, String> environment) {
    boolean cgi = environment.containsKey("REQUEST_METHOD");
    String direct =
        environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", "")).strip();
    return new Proxies(
        proxy(
            "http_proxy",
            environment.get("http_proxy"),
            cgi ? null : environment.get("HTTP_PROXY")),
        proxy("https_proxy", environment.get("https_proxy"), environment.get("HTTPS_PROXY")),
        Stream.of(direct.split("[, ]+")).filter(host -> !host.isEmpty()).toList());
  }

  private static @Nullable HttpUrl proxy(
      String name, @Nullable String small, @Nullable String capital) {
    String value = small != null ? small : capital;
    if (value == null || value.isBlank()) {
      return null;
    }
    HttpUrl url = HttpUrl.parse(value.contains("://") ? value.strip() : "http://" + value.strip());
    if (url == null || url.isHttps()) {
      throw new IllegalArgumentException(
          name + " is not the address of an HTTP proxy (http://host:port)");
    }
    return url;
  }

  /** The proxy for {@code url}, if it is not to be asked directly. */
  @Nullable HttpUrl proxyFor(HttpUrl url) {
    HttpUrl proxy = url.isHttps() ? https : http;
    return proxy == null || direct.stream().anyMatch(host -> matches(host, url)) ? null : proxy;
  }

  private static boolean matches(String pattern, HttpUrl url) {
    if (pattern.equals("*")) {
      return true;
    }
    String domain = pattern.startsWith("*.") ? pattern.substring(2) : pattern;
    domain = domain.startsWith(".") ? domain.substring(1) : domain;
    String host = url.host();
    return domain.equals(host)
        || domain.equals(host + ":" + url.port())
        || host.endsWith("." + domain);
  }
}
