package dev.sitrep.io.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sitrep.io.feed.OpmlList.Bad;
import dev.sitrep.io.feed.OpmlList.Subscription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of feeds; with the hostile ones this is S16. */
class OpmlTest {

  @Test
  void aListOfAnyVersionIsRead() {
    for (String version :
        List.of(" version='1.0'", " version='1.1'", " version='2.0'", "", " version='9'")) {
      OpmlList list =
          read(
              "<opml"
                  + version
                  + "><head><title>Mine</title></head><body><outline text='Orla'"
                  + " xmlurl='https://o.example/rss' htmlUrl='https://o.example/'/></body></opml>");

      assertThat(list)
          .isEqualTo(
              new OpmlList(
                  "Mine",
                  List.of(
                      new Subscription(
                          "https://o.example/rss", "Orla", List.of(), "https://o.example/")),
                  List.of()));
    }
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
    OpmlList list =
        read(
            "<opml><body><outline text='A' xmlUrl='http://ann:secret@a.example/x'/></body></opml>");

    assertThat(list.subscriptions()).isEmpty();
    assertThat(list.bad()).extracting(Bad::reason).first().asString().contains("password");
    assertThat(list.toString()).doesNotContain("secret");
  }

  @Test
  void groupsAreKeptAndWhatIsBadIsListedWithItsLineAndReason() {
    OpmlList list =
        read(
            """
            <opml><body>
            <outline text="World">
              <outline text="Asia">
                <outline title="A &amp; B" text="a" type="rss" xmlUrl="feed://a.example/x"/>
              </outline>
              <outline text="B" type="rss" xmlUrl="file:///etc/passwd"/>
              <outline text="C" type="rss"/>
            </outline>
            <outline text="D" type="include" url="http://d.example/list.opml"/>
            <outline text="E" type="link" url="http://e.example/"/>
            <outline text="F" xmlUrl="http://a.example/x"/>
            <outline xmlUrl="http:// g"/>
            <outline text="H" xmlUrl="http://h.example/?a=1&b=2"/>
            <outline text="cut off" xmlUrl="http://i.example/
            """);

    assertThat(list.subscriptions())
        .extracting(Subscription::url, Subscription::title, Subscription::groups)
        .containsExactly(
            tuple("http://a.example/x", "A & B", List.of("World", "Asia")),
            tuple("http://h.example/?a=1&b=2", "H", List.of()));
    assertThat(list.bad())
        .containsExactly(
            new Bad(6, "B", "not an address of the web: file:///etc/passwd"),
            new Bad(7, "C", "no address of a feed (xmlUrl)"),
            new Bad(
                9, "D", "includes another list, which is not followed: http://d.example/list.opml"),
            new Bad(10, "E", "links to a page, not to a feed: http://e.example/"),
            new Bad(11, "F", "the same feed as on line 4"),
            new Bad(12, "", "not an address of the web: http:// g"),
            new Bad(14, "", "the list breaks off"));
  }

  @Test
  void whatIsNoListIsSaidToBeNone() {
    assertThat(read("<rss/>").bad()).containsExactly(new Bad(1, "", "this is no OPML"));
    assertThat(read("").bad()).containsExactly(new Bad(1, "", "this is no OPML"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var list =
        new OpmlList(
            "Mine & \"yours\"",
            List.of(
                new Subscription(
                    "https://a.example/?x=1&y=<", "Line\nbreak\t\u202E", List.of("W", "A"), null),
                new Subscription(
                    "https://b.example/", null, List.of("W", "A"), "https://b.example/x"),
                new Subscription("https://c.example/", "'C'", List.of("W"), null),
                new Subscription("https://d.example/", "D\u0001", List.of(), null)),
            List.of());

    OpmlList again = read(new Opml().write(list));

    assertThat(again.title()).isEqualTo(list.title());
    assertThat(again.bad()).isEmpty();
    assertThat(again.subscriptions().subList(0, 3))
        .containsExactly(
            list.subscriptions().get(0),
            new Subscription(
                "https://b.example/",
                "https://b.example/",
                List.of("W", "A"),
                "https://b.example/x"),
            list.subscriptions().get(2));
    assertThat(again.subscriptions().get(3).title()).isEqualTo("D");
    assertThat(read(new Opml().write(again))).isEqualTo(again);
  }

  @Test
  void theExampleListIsGoodAndInGroups() throws IOException {
    OpmlList list = new Opml().read(Files.readAllBytes(Path.of("../examples/feeds.opml")));

    assertThat(list.bad()).isEmpty();
    assertThat(list.subscriptions())
        .hasSizeGreaterThan(15)
        .allSatisfy(it -> assertThat(it.groups()).hasSize(1))
        .allSatisfy(it -> assertThat(it.title()).isNotNull());
  }

  @Test
  void aListOfAHundredThousandFeedsIsReadInTime() {
    var text = new StringBuilder("<opml><body>");
    for (int i = 0; i < 100_000; i++) {
      text.append("<outline text='F").append(i).append("' xmlUrl='");
      text.append(i % 10 == 9 ? "nonsense" : "http://o.example/" + i).append("'/>\n");
    }

    OpmlList list =
        assertTimeout(Duration.ofSeconds(30), () -> read(text.append("</body></opml>").toString()));

    assertThat(list.subscriptions()).hasSize(90_000);
    assertThat(list.bad()).hasSize(10_000).last().extracting(Bad::line).isEqualTo(100_000);
  }

  @Test
  void groupsTenThousandDeepLoseNoFeed() {
    var text = new StringBuilder("<opml><body>");
    for (int i = 0; i < 10_000; i++) {
      text.append("<outline text='G'><outline text='F' xmlUrl='http://o.example/" + i + "'/>");
    }
    text.append("</outline>".repeat(10_000)).append("</body></opml>");

    OpmlList list = assertTimeout(Duration.ofSeconds(30), () -> read(text.toString()));

    assertThat(list.subscriptions()).hasSize(10_000);
    assertThat(list.subscriptions().get(9_999).groups()).hasSizeLessThan(20);
  }

  private static OpmlList read(String text) {
    return new Opml().read(text.getBytes(StandardCharsets.UTF_8));
  }
}
