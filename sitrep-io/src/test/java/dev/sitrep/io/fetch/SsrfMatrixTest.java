package dev.sitrep.io.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Collector;
import dev.sitrep.io.collect.SourceSpec;
import dev.sitrep.io.fetch.Site.Answer;
import dev.sitrep.io.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S1 in one count: every address that is not public, every spelling of one and every scheme but
 * http and https, through every way by which collecting meets an address. Nothing but the good site
 * is ever connected to.
 */
final class SsrfMatrixTest {

  private static final List<String> ADDRESSES =
      List.of(
          "0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.254 100.64.0.1 100.127.255.254 127.0.0.1",
          "127.1.2.3 127.255.255.254 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2",
          "172.16.0.1 172.31.255.254 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1",
          "192.168.255.254 198.18.0.1 198.19.255.254 198.51.100.1 203.0.113.1 224.0.0.1",
          "239.255.255.250 240.0.0.1 255.255.255.255 [::] [::1] [::127.0.0.1] [::ffff:127.0.0.1]",
          "[::ffff:10.0.0.1] [::ffff:169.254.169.254] [64:ff9b::127.0.0.1] [64:ff9b::10.0.0.1]",
          "[64:ff9b:1::1] [100::1] [2001::1] [2001:2::1] [2001:db8::1] [2002:7f00:1::] [3fff::1]",
          "[5f00::1] [fc00::1] [fd00:ec2::254] [fe80::1] [fec0::1] [ff02::1]");

  /** This machine and its like in other spellings; P stands for the canary's port. */
  private static final List<String> SPELLINGS =
      List.of(
          "http://2130706433:P/",
          "http://0x7f000001:P/",
          "http://0x7f.0x0.0x0.0x1:P/",
          "http://0177.0.0.1:P/",
          "http://017700000001:P/",
          "http://127.1:P/",
          "http://127.0.1:P/",
          "http://127.0.0.1.:P/",
          "http://00000177.0.0.1:P/",
          "http://0:P/",
          "http://localhost:P/",
          "http://LOCALHOST.:P/",
          "http://any.localhost:P/",
          "http://%31%32%37.0.0.1:P/",
          "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460:P/",
          "http://127\u30020\u30020\u30021:P/",
          "http://good.example@127.0.0.1:P/",
          "http://[0:0:0:0:0:ffff:7f00:1]:P/",
          "http://[::ffff:7f00:1]:P/");

  private static final List<String> SCHEMES =
      List.of(
          "file:///etc/passwd",
          "file://localhost/etc/passwd",
          "ftp://127.0.0.1:P/",
          "gopher://127.0.0.1:P/",
          "jar:http://127.0.0.1:P/a.jar!/b",
          "netdoc:///etc/passwd",
          "data:text/xml,a",
          "javascript:fetch('http://127.0.0.1:P/')",
          "ldap://127.0.0.1:P/",
          "dict://127.0.0.1:P/",
          "ws://127.0.0.1:P/",
          "feed:http://127.0.0.1:P/",
          "view-source:http://127.0.0.1:P/",
          "http:/\\127.0.0.1:P/",
          "\\\\127.0.0.1\\share");

  @TempDir private Path folder;
  private final VirtualClock clock = Loopback.clock();
  private final Canary canary = new Canary();
  private final Site site = new Site(clock);
  private final List<InetSocketAddress> connections = new CopyOnWriteArrayList<>();
  private List<InetAddress> answers = List.of();

  @AfterEach
  void close() throws IOException {
    site.close();
    canary.close();
  }

  @Test
  void nothingButTheSiteIsEverConnectedTo() throws IOException {
    List<String> targets = new ArrayList<>();
    List<String> literals =
        ADDRESSES.stream().flatMap(line -> List.of(line.split(" ", -1)).stream()).toList();
    literals.forEach(literal -> targets.add("http://" + literal + ":P/"));
    targets.addAll(SPELLINGS);
    targets.addAll(SCHEMES);
    targets.replaceAll(target -> target.replace(":P", ":" + canary.port()));
    List<String> sources = new ArrayList<>();
    for (Vector vector : Vector.values()) {
      for (int i = 0; i < targets.size(); i++) {
        sources.add(
            vector.source(site, vector.name().toLowerCase(Locale.ROOT) + i, targets.get(i)));
      }
    }
    answers = addresses(literals);
    for (int i = 0; i < literals.size(); i++) {
      sources.add("http://trap" + i + ".test:" + canary.port() + "/");
      sources.add("http://mixed" + i + ".test:" + canary.port() + "/");
    }

    collect(sources, Set.of("*.example"));

    assertThat(literals).hasSizeGreaterThanOrEqualTo(48);
    assertThat(sources).hasSize(Vector.values().length * targets.size() + 2 * literals.size());
    assertThat(canary.visits()).isZero();
    assertThat(connections).isNotEmpty();
    assertThat(new HashSet<>(connections))
        .allMatch(to -> to.getAddress().isLoopbackAddress() && to.getPort() == site.port());
    // All were looked at: a document that was not fetched proves nothing.
    Set<String> hosts = site.seen().stream().map(Site.Seen::host).collect(Collectors.toSet());
    assertThat(hosts).hasSize((Vector.values().length - 1) * targets.size());
  }

  /** The matrix would notice: an address that is allowed is reached by each way that leads on. */
  @Test
  void anAddressThatIsAllowedIsReachedByTheWaysThatLeadOn() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Vector vector : Vector.values()) {
      String name = vector.name().toLowerCase(Locale.ROOT);
      sources.add(vector.source(site, name, site.url("goal.example", "/" + name)));
    }

    collect(sources, Set.of("*.example"));

    for (Vector vector : Vector.values()) {
      String path = "/" + vector.name().toLowerCase(Locale.ROOT);
      assertThat(site.seen().stream().anyMatch(one -> one.target().split("\\?")[0].equals(path)))
          .as(vector.name())
          .isEqualTo(vector.leadsOn);
    }
  }

  private static List<InetAddress> addresses(List<String> literals) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String literal : literals) {
      addresses.add(InetAddress.getByName(literal));
    }
    return addresses;
  }

  /** The site's hosts are this machine; a trap is one of the addresses, alone or among others. */
  private List<InetAddress> lookup(String host) throws UnknownHostException {
    if (host.startsWith("trap") || host.startsWith("mixed")) {
      InetAddress inner = answers.get(Integer.parseInt(host.replaceAll("\\D", "")));
      return host.startsWith("trap")
          ? List.of(inner)
          : List.of(InetAddress.getByName("8.8.8.8"), inner);
    }
    return host.endsWith(".example") ? Loopback.NAMES.lookup(host) : Dns.SYSTEM.lookup(host);
  }

  private void collect(List<String> sources, Set<String> allowed) {
    EventListener listener =
        new EventListener() {
          @Override
          public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            connections.add(address);
          }
        };
    FetchSettings settings =
        Loopback.SETTINGS.withAllowedHosts(allowed).withDeadline(Duration.ofSeconds(60));
    try (Store store = Store.open(folder.resolve("sitrep.db"), clock);
        var fetcher =
            new Fetcher(
                settings,
                new Network(clock, this::lookup, clock),
                store,
                builder -> builder.eventListener(listener))) {
      new Collector(fetcher, store, clock)
          .collect(
              sources.stream().filter(it -> !SourceSpec.holdsUser(it)).map(SourceSpec::of).toList(),
              told -> {});
    }
  }

  /** A way by which collecting meets an address that others chose. */
  private enum Vector {
    SOURCE(true, ""),
    REDIRECT(true, ""),
    REDIRECT_OF_A_PAGE(true, "<rss><channel><item><title>T</title><link>HERE</link></item>"),
    REDIRECT_OF_ROBOTS(true, "<rss><channel><item><title>T</title><link>HERE</link></item>"),
    DECLARED_FEED(true, "<html><link rel=alternate type='application/rss+xml' href='URL'>"),
    LINKED_FEED(true, "<html><body><a href='URL?/feed'>All our news</a>"),
    LIST_OF_FEEDS(true, "<opml><body><outline text='x' xmlUrl='URL' htmlUrl='URL'/></body></opml>"),
    LIST_THAT_INCLUDES(false, "<opml><body><outline type='include' url='URL'/></body></opml>"),
    SITEMAP_INDEX(true, "<sitemapindex><sitemap><loc>URL</loc></sitemap></sitemapindex>"),
    SITEMAP(true, "<urlset><url><loc>URL</loc></url></urlset>"),
    RSS_LINK(true, "<rss><channel><item><title>T</title><link>URL</link></item></channel></rss>"),
    RSS_GUID(true, "<rss><channel><item><title>T</title><guid>URL</guid></item></channel></rss>"),
    RSS_REST(
        false,
        "<rss><channel><title>N</title><link>URL</link><docs>URL</docs><cloud domain='URL'/>"
            + "<image><url>URL</url></image><item><title>T</title><comments>URL</comments>"
            + "<enclosure url='URL'/><source url='URL'>x</source><description>&lt;img"
            + " src='URL'&gt;</description></item></channel></rss>"),
    ATOM_LINK(true, "<feed><entry><title>T</title><id>1</id><link href='URL'/></entry></feed>"),
    ATOM_CONTENT(
        true, "<feed><entry><title>T</title><id>1</id><content src='URL'/></entry></feed>"),
    ATOM_REST(
        false,
        "<feed><title>N</title><icon>URL</icon><logo>URL</logo><link rel='self' href='URL'/>"
            + "<link rel='hub' href='URL'/><link rel='next' href='URL'/><entry><title>T</title>"
            + "<id>1</id><link rel='enclosure' href='URL'/><link rel='edit' href='URL'/></entry>"
            + "</feed>"),
    JSON_LINK(
        true,
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":"
            + "\"T\",\"url\":\"URL\"}]}"),
    JSON_REST(
        false,
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"URL\",\"next_url\":"
            + "\"URL\",\"icon\":\"URL\",\"hubs\":[{\"url\":\"URL\"}],\"items\":[{\"id\":\"1\","
            + "\"title\":\"T\",\"image\":\"URL\",\"attachments\":[{\"url\":\"URL\"}]}]}"),
    PAGE(
        false,
        "<html><head><link rel=canonical href='URL'><link rel=amphtml href='URL'><link rel=next"
            + " href='URL'><meta property='og:url' content='URL'><meta http-equiv=refresh"
            + " content='0;url=URL'><link rel=icon href='URL'></head><body><article><h1>Dyke"
            + " holds</h1><p>The dyke of Lowmarsh held on Monday night, the water board said, and"
            + " 300 people went home in the morning.</p><img src='URL'><iframe src='URL'></iframe>"
            + "<script src='URL'></script></article></body></html>");

    private final boolean leadsOn;
    private final String document;

    Vector(boolean leadsOn, String document) {
      this.leadsOn = leadsOn;
      this.document = document;
    }

    /** Puts what leads to {@code target} on a host of its own; the address to collect from. */
    String source(Site site, String name, String target) {
      String host = name.replace('_', '-') + ".example";
      String source = site.url(host, "/start");
      switch (this) {
        case SOURCE -> {
          return target;
        }
        case REDIRECT -> site.put(host + "/start", Answer.to(302, target));
        case REDIRECT_OF_ROBOTS -> site.put(host + "/robots.txt", Answer.to(302, target));
        case REDIRECT_OF_A_PAGE -> site.put(host + "/hop", Answer.to(301, target));
        default -> {}
      }
      if (this != REDIRECT) {
        String address =
            document.startsWith("{")
                ? target.replace("\\", "\\\\")
                : target.replace("&", "&amp;").replace("'", "&#39;");
        String text = document.replace("HERE", site.url(host, "/hop")).replace("URL", address);
        site.put(host + "/start", Answer.of(text));
      }
      return source;
    }
  }
}
