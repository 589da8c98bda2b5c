package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.report.LeftOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapsTest {

  @Test
  void aNewsSitemapGivesTitleOutletAndTimes() {
    Sitemaps.Listed listed =
        read(
            """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc> https://o.example/dam </loc><lastmod>2026-03-02T08:00:00Z</lastmod>
                <n:news><n:publication><n:name>Orla Post</n:name><n:language>en</n:language>
                </n:publication><n:publication_date>2026-03-02T06:00:00Z</n:publication_date>
                <n:title>Dam &amp; bridge hold</n:title></n:news></url>
              <url><loc>/plain</loc><lastmod>2026-03-01</lastmod></url>
              <url><loc>ftp://o.example/</loc></url>
            </urlset>
            """);

    Entry news = listed.pages().get(0);
    assertThat(news.url()).isEqualTo("https://o.example/dam");
    assertThat(news.title()).isEqualTo("Dam & bridge hold");
    assertThat(news.about().outlet()).isEqualTo("Orla Post");
    assertThat(news.about().language()).isEqualTo("en");
    assertThat(news.about().published()).isEqualTo(Times.parse("2026-03-02T06:00:00Z"));
    assertThat(news.about().updated()).isEqualTo(Times.parse("2026-03-02T08:00:00Z"));
    assertThat(listed.pages().get(1).url()).isEqualTo("https://o.example/plain");
    assertThat(listed.leftOut()).extracting(LeftOut::where).containsExactly("map:3");
  }

  @Test
  void ofManyBadLinesAHundredAreNamed() {
    Sitemaps.Listed listed = read("http://o.example/a\n" + "x\n".repeat(100_000));

    assertThat(listed.pages()).hasSize(1);
    assertThat(listed.leftOut()).hasSize(101);
    assertThat(listed.leftOut().get(100).detail()).isEqualTo("and 99900 more like these");
  }

  @Test
  void anIndexGivesItsSitemaps() {
    Sitemaps.Listed listed =
        read(
            """
            <sitemapindex><sitemap><loc>https://o.example/1.xml</loc><lastmod>2026-03-02</lastmod>
            </sitemap><sitemap><loc>https://o.example/2.xml</loc></sitemap></sitemapindex>
            """);

    assertThat(listed.sitemaps())
        .containsExactly(
            new Sitemaps.Nested("https://o.example/1.xml", Times.parse("2026-03-02")),
            new Sitemaps.Nested("https://o.example/2.xml", null));
    assertThat(listed.pages()).isEmpty();
  }

  @Test
  void aListOfAddressesIsASitemapTooAndAnythingElseIsNone() {
    assertThat(read("https://o.example/1\nhttps://o.example/2\r\n").pages())
        .extracting(Entry::url)
        .containsExactly("https://o.example/1", "https://o.example/2");
    assertThat(read("<html><p>no</html>").leftOut())
        .extracting(LeftOut::detail)
        .containsExactly("a sitemap without pages");
  }

  @Test
  void aCompressedSitemapIsReadAndABombIsNamed() throws IOException {
    byte[] map = gzip(Feeds.bytes("<urlset><url><loc>https://o.example/1</loc></url></urlset>"), 1);
    byte[] bomb = gzip(Feeds.bytes("<url>".repeat(200_000)), 200);

    assertThat(new Sitemaps().parse(map, null, null, "map").pages()).hasSize(1);
    assertThat(new Sitemaps().parse(bomb, null, null, "map").leftOut())
        .extracting(LeftOut::detail)
        .containsExactly("larger than 15 MiB");
    assertThat(new Sitemaps().parse(Arrays.copyOf(map, 30), null, null, "map").leftOut())
        .hasSize(1);
  }

  private static byte[] gzip(byte[] bytes, int times) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
    return compressed.toByteArray();
  }

  private static Sitemaps.Listed read(String text) {
    return new Sitemaps().parse(Feeds.bytes(text), null, "https://o.example/sitemap.xml", "map");
  }
}
