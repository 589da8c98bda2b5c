package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an XML file does to a reader that trusts it (S7), and what it may do (S8). */
class HostileXmlTest {

  private static final String SECRET = "ROOT-OF-ALL-EVIL";

  /** A feed, a list of feeds and a sitemap: a document type before, a text inside. */
  private static final List<String> DOCUMENTS =
      List.of(
          "<?xml version='1.0'?>%s<rss><channel><title>%2$s</title><item><title>T</title>"
              + "<description>%2$s</description></item></channel></rss>",
          "<?xml version='1.0'?>%s<opml><body><outline text='T%2$s' xmlUrl='http://o.example/'/>"
              + "<outline text='x'>%2$s</outline></body></opml>",
          "<?xml version='1.0'?>%s<urlset><url><loc>http://o.example/%2$s</loc><news:news>"
              + "<news:title>T%2$s</news:title></news:news></url></urlset>");

  private static final List<Function<byte[], Object>> READERS =
      List.of(
          bytes -> new FeedParser().parse(bytes, null, null, "feed"),
          bytes -> new Opml().read(bytes),
          bytes -> new Sitemaps().parse(bytes, null, null, "map"));

  @TempDir private Path folder;

  @Test
  void noEntityReachesForAFileOrAHost() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, SECRET);
    try (var canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(50);
      String host = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
      for (String place : List.of(secret.toUri().toString(), host, "file:///etc/passwd")) {
        for (String type :
            List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + place + "'>]>",
                "<!DOCTYPE x PUBLIC 'p' '" + place + "'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + place + "'> %p;]>",
                "<?xml-stylesheet href='" + place + "'?>")) {
          String include = "&e;<xi:include href='" + place + "' parse='text'/>";
          for (int i = 0; i < DOCUMENTS.size(); i++) {
            String document = String.format(DOCUMENTS.get(i), type, include);
            assertThat(READERS.get(i).apply(Feeds.bytes(document)).toString())
                .contains("T")
                .doesNotContain(SECRET, "root:");
          }
        }
      }
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void noEntityBlowsUp() {
    var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("'>");
    }
    laughs.append("]>");
    String quadratic = "<!DOCTYPE x [<!ENTITY l29 '" + "a".repeat(100_000) + "'>]>";

    for (String type : List.of(laughs.toString(), quadratic)) {
      for (int i = 0; i < DOCUMENTS.size(); i++) {
        byte[] document =
            Feeds.bytes(String.format(DOCUMENTS.get(i), type, "&l29;".repeat(20_000)));
        Function<byte[], Object> reader = READERS.get(i);
        Feeds.cheaply(
            () -> assertThat(reader.apply(document).toString()).hasSizeLessThan(1_000_000));
      }
    }
  }

  @Test
  void aHarmlessDocumentTypeHarmsNothing() {
    for (String type :
        List.of(
            "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
                + " \"http://my.netscape.example/publish/formats/rss-0.91.dtd\">",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
                + " \"http://w3.example/x.dtd\">",
            "<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC \"-//W3C//ENTITIES Latin 1 for XHTML//EN\""
                + " \"http://w3.example/xhtml-lat1.ent\">]>",
            "<!doctype rss>")) {
      String rss =
          type
              + "<rss version='0.91'><channel><title>Orla</title><item><title>Caf&eacute; &mdash; 1"
              + "</title></item><item><title>Two</title></item></channel></rss>";

      assertThat(Feeds.read(rss).entries())
          .as(type)
          .extracting(entry -> entry.title())
          .containsExactly("Caf\u00e9 \u2014 1", "Two");
    }
  }

  @Test
  void depthAndNamespacesCostNoMoreThanTheirBytes() {
    String deep = "<rss><channel><item>" + "<a>".repeat(200_000);
    var names = new StringBuilder("<rss><channel><item><title>T</title>");
    for (int i = 0; i < 10_000; i++) {
      names.append("<a xmlns:p").append(i).append("='http://o.example/").append(i).append("'>");
    }

    assertThat(Feeds.read(deep).entries()).isEmpty();
    Feeds.cheaply(() -> assertThat(Feeds.read(names.toString()).entries()).hasSize(1));
  }

  @Test
  void noRunOfItsOwnCharactersTakesForever() {
    for (String unit :
        List.of("&amp;", "@", "mailto:", "(", "a@", "&lt;iframe ", "1 Jan ", "-", "/feed?")) {
      String run = unit.repeat(100_000 / unit.length());
      String feed =
          "<rss><channel><item><title>%1$s</title><link>%1$s</link><guid>%1$s</guid><author>%1$s"
              + "</author><pubDate>%1$s</pubDate><description>%1$s</description></item></channel></rss>";

      Feeds.cheaply(() -> assertThat(Feeds.read(String.format(feed, run)).entries()).hasSize(1));
    }
  }

  @Test
  void moreElementsThanAnyListHasAreRefusedBeforeTheyTakeMemory() {
    byte[] bytes = Feeds.bytes("<rss><channel>" + "<item/>".repeat(600_000));

    Feeds.cheaply(
        () -> {
          assertThat(new FeedParser().parse(bytes, null, null, "f").leftOut().get(0).detail())
              .isEqualTo("more than 500000 elements");
          assertThat(new Opml().read(bytes).bad().get(0).reason()).startsWith("more than 500000");
          assertThat(new Sitemaps().parse(bytes, null, null, "m").leftOut()).hasSize(1);
        });
  }
}
