package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFilesTest {

  private static final Path HOSTILE = Path.of("../../shared/gold/hostile/feedparser/tests");

  @Test
  void anRssItemGivesItsTextLinkTimeAndWhoWroteIt() {
    Entry entry =
        only(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Orla Post</title><link>https://orla.example/</link><language>en-gb</language>
                <item>
                  <title>Dam &amp;amp; bridge &lt;b&gt;hold&lt;/b&gt;</title>
                  <link>/2026/dam</link>
                  <guid isPermaLink="false">n-17</guid>
                  <description>The dam holds.</description>
                  <content:encoded><![CDATA[<p>The dam holds.</p><p>So does the bridge.</p>]]>
                  </content:encoded>
                  <dc:creator>Ada Lind</dc:creator>
                  <pubDate>Mon, 2 Mar 2026 14:05:00 +0100</pubDate>
                </item>
              </channel>
            </rss>
            """);

    assertThat(entry.origin()).isEqualTo("standard input:1");
    assertThat(entry.id()).isEqualTo("n-17");
    assertThat(entry.url()).isEqualTo("https://orla.example/2026/dam");
    assertThat(entry.title()).isEqualTo("Dam & bridge hold");
    assertThat(entry.summary()).isEqualTo("The dam holds.");
    assertThat(entry.content()).isEqualTo("<p>The dam holds.</p><p>So does the bridge.</p>");
    assertThat(entry.form()).isEqualTo(Form.HTML);
    assertThat(entry.about().outlet()).isEqualTo("Orla Post");
    assertThat(entry.about().authors()).containsExactly("Ada Lind");
    assertThat(entry.about().language()).isEqualTo("en-gb");
    assertThat(entry.about().published()).isEqualTo(Times.parse("2026-03-02T14:05:00+01:00"));
  }

  @Test
  void aDescriptionOfSeveralParagraphsIsTheTextAndAShortOneATeaser() {
    List<Entry> entries =
        read("""
        <rss><channel>
        <item><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
        <item><description>The river is rising.</description></item>
        </channel></rss>
        """)
            .entries();

    assertThat(entries.get(0).content()).isEqualTo("<p>One.</p><p>Two.</p>");
    assertThat(entries.get(0).summary()).isNull();
    assertThat(entries.get(1).content()).isEmpty();
    assertThat(entries.get(1).summary()).isEqualTo("The river is rising.");
  }

  @Test
  void anAtomEntryGivesItsContentInTheFormItIsWrittenIn() {
    List<Entry> entries =
        read("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://o.example/">
          <title type="html">Orla &lt;i&gt;Post&lt;/i&gt;</title>
          <entry>
            <id>tag:1</id><title>One &lt; two</title><link rel="edit" href="/edit"/>
            <link href="news/1"/><updated>2026-03-02T10:00:00Z</updated>
            <published>2026-03-01</published><author><name>Ben Moor</name></author>
            <content type="xhtml"><div><p>It <b>rose</b>.</p></div></content>
          </entry>
          <entry>
            <title type="text">Two</title><content type="text">Plain &lt;text&gt;.</content>
            <source><title>Norwire</title></source>
          </entry>
          <entry><title>Three</title><content type="image/png" src="x.png"/></entry>
        </feed>
        """)
            .entries();

    assertThat(entries.get(0).title()).isEqualTo("One < two");
    assertThat(entries.get(0).url()).isEqualTo("https://o.example/news/1");
    assertThat(entries.get(0).content()).isEqualTo("<div><p>It <b>rose</b>.</p></div>");
    assertThat(entries.get(0).about().outlet()).isEqualTo("Orla Post");
    assertThat(entries.get(0).about().updated()).isEqualTo(Times.parse("2026-03-02T10:00:00Z"));
    assertThat(entries.get(1).form()).isEqualTo(Form.TEXT);
    assertThat(entries.get(1).content()).isEqualTo("Plain <text>.");
    assertThat(entries.get(1).about().outlet()).isEqualTo("Norwire");
    assertThat(entries.get(2).content()).isEmpty();
  }

  @Test
  void anRdfFeedIsRead() {
    Entry entry =
        only(
            """
            <?xml version="1.0"?><!-- made by hand -->
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://o.example/rdf"><title>Orla Post</title></channel>
              <item rdf:about="https://o.example/5">
                <title>Five</title><link>https://o.example/5</link><dc:date>2026-03-02</dc:date>
              </item>
            </rdf:RDF>
            """);

    assertThat(entry.title()).isEqualTo("Five");
    assertThat(entry.id()).isEqualTo("https://o.example/5");
    assertThat(entry.about().outlet()).isEqualTo("Orla Post");
    assertThat(entry.about().published()).isEqualTo(Times.parse("2026-03-02"));
  }

  @Test
  void aJsonFeedIsRead() {
    Entry entry =
        only(
            """
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "Orla Post", "language": "en",
              "items": [{"id": 9, "url": "https://o.example/9", "title": "Nine",
                "content_html": "<p>It rose.</p>", "summary": "Rose.",
                "date_published": "2026-03-02T10:00:00Z", "authors": [{"name": "Ada Lind"}]}]
            }
            """);

    assertThat(entry.id()).isEqualTo("9");
    assertThat(entry.content()).isEqualTo("<p>It rose.</p>");
    assertThat(entry.form()).isEqualTo(Form.HTML);
    assertThat(entry.about().authors()).containsExactly("Ada Lind");
    assertThat(entry.about().outlet()).isEqualTo("Orla Post");
  }

  @Test
  void aLinkThatIsNoneOfTheWebIsNone() {
    Entry entry =
        only(
            "<rss><channel><item><title>T</title><link>javascript:alert(1)</link></item></channel></rss>");

    assertThat(entry.url()).isNull();
  }

  @Test
  void aFeedThatBreaksOffGivesWhatItHasAndSaysSo() {
    Reading reading =
        read("<rss><channel><item><title>One</title></item><item><title>Two</title><descr");

    assertThat(reading.entries()).extracting(Entry::title).containsExactly("One", "Two");
    assertThat(reading.failures())
        .extracting(LeftOut::detail)
        .hasSize(1)
        .first()
        .asString()
        .contains("breaks off");
  }

  @Test
  void aFeedWithoutEntriesIsEmpty() {
    assertThat(read("<rss version='2.0'><channel><title>T</title></channel></rss>").failures())
        .extracting(LeftOut::reason)
        .containsExactly(Reason.EMPTY);
  }

  @Test
  void aFeedIsReadInItsEncodingAndInTheRightOneWhereItIsWrongAboutIt() {
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>D\u00e4mme \u00fcber Ufer"
            + "</title></item></channel></rss>";

    for (String[] written :
        List.of(
            new String[] {"ISO-8859-1", "ISO-8859-1"},
            new String[] {"UTF-8", "UTF-8"},
            new String[] {"UTF-16LE", "UTF-16"},
            new String[] {"UTF-16BE", "UTF-16"},
            new String[] {"windows-1252", "UTF-8"},
            new String[] {"UTF-8", "no-such-encoding"})) {
      byte[] bytes = String.format(feed, written[1]).getBytes(Charset.forName(written[0]));
      assertThat(Reading.of(bytes).entries().get(0).title())
          .as(String.join(" as ", written))
          .isEqualTo("D\u00e4mme \u00fcber Ufer");
    }
  }

  @Test
  void aFeedReachesForNoFileAndDoesNotBlowUp() {
    Reading reading =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>Bomb</title><description>&f;&c;</description></item></channel></rss>
            """);

    assertThat(reading.entries()).hasSize(1);
    assertThat(reading.entries().get(0).summary()).doesNotContain("root").hasSizeLessThan(20);
  }

  @Test
  void noFeedOfTheHostileSetStopsTheReading() {
    assumeTrue(Files.isDirectory(HOSTILE), "skipped: no gold sets");

    assertThat(Reading.of(HOSTILE).inputs()).hasSizeGreaterThan(700);
  }

  private static Entry only(String feed) {
    List<Entry> entries = read(feed).entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static Reading read(String feed) {
    return Reading.of(feed.getBytes(StandardCharsets.UTF_8));
  }
}
