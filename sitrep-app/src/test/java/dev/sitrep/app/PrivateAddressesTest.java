package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.VirtualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No command is a way into the machine's own network (S1): whatever names an address on loopback,
 * the canary that listens there is never connected to. {@code news.example} is allowed, as if the
 * user had named it.
 */
final class PrivateAddressesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder;
  private final AtomicInteger connections = new AtomicInteger();
  private final VirtualClock clock = new VirtualClock(NOW);
  private ServerSocket canary;
  private InventedPress press;
  private Network network;
  private Path data;

  @BeforeEach
  void listen() throws IOException {
    canary = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    var listener =
        new Thread(
            () -> {
              while (!canary.isClosed()) {
                try (Socket caught = canary.accept()) {
                  connections.incrementAndGet();
                } catch (IOException e) {
                  return; // closed
                }
              }
            });
    listener.setDaemon(true);
    listener.start();
    press = new InventedPress(clock);
    network = new Network(clock, Loopback.NAMES, time -> {});
    data = folder.resolve("data");
  }

  @AfterEach
  void nobodyCame() throws IOException {
    canary.close();
    press.close();
    assertThat(connections).hasValue(0);
  }

  private String secret(String host) {
    return "http://" + host + ":" + canary.getLocalPort() + "/secret";
  }

  private String show(String path, String type, String body) {
    String address = press.address("news.example", path);
    press.show(address, Instant.EPOCH, type, body.getBytes(StandardCharsets.UTF_8), "News");
    return address;
  }

  private Shell collect(String source) throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("flood.yaml"),
        "name: Flood\nallow: [news.example]\nsources:\n  - \"" + source + "\"\n");
    Shell shell = Shell.runIn(network, "collect", "--data", data);
    assertThat(shell.err()).doesNotContain("\tat ", "a fault of Sitrep");
    return shell;
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0x7f000001", "[::1]", "evil.example"})
  void anAddressGivenToReportOrASituationIsRefusedWithTheRule(String host) throws IOException {
    Shell report = Shell.runIn(network, "report", secret(host), "--out", folder.resolve("out"));

    assertThat(report.code()).isEqualTo(1);
    assertThat(report.err())
        .contains(secret(host).substring(0, 10), "nothing could be used")
        .doesNotContain("\tat ");
    Shell collected = collect(secret(host));
    assertThat(collected.code()).isEqualTo(1);
    assertThat(collected.err()).isNotEmpty();
  }

  @Test
  void theRefusalSaysHowToAllowAHostAndOnceItIsNobodyWaits() throws IOException {
    String feed =
        show(
            "feed.rss",
            "application/rss+xml",
            "<rss version='2.0'><channel><title>N</title></channel></rss>");
    Files.createDirectories(data);
    String situation = "name: Flood\nsources:\n  - \"" + feed + "\"\n";
    Files.writeString(data.resolve("flood.yaml"), situation);

    Shell refused = Shell.runIn(network, "collect", "--data", data);
    Shell again = Shell.runIn(network, "collect", "--data", data);
    Files.writeString(data.resolve("flood.yaml"), situation + "allow: [news.example]\n");
    Shell allowed = Shell.runIn(network, "collect", "--data", data);
    Shell once = Shell.runIn(network, "report", feed, "--out", folder.resolve("out"));

    for (Shell shell : new Shell[] {refused, once}) {
      assertThat(shell.err())
          .contains("news.example has the address 127.0.0.1, which is a loopback address")
          .contains("name it under 'allow' in the situation's file, or with --allow");
    }
    assertThat(again.out()).startsWith("1 source: 1 not due");
    assertThat(allowed.out()).startsWith("1 source: 1 answered");
    assertThat(press.asked()).containsOnlyOnce(feed);
  }

  @Test
  void aListOfFeedsDoesNotLeadThere() throws IOException {
    String list =
        "<opml version='2.0'><body><outline text='x' xmlUrl='"
            + secret("127.0.0.1")
            + "'/></body></opml>";
    Path file = Files.writeString(folder.resolve("feeds.opml"), list);

    collect(show("feeds.opml", "text/x-opml", list));
    collect(file.toString());
    Shell.run("init", "import", "--data", data);
    Shell.run("import", file, "--situation", "import", "--data", data);
    Shell.runIn(network, "collect", "--situation", "import", "--data", data);
  }

  @Test
  void aSitemapDoesNotLeadThere() throws IOException {
    collect(
        show(
            "sitemap.xml",
            "application/xml",
            "<?xml version='1.0'?><urlset"
                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                + secret("127.0.0.1")
                + "</loc><lastmod>2026-03-01</lastmod></url></urlset>"));
    collect(
        show(
            "index.xml",
            "application/xml",
            "<?xml version='1.0'?><sitemapindex"
                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                + secret("127.0.0.1")
                + "</loc></sitemap></sitemapindex>"));
  }

  @Test
  void aPageThatNamesItsFeedsDoesNotLeadThere() throws IOException {
    collect(
        show(
            "home.html",
            "text/html",
            "<html><head><link rel='alternate' type='application/rss+xml' href='"
                + secret("127.0.0.1")
                + "'></head><body><a href='"
                + secret("localhost")
                + "'>feed</a></body></html>"));
  }

  @Test
  void noLinkOfAFeedDoes() throws IOException {
    String links =
        "<link rel='alternate' href='%1$s'/><link rel='self' href='%1$s'/>"
            + "<link rel='enclosure' href='%1$s'/><link rel='hub' href='%1$s'/>"
            + "<link rel='via' href='%1$s'/><link rel='next' href='%1$s'/>";
    String entry =
        "<entry><title>Flood</title><id>1</id><updated>2026-03-01T07:00:00Z</updated>"
            + links
            + "<content type='html'>&lt;img src=\"%1$s\"&gt;</content></entry>";
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title><id>f</id><icon>%1$s</icon>"
            + "<logo>%1$s</logo>"
            + links
            + entry
            + "</feed>";

    collect(show("feed.atom", "application/atom+xml", String.format(atom, secret("127.0.0.1"))));
    collect(
        show(
            "feed.rss",
            "application/rss+xml",
            String.format(
                "<rss version='2.0'><channel><title>N</title><link>%1$s</link><docs>%1$s</docs><cloud"
                    + " domain='127.0.0.1' port='80' path='/'/><image><url>%1$s</url></image>"
                    + "<item><title>Flood</title><link>%1$s</link><comments>%1$s</comments><enclosure"
                    + " url='%1$s' type='audio/mpeg' length='1'/><source url='%1$s'>x</source>"
                    + "</item></channel></rss>",
                secret("[::1]"))));
  }

  @Test
  void aFeedThatIsAllowedIsStillRead() throws IOException {
    Shell shell =
        collect(
            show(
                "feed.rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>N</title><item><title>Dyke"
                    + " holds</title><description>The dyke of Lowmarsh held on Monday night, the"
                    + " water board said, and 300 people went home in the"
                    + " morning.</description><guid>1</guid></item></channel></rss>"));

    assertThat(shell.out()).contains("1 source: 1 answered; 1 new article");
  }
}
