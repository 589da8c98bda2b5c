package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Round.Ending;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.model.Extraction.Extracted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {

  private static final String PUBLISHED =
      "<meta property='article:published_time' content='2026-02-27T08:00:00Z'>";

  @TempDir private Path data;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(data);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theArticlesOfAFeedAreThoseOfItsPages() {
    desk.page("/bridge", "the bridge");
    desk.page("/school", "the school");

    Told told = desk.only(desk.feed("The bridge", "/bridge", "The school", "/school"));

    assertThat(told.result()).isEqualTo(Result.ANSWERED);
    assertThat(told.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
    assertThat(told.nextDue()).isEqualTo(desk.clock.instant().plus(Duration.ofHours(1)));
    assertThat(desk.text("/bridge")).contains("the bridge would be looked at again");
    assertThat(desk.articles("/bridge").get(0).metadata().outlet()).isNull();
  }

  @Test
  void whatIsNotDueIsNotAsked() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.collect(source);
    desk.press.forget();
    desk.clock.advance(Duration.ofMinutes(59));

    assertThat(desk.only(source).result()).isEqualTo(Result.NOT_DUE);
    assertThat(desk.press.log()).isEmpty();
  }

  @Test
  void whatIsUnchangedIsAskedForWithItsETagAndReadOnce() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.collect(source);
    for (int i = 0; i < 5; i++) {
      desk.clock.advance(Duration.ofHours(1));
      assertThat(desk.only(source).result()).isEqualTo(Result.UNCHANGED);
    }

    assertThat(desk.press.log(Desk.HOST, "/rss").stream().map(Press.Asked::status))
        .containsExactly(200, 304, 304, 304, 304, 304);
    assertThat(desk.press.log(Desk.HOST, "/bridge").stream().map(Press.Asked::status))
        .containsExactly(200, 304);
  }

  @Test
  void aPageThatChangesIsARevisionThoughTheFeedSaysNothing() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.collect(source);
    desk.press.print(Desk.HOST, "/bridge", Press.page("the bridge", Press.story("the old bridge")));
    desk.clock.advance(Duration.ofHours(2));

    assertThat(desk.only(source).counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
    assertThat(desk.articles("/bridge")).hasSize(2);
  }

  @Test
  void aPageIsLookedAtAtOnceWhenItsEntryChanges() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.collect(source);
    desk.press.print(Desk.HOST, "/bridge", Press.page("the bridge", Press.story("the old bridge")));
    desk.feed("Corrected: the bridge", "/bridge");
    desk.clock.advance(Duration.ofHours(1));

    assertThat(desk.only(source).counts().revised()).isEqualTo(1);
  }

  @Test
  void aPageThatVanishesIsNotedAndItsTextStays() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.collect(source);
    desk.press.answer(Desk.HOST, "/bridge", 404);
    desk.feed("The school", "/school");
    desk.page("/school", "the school");
    desk.clock.advance(Duration.ofHours(2));

    assertThat(desk.only(source).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
    assertThat(desk.store.vanished(desk.clock.instant())).hasSize(1);
    assertThat(desk.text("/bridge")).contains("the bridge");
  }

  @Test
  void anEntryWhosePageCannotBeHadIsTheArticleAndTheReasonIsTold() {
    desk.press.answer(Desk.HOST, "/gone", 404);
    desk.press.answer(Desk.HOST, "/broken", 500);
    desk.press.answer(Desk.HOST, "/silent", -1);
    desk.press.print(
        Desk.HOST, "/empty", "<html><body><p>Please enable cookies.</p></body></html>");

    Told told =
        desk.only(
            desk.feed("Gone", "/gone", "Broken", "/broken", "Silent", "/silent", "None", "/empty"));

    assertThat(told.counts()).isEqualTo(new Counts(4, 0, 0, 4, 0));
    assertThat(desk.text("/gone")).isEqualTo("Gone\nIn short: Gone, as told.");
    assertThat(desk.leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED not found"));
    assertThat(desk.leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED the server has an error"));
    assertThat(desk.leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED a broken answer"));
  }

  @Test
  void anEntryWithoutALinkIsAnArticle() {
    desk.press.print(
        Desk.HOST,
        "/rss",
        "<rss><channel><title>T</title><item><guid isPermaLink='false'>7</guid><title>Dam"
            + " holds</title><description>The dam at Lowmarsh"
            + " holds.</description></item></channel></rss>");

    assertThat(desk.only(SourceSpec.of(desk.press.url(Desk.HOST, "/rss"))).counts().fresh())
        .isEqualTo(1);
    assertThat((int) desk.extractions().filter(it -> it instanceof Extracted).count()).isEqualTo(1);
  }

  @Test
  void robotsAreLawForPagesAndShownForFeeds() {
    desk.press.print(Desk.HOST, "/robots.txt", "User-agent: *\nDisallow: /\n");
    desk.page("/bridge", "the bridge");

    Told told = desk.only(desk.feed("The bridge", "/bridge"));

    assertThat(desk.press.log(Desk.HOST, "/bridge")).isEmpty();
    assertThat(desk.press.log(Desk.HOST, "/rss")).hasSize(1);
    assertThat(told.words()).contains("robots.txt");
    assertThat(desk.text("/bridge")).startsWith("The bridge");
    assertThat(desk.leftOut()).singleElement().asString().contains("robots.txt");
  }

  @Test
  void reservedTextIsHeadlineAndLinkUnlessALicenceIsNoted() {
    String page = Press.page("the bridge", Press.story("the bridge"));
    desk.press.print(Desk.HOST, "/bridge", page, "tdm-reservation", "1");
    desk.press.print(Desk.HOST, "/school", page, "X-Robots-Tag", "noarchive");
    desk.press.print(Desk.HOST, "/street", page, "X-Robots-Tag", "max-snippet:50");
    SourceSpec source = desk.feed("Bridge", "/bridge", "School", "/school", "Street", "/street");

    assertThat(desk.only(source).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    assertThat(desk.text("/bridge")).isEqualTo("Bridge");
    assertThat(desk.text("/school")).isEqualTo("School");
    assertThat(desk.text("/street")).isEqualTo("Street");

    desk.clock.advance(Duration.ofHours(3));
    var licensed = new SourceSpec(source.address(), Kind.AUTO, null, "agreed", null);
    desk.collect(licensed);
    assertThat(desk.text("/bridge")).contains("looked at again");
  }

  @Test
  void theUsersNameForAnOutletGoesFirst() {
    desk.page("/bridge", "the bridge");
    String address = desk.feed("The bridge", "/bridge").address();

    desk.collect(new SourceSpec(address, Kind.FEED, "Our Ledger", null, null));

    assertThat(desk.articles("/bridge").get(0).metadata().outlet()).isEqualTo("Our Ledger");
  }

  @Test
  void aPageLeadsToItsFeedAlsoWhenThePageItselfIsNotDue() {
    desk.page("/bridge", "the bridge");
    desk.feed("The bridge", "/bridge");
    String home =
        "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head></html>";
    desk.press.print(Desk.HOST, "/", home, "ETag", "");
    SourceSpec source = SourceSpec.of(desk.press.url(Desk.HOST, "/"));

    Round first = desk.collect(source);
    desk.clock.advance(Duration.ofHours(1));
    Round second = desk.collect(source);

    assertThat(first.sources()).hasSize(2);
    assertThat(first.counts().fresh()).isEqualTo(1);
    assertThat(second.sources().stream().map(Told::result))
        .containsExactly(Result.NOT_DUE, Result.UNCHANGED);
    assertThat(desk.collector().nextDue(List.of(source)))
        .contains(desk.clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void anArticleThatNamesAFeedIsStillTheArticle() {
    desk.feed("The school", "/school");
    String head = "<head><link rel=alternate type='application/rss+xml' href='/rss'>";
    String page = Press.page("the bridge", Press.story("the bridge"));
    desk.press.print(Desk.HOST, "/2026/bridge", page.replace("<head>", head + PUBLISHED));

    Round round = desk.collect(SourceSpec.of(desk.press.url(Desk.HOST, "/2026/bridge")));

    assertThat(round.sources()).hasSize(1);
    assertThat(desk.text("/2026/bridge")).contains("looked at again");
  }

  @Test
  void aPageThatOnlyLinksToAFeedLeadsToItToo() {
    desk.page("/bridge", "the bridge");
    desk.feed("The bridge", "/bridge");
    desk.press.print(
        Desk.HOST, "/", "<html><body><a href='/about'>us</a><a href='/rss'>RSS</a></body></html>");

    Round round = desk.collect(SourceSpec.of(desk.press.url(Desk.HOST, "/")));

    assertThat(round.counts().fresh()).isEqualTo(1);
    assertThat(desk.text("/bridge")).contains("looked at again");
  }

  @Test
  void aFeedWithoutEntriesIsQuietAndNothingToTellOf() {
    Told told = desk.only(desk.feed());

    assertThat(told.result()).isEqualTo(Result.ANSWERED);
    assertThat(told.words()).isNull();
  }

  @Test
  void aPageWithoutAFeedIsAnArticle() {
    desk.page("/bridge", "the bridge");

    assertThat(desk.only(SourceSpec.of(desk.press.url(Desk.HOST, "/bridge"))).counts().fresh())
        .isEqualTo(1);
    assertThat(desk.text("/bridge")).contains("looked at again");
  }

  @Test
  void listsLeadToTheirFeedsFromTheWebAndFromAFile(@TempDir Path folder) throws IOException {
    desk.page("/bridge", "the bridge");
    desk.feed("The bridge", "/bridge");
    String opml =
        "<opml><body><outline text='L' xmlUrl='"
            + desk.press.url(Desk.HOST, "/rss")
            + "'/></body></opml>";
    desk.press.print(Desk.HOST, "/list", opml);
    Path file = Files.writeString(folder.resolve("feeds.opml"), opml);

    Round web = desk.collect(SourceSpec.of(desk.press.url(Desk.HOST, "/list")));
    desk.clock.advance(Duration.ofHours(1));
    Round local = desk.collect(SourceSpec.of(file.toString()));

    assertThat(web.counts().fresh()).isEqualTo(1);
    assertThat(local.sources()).hasSize(2);
  }

  @Test
  void aSitemapGivesWhatIsNewInIt() {
    desk.page("/bridge", "the bridge");
    String url = desk.press.url(Desk.HOST, "/bridge");
    desk.press.print(
        Desk.HOST,
        "/sitemap.xml",
        "<urlset><url><loc>"
            + url
            + "</loc><lastmod>2026-02-28</lastmod></url><url><loc>"
            + desk.press.url(Desk.HOST, "/old")
            + "</loc><lastmod>2020-01-01</lastmod></url></urlset>");

    Told told = desk.only(SourceSpec.of(desk.press.url(Desk.HOST, "/sitemap.xml")));

    assertThat(told.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(desk.press.log(Desk.HOST, "/old")).isEmpty();
  }

  @Test
  void aFolderIsReadAgainOnlyWhenSomethingInItIsNew(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bridge.html");
    Files.writeString(file, Press.page("the bridge", Press.story("the bridge")));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(folder, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    SourceSpec source = SourceSpec.of(folder.toString());

    assertThat(desk.only(source).counts().fresh()).isEqualTo(1);
    assertThat(desk.only(source).result()).isEqualTo(Result.NOT_DUE);
    assertThat(desk.only(SourceSpec.of(folder.resolve("none").toString())).words())
        .isEqualTo("no such file");
  }

  @Test
  void oneBadSourceNeverStopsAnother() {
    desk.page("/bridge", "the bridge");
    desk.press.print("rubbish.example", "/rss", "\u0000\u0001\u0002 rubbish");
    desk.press.answer("silent.example", "/rss", -1);
    desk.press.answer("gone.example", "/rss", 410);

    Round round =
        desk.collect(
            SourceSpec.of(desk.press.url("rubbish.example", "/rss")),
            SourceSpec.of(desk.press.url("silent.example", "/rss")),
            SourceSpec.of(desk.press.url("gone.example", "/rss")),
            SourceSpec.of("http://unknown.example/rss"),
            desk.feed("The bridge", "/bridge"));

    assertThat(round.ending()).isEqualTo(Ending.DONE);
    assertThat(round.counts().fresh()).isEqualTo(1);
    assertThat(round.sources()).hasSize(5);
    assertThat(round.sources().stream().map(Told::result))
        .containsExactlyInAnyOrder(
            Result.GONE, Result.ANSWERED, Result.FAILED, Result.FAILED, Result.FAILED);
  }

  @Test
  void aStopEndsARoundAndLosesNothing() throws Exception {
    desk.page("/bridge", "the bridge");
    desk.page("/school", "the school");
    SourceSpec source = desk.feed("Bridge", "/bridge", "Silent", "/silent", "School", "/school");
    desk.press.answer(Desk.HOST, "/silent", 0);
    var collector = desk.collector(Duration.ofSeconds(30));

    var round = CompletableFuture.supplyAsync(() -> collector.collect(List.of(source), t -> {}));
    while (desk.press.log(Desk.HOST, "/silent").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    long began = System.nanoTime();
    collector.stop();

    assertThat(round.get(5, TimeUnit.SECONDS).ending()).isEqualTo(Ending.STOPPED);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat((int) desk.extractions().filter(it -> it instanceof Extracted).count()).isEqualTo(1);
    desk.page("/silent", "the silence");
    assertThat(desk.only(source).counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
    assertThat(desk.press.log(Desk.HOST, "/bridge")).hasSize(1);
  }
}
