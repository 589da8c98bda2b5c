package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Collector.Effort;
import dev.sitrep.io.collect.Round.Counts;
import dev.sitrep.io.collect.Round.Ending;
import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.io.collect.SourceSpec.Kind;
import dev.sitrep.io.fetch.FetchSettings;
import dev.sitrep.io.fetch.Fetcher;
import dev.sitrep.io.fetch.HostMemory;
import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {

  private static final String HOST = "ledger.example";
  private static final Effort EFFORT = new Effort(8, 2, Duration.ofDays(30));
  private static final FetchSettings SETTINGS =
      Loopback.SETTINGS.withGap(Duration.ZERO).withDeadline(Duration.ofSeconds(20));

  private static final String PUBLISHED =
      "<meta property='article:published_time' content='2026-02-27T08:00:00Z'>";

  private final VirtualClock clock = Loopback.clock();
  private final Press press = new Press(clock);
  @TempDir private Path data;
  private Store store;
  private final HostMemory memory = HostMemory.inMemory();

  @BeforeEach
  void open() {
    store = Store.open(data.resolve("sitrep.db"), clock);
  }

  @AfterEach
  void close() {
    press.close();
    store.close();
  }

  private Stream<Extraction> extractions() {
    return store.extractions(Range.until(clock.instant().plusSeconds(1))).stream();
  }

  /** All revisions of the article at {@code path}, the oldest first. */
  private List<Article> articles(String path) {
    return extractions()
        .filter(it -> it instanceof Extracted && it.input().origin().endsWith(path))
        .map(it -> ((Extracted) it).article())
        .sorted(Comparator.comparing(it -> String.valueOf(it.provenance().fetched())))
        .toList();
  }

  private List<String> leftOut() {
    return extractions()
        .filter(it -> it instanceof Rejected)
        .map(it -> ((Rejected) it).reason() + " " + ((Rejected) it).detail())
        .toList();
  }

  private Collector collector() {
    var fetcher = new Fetcher(SETTINGS, Loopback.network(clock), memory);
    return new Collector(fetcher, store, clock, EFFORT);
  }

  private Round collect(SourceSpec... sources) {
    return collector().collect(List.of(sources), told -> {});
  }

  private Told only(SourceSpec source) {
    return collect(source).sources().get(0);
  }

  private SourceSpec feed(String... titlesAndPaths) {
    String[] items = titlesAndPaths.clone();
    for (int i = 1; i < items.length; i += 2) {
      items[i] = items[i].startsWith("/") ? press.url(HOST, items[i]) : items[i];
    }
    press.print(HOST, "/rss", Press.feed("The Ledger", items));
    return SourceSpec.of(press.url(HOST, "/rss"));
  }

  private void page(String path, String title) {
    press.print(HOST, path, Press.page(title, Press.story(title)));
  }

  private String text(String path) {
    List<Article> articles = articles(path);
    return articles.get(articles.size() - 1).text();
  }

  @Test
  void theArticlesOfAFeedAreThoseOfItsPages() {
    page("/bridge", "the bridge");
    page("/school", "the school");

    Told told = only(feed("The bridge", "/bridge", "The school", "/school"));

    assertThat(told.result()).isEqualTo(Result.ANSWERED);
    assertThat(told.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
    assertThat(told.nextDue()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    assertThat(text("/bridge")).contains("the bridge would be looked at again");
    assertThat(articles("/bridge").get(0).metadata().outlet()).isNull();
  }

  @Test
  void whatIsNotDueIsNotAsked() {
    page("/bridge", "the bridge");
    SourceSpec source = feed("The bridge", "/bridge");
    collect(source);
    press.forget();
    clock.advance(Duration.ofMinutes(59));

    assertThat(only(source).result()).isEqualTo(Result.NOT_DUE);
    assertThat(press.log()).isEmpty();
  }

  @Test
  void whatIsUnchangedIsAskedForWithItsETagAndReadOnce() {
    page("/bridge", "the bridge");
    SourceSpec source = feed("The bridge", "/bridge");
    collect(source);
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofHours(1));
      assertThat(only(source).result()).isEqualTo(Result.UNCHANGED);
    }

    assertThat(press.log(HOST, "/rss").stream().map(Press.Asked::status))
        .containsExactly(200, 304, 304, 304, 304, 304);
    assertThat(press.log(HOST, "/bridge").stream().map(Press.Asked::status))
        .containsExactly(200, 304);
  }

  @Test
  void aPageThatChangesIsARevisionThoughTheFeedSaysNothing() {
    page("/bridge", "the bridge");
    SourceSpec source = feed("The bridge", "/bridge");
    collect(source);
    press.print(HOST, "/bridge", Press.page("the bridge", Press.story("the old bridge")));
    clock.advance(Duration.ofHours(2));

    assertThat(only(source).counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
    assertThat(articles("/bridge")).hasSize(2);
  }

  @Test
  void aPageIsLookedAtAtOnceWhenItsEntryChanges() {
    page("/bridge", "the bridge");
    SourceSpec source = feed("The bridge", "/bridge");
    collect(source);
    press.print(HOST, "/bridge", Press.page("the bridge", Press.story("the old bridge")));
    feed("Corrected: the bridge", "/bridge");
    clock.advance(Duration.ofHours(1));

    assertThat(only(source).counts().revised()).isEqualTo(1);
  }

  @Test
  void aPageThatVanishesIsNotedAndItsTextStays() {
    page("/bridge", "the bridge");
    SourceSpec source = feed("The bridge", "/bridge");
    collect(source);
    press.answer(HOST, "/bridge", 404);
    feed("The school", "/school");
    page("/school", "the school");
    clock.advance(Duration.ofHours(2));

    assertThat(only(source).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1));
    assertThat(store.vanished(clock.instant())).hasSize(1);
    assertThat(text("/bridge")).contains("the bridge");
  }

  @Test
  void anEntryWhosePageCannotBeHadIsTheArticleAndTheReasonIsTold() {
    press.answer(HOST, "/gone", 404);
    press.answer(HOST, "/broken", 500);
    press.answer(HOST, "/silent", -1);
    press.print(HOST, "/empty", "<html><body><p>Please enable cookies.</p></body></html>");

    Told told =
        only(feed("Gone", "/gone", "Broken", "/broken", "Silent", "/silent", "None", "/empty"));

    assertThat(told.counts()).isEqualTo(new Counts(4, 0, 0, 4, 0));
    assertThat(text("/gone")).isEqualTo("Gone\nIn short: Gone, as told.");
    assertThat(leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED not found"));
    assertThat(leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED the server has an error"));
    assertThat(leftOut()).anyMatch(it -> it.startsWith("NOT_FETCHED a broken answer"));
  }

  @Test
  void anEntryWithoutALinkIsAnArticle() {
    press.print(
        HOST,
        "/rss",
        "<rss><channel><title>T</title><item><guid isPermaLink='false'>7</guid><title>Dam"
            + " holds</title><description>The dam at Lowmarsh"
            + " holds.</description></item></channel></rss>");

    assertThat(only(SourceSpec.of(press.url(HOST, "/rss"))).counts().fresh()).isEqualTo(1);
    assertThat((int) extractions().filter(it -> it instanceof Extracted).count()).isEqualTo(1);
  }

  @Test
  void robotsAreLawForPagesAndShownForFeeds() {
    press.print(HOST, "/robots.txt", "User-agent: *\nDisallow: /\n");
    page("/bridge", "the bridge");

    Told told = only(feed("The bridge", "/bridge"));

    assertThat(press.log(HOST, "/bridge")).isEmpty();
    assertThat(press.log(HOST, "/rss")).hasSize(1);
    assertThat(told.words()).contains("robots.txt");
    assertThat(text("/bridge")).startsWith("The bridge");
    assertThat(leftOut()).singleElement().asString().contains("robots.txt");
  }

  @Test
  void reservedTextIsHeadlineAndLinkUnlessALicenceIsNoted() {
    String page = Press.page("the bridge", Press.story("the bridge"));
    press.print(HOST, "/bridge", page, "tdm-reservation", "1");
    press.print(HOST, "/school", page, "X-Robots-Tag", "noarchive");
    press.print(HOST, "/street", page, "X-Robots-Tag", "max-snippet:50");
    SourceSpec source = feed("Bridge", "/bridge", "School", "/school", "Street", "/street");

    assertThat(only(source).counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    assertThat(text("/bridge")).isEqualTo("Bridge");
    assertThat(text("/school")).isEqualTo("School");
    assertThat(text("/street")).isEqualTo("Street");

    clock.advance(Duration.ofHours(3));
    var licensed = new SourceSpec(source.address(), Kind.AUTO, null, "agreed", null);
    collect(licensed);
    assertThat(text("/bridge")).contains("looked at again");
  }

  @Test
  void theUsersNameForAnOutletGoesFirst() {
    page("/bridge", "the bridge");
    String address = feed("The bridge", "/bridge").address();

    collect(new SourceSpec(address, Kind.FEED, "Our Ledger", null, null));

    assertThat(articles("/bridge").get(0).metadata().outlet()).isEqualTo("Our Ledger");
  }

  @Test
  void aPageLeadsToItsFeedAlsoWhenThePageItselfIsNotDue() {
    page("/bridge", "the bridge");
    feed("The bridge", "/bridge");
    String home =
        "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head></html>";
    press.print(HOST, "/", home, "ETag", "");
    SourceSpec source = SourceSpec.of(press.url(HOST, "/"));

    Round first = collect(source);
    clock.advance(Duration.ofHours(1));
    Round second = collect(source);

    assertThat(first.sources()).hasSize(2);
    assertThat(first.counts().fresh()).isEqualTo(1);
    assertThat(second.sources().stream().map(Told::result))
        .containsExactly(Result.NOT_DUE, Result.UNCHANGED);
    assertThat(collector().nextDue(List.of(source)))
        .contains(clock.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void anArticleThatNamesAFeedIsStillTheArticle() {
    feed("The school", "/school");
    String head = "<head><link rel=alternate type='application/rss+xml' href='/rss'>";
    String page = Press.page("the bridge", Press.story("the bridge"));
    press.print(HOST, "/2026/bridge", page.replace("<head>", head + PUBLISHED));

    Round round = collect(SourceSpec.of(press.url(HOST, "/2026/bridge")));

    assertThat(round.sources()).hasSize(1);
    assertThat(text("/2026/bridge")).contains("looked at again");
  }

  @Test
  void aPageThatOnlyLinksToAFeedLeadsToItToo() {
    page("/bridge", "the bridge");
    feed("The bridge", "/bridge");
    press.print(
        HOST, "/", "<html><body><a href='/about'>us</a><a href='/rss'>RSS</a></body></html>");

    Round round = collect(SourceSpec.of(press.url(HOST, "/")));

    assertThat(round.counts().fresh()).isEqualTo(1);
    assertThat(text("/bridge")).contains("looked at again");
  }

  @Test
  void aFeedWithoutEntriesIsQuietAndNothingToTellOf() {
    Told told = only(feed());

    assertThat(told.result()).isEqualTo(Result.ANSWERED);
    assertThat(told.words()).isNull();
  }

  @Test
  void aPageWithoutAFeedIsAnArticle() {
    page("/bridge", "the bridge");

    assertThat(only(SourceSpec.of(press.url(HOST, "/bridge"))).counts().fresh()).isEqualTo(1);
    assertThat(text("/bridge")).contains("looked at again");
  }

  @Test
  void listsLeadToTheirFeedsFromTheWebAndFromAFile(@TempDir Path folder) throws IOException {
    page("/bridge", "the bridge");
    feed("The bridge", "/bridge");
    String opml =
        "<opml><body><outline text='L' xmlUrl='" + press.url(HOST, "/rss") + "'/></body></opml>";
    press.print(HOST, "/list", opml);
    Path file = Files.writeString(folder.resolve("feeds.opml"), opml);

    Round web = collect(SourceSpec.of(press.url(HOST, "/list")));
    clock.advance(Duration.ofHours(1));
    Round local = collect(SourceSpec.of(file.toString()));

    assertThat(web.counts().fresh()).isEqualTo(1);
    assertThat(local.sources()).hasSize(2);
  }

  @Test
  void aSitemapGivesWhatIsNewInIt() {
    page("/bridge", "the bridge");
    String url = press.url(HOST, "/bridge");
    press.print(
        HOST,
        "/sitemap.xml",
        "<urlset><url><loc>"
            + url
            + "</loc><lastmod>2026-02-28</lastmod></url><url><loc>"
            + press.url(HOST, "/old")
            + "</loc><lastmod>2020-01-01</lastmod></url></urlset>");

    Told told = only(SourceSpec.of(press.url(HOST, "/sitemap.xml")));

    assertThat(told.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(press.log(HOST, "/old")).isEmpty();
  }

  @Test
  void aFolderIsReadAgainOnlyWhenSomethingInItIsNew(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bridge.html");
    Files.writeString(file, Press.page("the bridge", Press.story("the bridge")));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(folder, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
    SourceSpec source = SourceSpec.of(folder.toString());

    assertThat(only(source).counts().fresh()).isEqualTo(1);
    assertThat(only(source).result()).isEqualTo(Result.NOT_DUE);
    assertThat(only(SourceSpec.of(folder.resolve("none").toString())).words())
        .isEqualTo("no such file");
  }

  @Test
  void oneBadSourceNeverStopsAnother() {
    page("/bridge", "the bridge");
    press.print("rubbish.example", "/rss", "\u0000\u0001\u0002 rubbish");
    press.answer("silent.example", "/rss", -1);
    press.answer("gone.example", "/rss", 410);

    Round round =
        collect(
            SourceSpec.of(press.url("rubbish.example", "/rss")),
            SourceSpec.of(press.url("silent.example", "/rss")),
            SourceSpec.of(press.url("gone.example", "/rss")),
            SourceSpec.of("http://unknown.example/rss"),
            feed("The bridge", "/bridge"));

    assertThat(round.ending()).isEqualTo(Ending.DONE);
    assertThat(round.counts().fresh()).isEqualTo(1);
    assertThat(round.sources()).hasSize(5);
    assertThat(round.sources().stream().map(Told::result))
        .containsExactlyInAnyOrder(
            Result.GONE, Result.ANSWERED, Result.FAILED, Result.FAILED, Result.FAILED);
  }

  @Test
  void aStopEndsARoundAndLosesNothing() throws Exception {
    page("/bridge", "the bridge");
    page("/school", "the school");
    SourceSpec source = feed("Bridge", "/bridge", "Silent", "/silent", "School", "/school");
    press.answer(HOST, "/silent", 0);
    var patient =
        new Fetcher(SETTINGS.withDeadline(Duration.ofSeconds(30)), Loopback.network(clock), memory);
    var collector = new Collector(patient, store, clock, EFFORT);

    var round = CompletableFuture.supplyAsync(() -> collector.collect(List.of(source), t -> {}));
    while (press.log(HOST, "/silent").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    long began = System.nanoTime();
    collector.stop();

    assertThat(round.get(5, TimeUnit.SECONDS).ending()).isEqualTo(Ending.STOPPED);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat((int) extractions().filter(it -> it instanceof Extracted).count()).isEqualTo(1);
    page("/silent", "the silence");
    assertThat(only(source).counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
    assertThat(press.log(HOST, "/bridge")).hasSize(1);
  }
}
