package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.search.Query;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Scope;
import dev.sitrep.model.Extraction.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was collected is kept with every source it was told of in, however it came to be read. */
class SharedStoreTest {

  @TempDir private Path data;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(data);
    for (String what : List.of("bridge", "school", "ferry")) {
      desk.page("/" + what, "the " + what);
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private SourceSpec feed(String path, String... items) {
    String[] pairs =
        Stream.of(items)
            .flatMap(item -> Stream.of("The " + item, desk.press.url(Desk.HOST, "/" + item)))
            .toArray(String[]::new);
    desk.press.print(Desk.HOST, path, Press.feed("The Ledger", pairs));
    return SourceSpec.of(desk.press.url(Desk.HOST, path));
  }

  private List<String> of(SourceSpec... sources) {
    var scope = Scope.of(Stream.of(sources).map(SourceSpec::address).toList());
    return desk.store.extractions(Range.until(desk.clock.instant()), scope).stream()
        .map(it -> (it instanceof Rejected ? "-" : "") + it.input().origin().replaceAll(".*/", ""))
        .toList();
  }

  @Test
  void anArticleOfTwoFeedsIsOfBothThoughItsPageIsReadOnce() {
    SourceSpec a = feed("/a", "bridge", "school");
    SourceSpec b = feed("/b", "bridge", "ferry");

    desk.collect(a, b);

    assertThat(of(a)).containsExactly("bridge", "school");
    assertThat(of(b)).containsExactly("bridge", "ferry");
    assertThat(of(a, b)).containsExactly("bridge", "ferry", "school");
    assertThat(desk.press.log(Desk.HOST, "/bridge")).hasSize(1);
  }

  @Test
  void anArticleThatMovesFromOneFeedToAnotherIsOfBoth() {
    SourceSpec a = feed("/a", "bridge");
    SourceSpec b = feed("/b", "ferry");
    desk.collect(a, b);
    feed("/a", "school");
    feed("/b", "bridge");
    desk.clock.advance(Duration.ofHours(1));

    desk.collect(a, b);

    assertThat(of(a)).containsExactly("bridge", "school");
    assertThat(of(b)).containsExactly("bridge", "ferry");
  }

  @Test
  void anArticleThatIsLookedAtAgainAndUnchangedIsOfTheFeedThatToldOfIt() {
    SourceSpec a = feed("/a", "bridge");
    desk.collect(a);
    desk.clock.advance(Duration.ofHours(3));
    SourceSpec b = feed("/b", "bridge");

    desk.collect(b);

    assertThat(desk.press.log(Desk.HOST, "/bridge").stream().map(Press.Asked::status))
        .containsExactly(200, 304);
    assertThat(of(b)).containsExactly("bridge");
  }

  @Test
  void whatIsLeftOutIsOfBothFeedsThoughItIsTriedOnce() {
    desk.press.answer(Desk.HOST, "/gone", 404);
    SourceSpec a = feed("/a", "gone");
    desk.collect(a);
    desk.clock.advance(Duration.ofMinutes(5));
    SourceSpec b = feed("/b", "gone");

    desk.collect(b);

    assertThat(of(b)).isEqualTo(of(a)).containsExactly("gone", "-gone");
    assertThat(desk.press.log(Desk.HOST, "/gone")).hasSize(1);
  }

  @Test
  void whatAListAFileAndAPageLeadToIsTheirs() throws IOException {
    SourceSpec a = feed("/a", "bridge");
    SourceSpec b = feed("/b", "school");
    SourceSpec c = feed("/c", "ferry");
    desk.press.print(Desk.HOST, "/list", opml(a, b));
    var list = new SourceSpec(desk.press.url(Desk.HOST, "/list"), Kind.OPML, null, null, null);
    Path file = Files.writeString(data.resolve("mine.opml"), opml(b));
    desk.press.print(
        Desk.HOST,
        "/",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/c'></head></html>");
    SourceSpec front = SourceSpec.of(desk.press.url(Desk.HOST, "/"));

    desk.collect(list, SourceSpec.of(file.toString()), front);

    assertThat(of(list)).containsExactly("bridge", "school");
    assertThat(of(SourceSpec.of(file.toString()))).containsExactly("school");
    assertThat(of(front)).isEqualTo(of(c)).containsExactly("ferry");
  }

  @Test
  void whatAListNoLongerNamesIsNotAskedForItAndStaysWithIt() {
    SourceSpec a = feed("/a", "bridge");
    SourceSpec b = feed("/b", "school");
    desk.press.print(Desk.HOST, "/list", opml(a, b));
    var list = new SourceSpec(desk.press.url(Desk.HOST, "/list"), Kind.OPML, null, null, null);
    desk.collect(list);
    desk.press.print(Desk.HOST, "/list", opml(a));
    desk.clock.advance(Duration.ofHours(1));
    desk.collect(list);
    desk.clock.advance(Duration.ofHours(1));
    feed("/a", "bridge", "gate");
    feed("/b", "ferry");
    desk.page("/gate", "the gate");

    desk.collect(list, b);

    assertThat(of(list)).containsExactly("bridge", "gate", "school");
    assertThat(of(b)).containsExactly("ferry", "school");
  }

  @Test
  void aDateThatOnlyOneSourceGivesCountsWhicheverIsReadFirst(@TempDir Path other)
      throws IOException {
    var orders = List.of(List.of("/dated", "/map"), List.of("/map", "/dated"));
    List<String> kept = new ArrayList<>();
    for (List<String> order : orders) {
      Path folder = Files.createDirectory(other.resolve("" + kept.size()));
      try (var own = new Desk(folder)) {
        own.page("/bridge", "the bridge");
        String link = own.press.url(Desk.HOST, "/bridge");
        own.press.print(
            Desk.HOST,
            "/dated",
            "<rss><channel><title>L</title><item><title>The bridge</title><link>"
                + link
                + "</link><pubDate>Sun, 01 Mar 2026 06:00:00 GMT</pubDate></item></channel></rss>");
        own.press.print(Desk.HOST, "/map", "<urlset><url><loc>" + link + "</loc></url></urlset>");
        for (String path : order) {
          own.collect(SourceSpec.of(own.press.url(Desk.HOST, path)));
        }
        kept.add(
            own.extractions().toList().toString().replaceAll(":[0-9]{4,5}/", "/")
                + own.store.search(Query.parse("bridge")).get(0).time());
        assertThat(own.store.upkeep().check().damage()).isEmpty();
      }
    }

    assertThat(kept.get(1)).isEqualTo(kept.get(0)).endsWith("2026-03-01T06:00:00Z");
  }

  private static String opml(SourceSpec... feeds) {
    var text = new StringBuilder("<opml><body>");
    for (SourceSpec feed : feeds) {
      text.append("<outline text='F' xmlUrl='").append(feed.address()).append("'/>");
    }
    return text.append("</body></opml>").toString();
  }
}
