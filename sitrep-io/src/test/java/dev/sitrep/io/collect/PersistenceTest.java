package dev.sitrep.io.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.Round.Result;
import dev.sitrep.io.collect.Round.Told;
import dev.sitrep.model.Extraction.Extracted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong for a while is made up for, and what goes wrong for good ends. */
class PersistenceTest {

  private static final Duration HOUR = Duration.ofHours(1);

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

  private SourceSpec sitemap(String... paths) {
    var map = new StringBuilder("<urlset>");
    for (String path : paths) {
      map.append("<url><loc>").append(desk.press.url(Desk.HOST, path)).append("</loc></url>");
    }
    desk.press.print(Desk.HOST, "/sitemap.xml", map.append("</urlset>").toString());
    return SourceSpec.of(desk.press.url(Desk.HOST, "/sitemap.xml"));
  }

  @Test
  void aPageThatFailedOnceIsAskedForAgainThoughItsListStaysTheSame() {
    SourceSpec source = sitemap("/bridge");
    desk.press.answer(Desk.HOST, "/bridge", 503);
    assertThat(desk.only(source).counts().leftOut()).isEqualTo(1);
    desk.page("/bridge", "the bridge");

    int fresh = 0;
    for (int poll = 0; poll < 4; poll++) {
      desk.clock.advance(HOUR);
      fresh += desk.only(source).counts().fresh();
    }

    assertThat(fresh).isEqualTo(1);
    desk.clock.advance(HOUR);
    assertThat(desk.only(source).result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void aPageThatNeverAnswersIsLeftAloneAfterAWeek() {
    SourceSpec source = sitemap("/bridge");
    desk.press.answer(Desk.HOST, "/bridge", 503);
    for (int day = 0; day < 9; day++) {
      desk.only(source);
      desk.clock.advance(Duration.ofDays(1));
    }
    desk.only(source);
    desk.press.forget();
    desk.clock.advance(Duration.ofDays(1));

    assertThat(desk.only(source).result()).isEqualTo(Result.UNCHANGED);
    assertThat(desk.press.log(Desk.HOST, "/bridge")).isEmpty();
  }

  @Test
  void aSinglePageThatIsGoneIsNotedAsVanished() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = SourceSpec.of(desk.press.url(Desk.HOST, "/bridge"));
    desk.only(source);
    desk.press.answer(Desk.HOST, "/bridge", 410);
    desk.clock.advance(HOUR);

    Told told = desk.only(source);

    assertThat(told.counts().vanished()).isEqualTo(1);
    assertThat(desk.store.vanished(desk.clock.instant())).hasSize(1);
    assertThat(desk.text("/bridge")).contains("looked at again");
  }

  @Test
  void pagesAreLookedAtAgainWhileTheirFeedIsDownOrNotDue() {
    desk.page("/bridge", "the bridge");
    SourceSpec source = desk.feed("The bridge", "/bridge");
    desk.only(source);
    desk.press.answer(Desk.HOST, "/rss", 503);
    desk.press.answer(Desk.HOST, "/bridge", 410);
    desk.clock.advance(Duration.ofHours(3));
    assertThat(desk.only(source).counts().vanished()).isEqualTo(1);

    desk.page("/bridge", "the bridge once more");
    desk.clock.advance(Duration.ofHours(4));
    desk.press.forget();
    desk.only(source);

    assertThat(desk.press.log(Desk.HOST, "/bridge")).hasSize(1);
  }

  @Test
  void anIndexOfSitemapsLeadsToSitemapsAndThoseNoFurther() {
    for (int i = 0; i < 9; i++) {
      String next = desk.press.url(Desk.HOST, "/" + (i + 1) + ".xml");
      desk.press.print(
          Desk.HOST,
          "/" + i + ".xml",
          "<sitemapindex><sitemap><loc>" + next + "</loc></sitemap></sitemapindex>");
    }

    Round round = desk.collect(SourceSpec.of(desk.press.url(Desk.HOST, "/0.xml")));

    assertThat(round.sources()).hasSize(2);
  }

  @Test
  void aFolderInWhichNothingIsNewIsNotDueAtOnceAgain(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.html"), Press.page("Bridge", Press.story("the bridge")));
    Files.setLastModifiedTime(
        folder.resolve("a.html"), FileTime.from(desk.clock.instant().minusSeconds(60)));
    var source = SourceSpec.of(folder.toString());
    desk.only(source);
    // What an editor leaves while a file is open: a link to nowhere.
    Files.createSymbolicLink(folder.resolve(".#a.html"), Path.of("nobody@nowhere"));
    Files.setLastModifiedTime(folder, Files.getLastModifiedTime(folder.resolve("a.html")));
    desk.clock.advance(HOUR);

    Told told = desk.only(source);

    assertThat(told.result()).isEqualTo(Result.NOT_DUE);
    assertThat(told.nextDue()).isAfter(desk.clock.instant());
    assertThat(desk.collector().nextDue(List.of(source)))
        .hasValueSatisfying(due -> assertThat(due).isAfter(desk.clock.instant()));
  }

  @Test
  void aFaultCountsAsAFailureOfTheSourceAndIsNotRepeatedAtOnce() {
    var source = SourceSpec.of("no\0path");

    Told told = desk.only(source);

    assertThat(told.result()).isEqualTo(Result.FAILED);
    Instant due = desk.store.state(source.address()).orElseThrow().nextDue();
    assertThat(due).isAfter(desk.clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void aDateOfTheFeedCountsWhateverCharactersTheLinkHolds() {
    desk.press.print(
        Desk.HOST,
        "/rss",
        "<rss><channel><title>L</title><item><title>The bridge</title><link>"
            + desk.press.url(Desk.HOST, "/a|b%20c")
            + "</link><pubDate>Sun, 01 Mar 2026 06:00:00 GMT</pubDate></item></channel></rss>");
    desk.page("/a|b%20c", "the bridge");
    desk.page("/a%7Cb%20c", "the bridge");

    desk.only(SourceSpec.of(desk.press.url(Desk.HOST, "/rss")));

    assertThat(desk.extractions().toList())
        .singleElement()
        .satisfies(it -> assertThat(((Extracted) it).article().metadata().published()).isNotNull());
  }
}
