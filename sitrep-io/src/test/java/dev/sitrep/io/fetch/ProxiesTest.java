package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sitrep.io.fetch.Outcome.Failed;
import dev.sitrep.io.fetch.Outcome.Fetched;
import dev.sitrep.io.fetch.Request.Purpose;
import dev.sitrep.io.fetch.Site.Answer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProxiesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "http://news.test/, proxy",
        "https://news.test/, secure",
        "http://direct.test/, -",
        "http://www.direct.test/, -",
        "http://indirect.test/, proxy",
        "http://dotted.test/, -",
        "http://a.dotted.test/, -",
        "http://port.test/, proxy",
        "http://port.test:8080/, -",
        "http://10.0.0.1/, -"
      })
  void theEnvironmentSaysThroughWhomToGo(String url, String proxy) {
    Proxies proxies =
        Proxies.of(
            Map.of(
                "http_proxy", "http://proxy:3128",
                "HTTP_PROXY", "http://other:1",
                "HTTPS_PROXY", "secure:3129",
                "no_proxy", "Direct.test, .dotted.test,port.test:8080 10.0.0.1"));

    HttpUrl found = proxies.proxyFor(HttpUrl.get(url));

    assertThat(found == null ? null : found.host()).isEqualTo(proxy);
  }

  @Test
  void aStarMeansNoProxyAndInCgiCapitalsAreNotBelieved() {
    assertThat(
            Proxies.of(Map.of("http_proxy", "p:1", "NO_PROXY", "*"))
                .proxyFor(HttpUrl.get("http://a.test/")))
        .isNull();
    assertThat(Proxies.of(Map.of("HTTP_PROXY", "p:1", "REQUEST_METHOD", "GET")).http()).isNull();
    assertThat(Proxies.of(Map.of("HTTP_PROXY", "p:1")).http()).isNotNull();
    assertThat(Proxies.of(Map.of("http_proxy", ""))).isEqualTo(Proxies.NONE);
  }

  @Test
  void whatIsNoProxyIsAnErrorThatNamesTheVariable() {
    assertThatThrownBy(() -> Proxies.of(Map.of("https_proxy", "socks5://u:secret@p:1")))
        .hasMessageContaining("https_proxy")
        .hasMessageNotContaining("secret");
  }

  /** The site plays the proxy: the addresses it is asked for are of hosts that do not exist. */
  @Test
  void behindAProxyWhatCanBeCheckedIsChecked() {
    VirtualClock clock = Loopback.clock();
    Dns names =
        host ->
            switch (host) {
              case "inner.test" -> List.of(InetAddress.getByName("10.0.0.7"));
              case "outer.test" -> List.of(InetAddress.getByName("8.8.8.8"));
              case "proxy.test" -> List.of(InetAddress.getByName("127.0.0.1"));
              default -> throw new UnknownHostException(host);
            };
    try (Site proxy = new Site(clock)) {
      proxy.put("/", Answer.of("x"));
      Network network =
          new Network(clock, names, clock)
              .withProxies(Proxies.of(Map.of("http_proxy", "http://proxy.test:" + proxy.port())));
      try (Fetcher fetcher = new Fetcher(FetchSettings.DEFAULT, network, HostMemory.inMemory())) {
        assertThat(get(fetcher, "http://outer.test/")).isInstanceOf(Fetched.class);
        assertThat(get(fetcher, "http://unknown-here.test/")).isInstanceOf(Fetched.class);
        assertThat(proxy.seen().stream().map(Site.Seen::host))
            .contains("outer.test", "unknown-here.test");
        int asked = proxy.seen().size();
        for (String url : List.of("http://inner.test/", "http://127.0.0.1/", "http://0/")) {
          assertThat(((Failed) get(fetcher, url)).failure()).isEqualTo(Failure.BLOCKED_ADDRESS);
        }
        assertThat(proxy.seen()).hasSize(asked);
      }
    }
  }

  private static Outcome get(Fetcher fetcher, String url) {
    return fetcher.fetch(new Request(url, Purpose.FEED));
  }
}
