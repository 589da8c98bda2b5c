package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.feed.Feed.Format;
import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds of all formats; what their titles may hide (S17) stays in the data and is one line. */
class FeedParserTest {

  @Test
  void aFeedTellsAboutItself() {
    Feed feed =
        Feeds.read(
            """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
              <title>Orla &amp;amp; Post</title><link>https://orla.example/</link>
              <description>News from &lt;b&gt;Orla&lt;/b&gt;</description><language>en-gb</language>
              <managingEditor>ed@orla.example (Ada Lind)</managingEditor>
              <pubDate>Mon, 02 Mar 2026 06:00:00 GMT</pubDate>
              <lastBuildDate>Mon, 02 Mar 2026 07:00:00 GMT</lastBuildDate>
              <ttl>45</ttl><skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>x</hour></skipHours>
              <skipDays><day>Sunday</day><day>someday</day></skipDays>
              <atom:link rel="self" href="https://orla.example/rss"/>
              <atom:link rel="hub" href="https://hub.example/"/>
              <atom:link rel="next" href="/rss?page=2"/>
              <item><title>One</title></item>
            </channel></rss>
            """,
            "https://orla.example/rss");

    assertThat(feed.format()).isEqualTo(Format.RSS);
    assertThat(feed.title()).isEqualTo("Orla & Post");
    assertThat(feed.subtitle()).isEqualTo("News from Orla");
    assertThat(feed.link()).isEqualTo("https://orla.example/");
    assertThat(feed.language()).isEqualTo("en-gb");
    assertThat(feed.authors()).containsExactly("Ada Lind");
    assertThat(feed.published()).isEqualTo(Times.parse("2026-03-02T06:00:00Z"));
    assertThat(feed.updated()).isEqualTo(Times.parse("2026-03-02T07:00:00Z"));
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(45));
    assertThat(feed.skipHours()).containsExactlyInAnyOrder(0, 3);
    assertThat(feed.skipDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(feed.links())
        .isEqualTo(
            new Feed.Links(
                "https://orla.example/rss",
                "https://hub.example/",
                "https://orla.example/rss?page=2"));
    assertThat(feed.leftOut()).isEmpty();
  }

  @Test
  void thePeriodOfTheSyndicationModuleIsHowLongAFeedMayBeKept() {
    assertThat(
            Feeds.read(
                    """
                    <rss><channel><sy:updatePeriod>daily</sy:updatePeriod>
                    <sy:updateFrequency>4</sy:updateFrequency></channel></rss>
                    """)
                .ttl())
        .isEqualTo(Duration.ofHours(6));
    assertThat(Feeds.read("<rss><channel><ttl>9999999</ttl></channel></rss>").ttl()).isNull();
  }

  @Test
  void aNamespaceCountsAndNotThePrefixItIsGiven() {
    Entry entry =
        Feeds.only(
            """
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:z="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"
                xmlns:m="http://media.example/">
              <z:channel><z:title>Orla Post</z:title></z:channel>
              <z:item><m:title>A picture</m:title><z:title>One</z:title>
                <d:creator>Ada Lind</d:creator><d:date>2026-03-02T06:00Z</d:date></z:item>
            </r:RDF>
            """);

    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.about().authors()).containsExactly("Ada Lind");
    assertThat(entry.about().published()).isEqualTo(Times.parse("2026-03-02T06:00Z"));
  }

  @Test
  void anAtomFeedOfTheFirstVersionIsRead() {
    Entry entry =
        Feeds.only(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
              <title mode="escaped" type="text/html">One &amp;amp; &lt;i&gt;two&lt;/i&gt;</title>
              <link rel="alternate" type="text/html" href="https://o.example/1"/>
              <issued>2026-03-02T06:00:00Z</issued><modified>2026-03-02T08:00:00Z</modified>
              <content type="text/html" mode="base64">PHA+SXQgcm9zZS48L3A+</content>
            </entry></feed>
            """);

    assertThat(entry.title()).isEqualTo("One & two");
    assertThat(entry.url()).isEqualTo("https://o.example/1");
    assertThat(entry.content()).isEqualTo("<p>It rose.</p>");
    assertThat(entry.about().published()).isEqualTo(Times.parse("2026-03-02T06:00:00Z"));
    assertThat(entry.about().updated()).isEqualTo(Times.parse("2026-03-02T08:00:00Z"));
  }

  @Test
  void aChannelDefinitionIsRead() {
    Feed feed =
        Feeds.read(
            """
            <CHANNEL HREF="https://o.example/"><TITLE>Orla Post</TITLE><ABSTRACT>News</ABSTRACT>
              <ITEM HREF="https://o.example/1" LASTMOD="2026-03-02T06:00"><TITLE>One</TITLE></ITEM>
            </CHANNEL>
            """);

    assertThat(feed.format()).isEqualTo(Format.CDF);
    assertThat(feed.link()).isEqualTo("https://o.example/");
    assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://o.example/1");
  }

  @Test
  void linksAreRelativeToTheNearestBase() {
    Feed feed =
        Feeds.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/">
              <entry xml:base="2026/"><title>One</title><link href="one"/></entry>
              <entry xml:base="https://other.example/"><title>Two</title><link href="two"/></entry>
              <entry><title>Three</title><link rel="alternate" type="application/pdf" href="3.pdf"/>
                <link rel="alternate" type="text/html" href="three"/></entry>
            </feed>
            """,
            "https://o.example/feed.xml");

    assertThat(feed.entries())
        .extracting(Entry::url)
        .containsExactly(
            "https://o.example/news/2026/one",
            "https://other.example/two",
            "https://o.example/news/three");
  }

  @Test
  void charactersOfWindowsAreWhatWasMeantAndAFrameDoesNotSwallowTheRest() {
    Entry entry =
        Feeds.only(
            """
            <rss><channel><item><title>The dam&#146;s wall</title>
            <description>&lt;p&gt;One.&lt;/p&gt;&lt;iframe src="x"/&gt;&lt;p&gt;Two.&lt;/p&gt;</description>
            </item></channel></rss>
            """);

    assertThat(entry.title()).isEqualTo("The dam\u2019s wall");
    assertThat(entry.content()).isEqualTo("<p>One.</p><p>Two.</p>");
    assertThat(entry.form()).isEqualTo(Form.HTML);
  }

  @Test
  void lineBreaksGoFromATitleAndMarksThatTurnItStayInTheData() {
    Entry entry =
        Feeds.only(
            "<rss><channel><item><title>One&#13;&#10;Bcc: two \u202Eeno\u202C \u200Bx =1+1</title>"
                + "</item></channel></rss>");

    assertThat(entry.title()).isEqualTo("One Bcc: two \u202Eeno\u202C \u200Bx =1+1");
  }

  @Test
  void anEntryMayBeALinkOnlyAndOneWithNothingIsNamed() {
    Feed feed =
        Feeds.read(
            "<rss><channel><item><link>https://o.example/1</link></item><item/></channel></rss>");

    assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://o.example/1");
    assertThat(feed.leftOut())
        .containsExactly(
            new LeftOut("feed:2", "feed:2", Reason.EMPTY, "an entry without anything in it"));
  }

  @Test
  void aTitleOfAtomIsPlainTextUnlessItSaysOtherwise() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title%s>Why List&lt;String&gt;"
            + " matters</title></entry></feed>";

    assertThat(Feeds.only(feed.formatted("")).title()).isEqualTo("Why List<String> matters");
    assertThat(Feeds.only(feed.formatted(" type='html'")).title()).isEqualTo("Why List matters");
  }

  @Test
  void aGuidIsALinkOnlyIfItIsAnAddress() {
    String item = "<rss><channel><item><title>T</title><guid>%s</guid></item></channel></rss>";

    assertThat(Feeds.only(item.formatted("58213")).url()).isNull();
    assertThat(Feeds.only(item.formatted("https://o.example/58213")).url())
        .isEqualTo("https://o.example/58213");
  }

  @Test
  void anErrorInJsonIsNoFeedAndAnEmptyFeedIsOne() {
    assertThat(Feeds.read("{\"error\":\"rate limit\"}").format()).isEqualTo(Format.NONE);
    assertThat(Feeds.read("{\"items\":[]}").format()).isEqualTo(Format.JSON_FEED);
  }

  @Test
  void whatIsNoFeedIsSaidToBeNone() {
    for (String text :
        new String[] {"", "  ", "plain", "<html><p>x</html>", "{", "{}x", "[1]", "\0\1"}) {
      Feed feed = Feeds.read(text);
      assertThat(feed.format()).as(text).isEqualTo(Format.NONE);
      assertThat(feed.leftOut()).as(text).hasSize(1);
    }
  }

  @Test
  void noRubbishStopsTheReader() {
    byte[] feed =
        Feeds.bytes(
            """
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]>
            <rss xmlns:a="http://www.w3.org/2005/Atom" xml:base="http://o.example"><channel><ttl>5</ttl>
            <item><title type="base64">&a;&#x;&#99999999;</title><link>http://[::1</link><guid>x</guid>
            <pubDate>Mon, 02 Mar 2026 06:00:00 +9999</pubDate><author>a@b (c)</author>
            <description><![CDATA[<p>x]]></description></item></channel></rss>
            """);
    var random = new Random(5);

    for (int round = 0; round < 250; round++) {
      byte[] broken = feed.clone();
      for (int change = 0; change < 1 + round % 9; change++) {
        broken[random.nextInt(broken.length)] =
            (byte)
                (change % 2 == 0 ? random.nextInt(256) : "<>&\"'[]{}:".charAt(random.nextInt(10)));
      }
      assertThat(new FeedParser().parse(broken, null, "http://o.example/", "feed")).isNotNull();
      assertThat(new Opml().read(broken)).isNotNull();
      assertThat(new Sitemaps().parse(broken, null, null, "map")).isNotNull();
    }
  }

  @Test
  void aFeedIsReadInTheEncodingOfItsHeaderUnlessTheBytesSpeakAgainstIt() {
    String text =
        "<?xml version='1.0' encoding='%s'?><rss><channel><title>Łódź</title></channel></rss>";
    byte[] polish = String.format(text, "iso-8859-1").getBytes(Charset.forName("iso-8859-2"));
    byte[] unicode = String.format(text, "iso-8859-1").getBytes(StandardCharsets.UTF_8);
    String header = "text/xml; charset=\"ISO-8859-2\"";

    assertThat(new FeedParser().parse(polish, header, null, "x").title()).isEqualTo("Łódź");
    assertThat(new FeedParser().parse(unicode, header, null, "x").title()).isEqualTo("Łódź");
  }
}
