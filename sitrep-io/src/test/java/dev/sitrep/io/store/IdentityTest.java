package dev.sitrep.io.store;

import static dev.sitrep.io.store.Kept.Outcome.KNOWN;
import static dev.sitrep.io.store.Kept.Outcome.NEW;
import static dev.sitrep.io.store.Kept.Outcome.REVISED;
import static dev.sitrep.io.store.Samples.FEED;
import static dev.sitrep.io.store.Samples.NOW;
import static dev.sitrep.io.store.Samples.entry;
import static dev.sitrep.io.store.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One article stays one, and two stay two, whatever feeds do to their ids and links. */
class IdentityTest {

  private static final String LINK = "https://orla.example/news/flood";
  private static final String TITLE = "Flood reaches the lower town";
  private static final String TEXT = words(1, 120);

  @TempDir Path folder;
  private Store store;
  private int minutes;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("sitrep.db"), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Kept keep(@Nullable String guid, @Nullable String link, Extraction extraction) {
    return store.keep(new Delivery(FEED, guid, link, extraction, NOW.plusSeconds(60L * minutes++)));
  }

  private Kept keep(@Nullable String guid, @Nullable String link, String text) {
    return keep(guid, link, entry(link == null ? "feed:1" : link, TITLE, text));
  }

  private long articles() {
    return store.extractions(Range.until(NOW.plusSeconds(1_000_000))).stream()
        .map(it -> ((Extracted) it).article().id())
        .distinct()
        .count();
  }

  /** What feeds were seen to change from poll to poll. */
  enum Churn {
    GUID,
    TOKEN_IN_QUERY,
    TOKEN_IN_PATH,
    GUID_AND_TOKEN,
    GUID_AND_SLUG,
    SCHEME_AND_HOST,
    TRACKING;

    @Nullable String guid(int poll) {
      return switch (this) {
        case GUID, GUID_AND_TOKEN, GUID_AND_SLUG -> "g" + poll;
        case TOKEN_IN_QUERY, TRACKING -> "g";
        case TOKEN_IN_PATH, SCHEME_AND_HOST -> null;
      };
    }

    String link(int poll) {
      return switch (this) {
        case GUID -> LINK;
        case TOKEN_IN_QUERY, GUID_AND_TOKEN -> LINK + "?token=" + poll * 7919;
        case TOKEN_IN_PATH -> "https://orla.example/s" + poll + "/news/flood";
        case GUID_AND_SLUG -> LINK + "-reaches-" + poll;
        case SCHEME_AND_HOST ->
            (poll % 2 == 0 ? "http://www.orla.example:80/news/flood/" : LINK) + "#top";
        case TRACKING -> LINK + "?utm_source=p" + poll + "&fbclid=" + poll + "&UTM_Medium=rss";
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Churn.class)
  void anArticleStaysOneOverTenPolls(Churn churn) {
    Kept first = keep(churn.guid(0), churn.link(0), TEXT);
    for (int poll = 1; poll < 10; poll++) {
      Kept again = keep(churn.guid(poll), churn.link(poll), TEXT);

      assertThat(again.outcome()).isEqualTo(KNOWN);
      assertThat(again.revision()).isEqualTo(first.revision());
    }
    assertThat(articles()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Churn.class)
  void aGrowingArticleStaysOneOverTenPolls(Churn churn) {
    String id = null;
    String text = TEXT;
    for (int poll = 0; poll < 10; poll++) {
      text += "\n" + words(50 + poll, 12);
      Kept kept = keep(churn.guid(poll), churn.link(poll), text);

      assertThat(kept.outcome()).isEqualTo(poll == 0 ? NEW : REVISED);
      assertThat(kept.revision()).isNotNull();
      id = id == null ? kept.revision().article() : id;
      assertThat(kept.revision().article()).isEqualTo(id);
    }
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void sixtyArticlesThatAllChurnStaySixty() {
    Set<String> ids = new HashSet<>();
    for (int poll = 0; poll < 10; poll++) {
      List<Delivery> listed = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String link = "https://orla.example/a" + i + "?s=" + poll + "x" + i;
        Extracted article = entry(link, "Item " + i + " of the council meeting", words(i, 60));
        listed.add(new Delivery(FEED, poll + "-" + i, link, article, NOW.plusSeconds(poll)));
      }
      store.keepAll(listed).forEach(kept -> ids.add(String.valueOf(kept.revision())));
    }
    assertThat(ids).hasSize(60);
    assertThat(articles()).isEqualTo(60);
  }

  @Test
  void twoArticlesWithOneGuidAreTwo() {
    Kept flood = keep("item", LINK, words(1, 100));
    Kept vote = keep("item", "https://orla.example/news/vote", words(2, 100));

    assertThat(vote.outcome()).isEqualTo(NEW);
    assertThat(keep("item", LINK, words(1, 100)).revision()).isEqualTo(flood.revision());
    assertThat(keep("item", "https://orla.example/news/vote", words(2, 100)).revision())
        .isEqualTo(vote.revision());
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void twoArticlesWithOneGuidAndNoLinksAreTwo() {
    keep("0", null, words(1, 100));
    keep("0", null, words(2, 100));
    Kept again = keep("0", null, words(1, 100));

    assertThat(again.outcome()).isEqualTo(KNOWN);
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void twoArticlesOnOneLinkAreTwo() {
    Kept one = keep("g1", LINK, words(1, 100));
    Kept two = keep("g2", LINK, words(2, 100));

    assertThat(one.revision()).isNotNull();
    assertThat(two.revision()).isNotNull();
    assertThat(two.revision().article()).isNotEqualTo(one.revision().article());
    assertThat(keep("g1", LINK, words(1, 100)).outcome()).isEqualTo(KNOWN);
    assertThat(keep("g2", LINK, words(2, 100)).outcome()).isEqualTo(KNOWN);
  }

  @Test
  void entriesThatAllLinkToTheFrontPageAreToldApartByTheirGuids() {
    for (int poll = 0; poll < 3; poll++) {
      for (int i = 0; i < 5; i++) {
        keep("g" + i, "https://orla.example/", words(i, 100));
      }
    }
    assertThat(articles()).isEqualTo(5);
  }

  @Test
  void swappedGuidsDoNotSwapArticles() {
    String vote = "https://orla.example/news/vote";
    Kept one = keep("g1", LINK, words(1, 100));
    Kept two = keep("g2", vote, words(2, 100));

    assertThat(keep("g2", LINK, words(1, 100)).revision()).isEqualTo(one.revision());
    assertThat(keep("g1", vote, words(2, 100)).revision()).isEqualTo(two.revision());
    assertThat(keep("g2", LINK, words(1, 100) + " More rain.").outcome()).isEqualTo(REVISED);
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void swappedGuidsWithoutLinksDoNotSwapArticles() {
    Kept one = keep("g1", null, words(1, 100));
    Kept two = keep("g2", null, words(2, 100));

    assertThat(keep("g2", null, words(1, 100)).revision()).isEqualTo(one.revision());
    assertThat(keep("g1", null, words(2, 100)).revision()).isEqualTo(two.revision());
    assertThat(articles()).isEqualTo(2);
  }

  @Test
  void aRewrittenArticleIsARevisionWhereLinkAndGuidAreTheSame() {
    keep("g1", LINK, words(1, 100));

    assertThat(keep("g1", LINK, words(9, 100)).outcome()).isEqualTo(REVISED);
    assertThat(keep(null, LINK, words(10, 100)).outcome()).isEqualTo(REVISED);
    assertThat(articles()).isEqualTo(1);
  }

  @Test
  void anArticleListedByTwoFeedsIsOne() {
    Extracted article = entry(LINK, TITLE, TEXT);
    Kept one = keep("g1", LINK, article);
    Kept two =
        store.keep(new Delivery("https://orla.example/local", "77", LINK + "?ref=l", article, NOW));

    assertThat(two.outcome()).isEqualTo(KNOWN);
    assertThat(two.revision()).isEqualTo(one.revision());
  }

  @Test
  void theSameTextOnTwoSitesIsTwoArticles() {
    keep("g1", LINK, TEXT);
    Kept other = keep("g9", "https://bay.example/wire/flood", TEXT);

    assertThat(other.outcome()).isEqualTo(NEW);
  }

  /** Where one link or one guid goes along, the words of an article may change at each poll. */
  @ParameterizedTest
  @EnumSource(
      value = Churn.class,
      names = {"GUID_AND_SLUG", "TOKEN_IN_PATH"},
      mode = EnumSource.Mode.EXCLUDE)
  void aRewrittenArticleStaysOneOverTenPolls(Churn churn) {
    for (int poll = 0; poll < 10; poll++) {
      keep(churn.guid(poll), churn.link(poll), TEXT + "\n" + words(50 + poll, 12 + poll));
    }
    assertThat(articles()).isEqualTo(1);
  }

  private static String levels(int day) {
    return "The river authority has published the water levels of the morning. At Orla bridge the"
        + " river stood at "
        + (200 + 7 * day)
        + " centimetres, "
        + (day % 5 + 1)
        + " more than on the day before; at the lower lock it was "
        + (310 + 3 * day)
        + ". No warning is in force. The next levels are published tomorrow at 8 o'clock.";
  }

  /** How a feed tells the items of a series apart. */
  enum Series {
    DATE_IN_PATH,
    DATE_IN_PATH_WITHOUT_GUIDS,
    DATE_IN_PATH_AND_ONE_GUID,
    DATE_IN_PATH_AND_ONE_CANONICAL,
    ID_IN_QUERY,
    ID_IN_QUERY_AND_ONE_GUID,
    WORD_IN_QUERY,
    GUID_ALONE;

    @Nullable String guid(int day) {
      return switch (this) {
        case DATE_IN_PATH_WITHOUT_GUIDS -> null;
        case DATE_IN_PATH_AND_ONE_GUID, ID_IN_QUERY_AND_ONE_GUID -> "levels";
        default -> "g" + day;
      };
    }

    @Nullable String link(int day) {
      return switch (this) {
        case ID_IN_QUERY, ID_IN_QUERY_AND_ONE_GUID -> "https://orla.example/show.php?id=" + day;
        case WORD_IN_QUERY -> "https://orla.example/show.php?on=" + (char) ('a' + day);
        case GUID_ALONE -> null;
        default -> "https://orla.example/levels/2026-03-%02d".formatted(day);
      };
    }

    String canonical(int day) {
      String link = link(day);
      return link == null || this == DATE_IN_PATH_AND_ONE_CANONICAL
          ? "https://orla.example/levels"
          : link;
    }
  }

  @ParameterizedTest
  @EnumSource(Series.class)
  void itemsOfOneTemplateAreNotOneArticle(Series series) {
    for (int poll = 0; poll < 2; poll++) {
      for (int day = 1; day <= 20; day++) {
        Extracted item = entry(series.canonical(day), "River levels of the day", levels(day));

        Kept kept = keep(series.guid(day), series.link(day), item);

        assertThat(kept.outcome()).isEqualTo(poll == 0 ? NEW : KNOWN);
      }
    }
    assertThat(articles()).isEqualTo(20);
  }

  @Test
  void itemsOfOneTemplateUnderDifferentHeadlinesAreNotOneArticle() {
    for (int day = 1; day <= 20; day++) {
      String link = "https://orla.example/show.php?id=" + day;
      keep("g" + day, link, entry(link, "The river at " + (200 + 7 * day) + " cm", levels(day)));
    }
    assertThat(articles()).isEqualTo(20);
  }

  @Test
  void aTeaserThatIsTheSameEveryDayDoesNotMakeTheArticlesOne() {
    for (int day = 1; day <= 5; day++) {
      String link = "https://orla.example/live/" + day;
      String text = "Watch today's session here, item " + day + ".";
      keep("g" + day, link, entry(link, "Live from the town council", text));
    }
    assertThat(articles()).isEqualTo(5);
  }

  @Test
  void shortItemsWithTheSameWordsAreNotOneArticle() {
    for (int i = 0; i < 5; i++) {
      keep("g" + i, "https://orla.example/video/" + i, entry("v" + i, "Watch", "Watch here."));
    }
    assertThat(articles()).isEqualTo(5);
  }

  @Test
  void aSiteWhosePagesAllClaimOneCanonicalAddressKeepsItsArticlesApart() {
    for (int i = 0; i < 5; i++) {
      Extracted page = entry("https://orla.example/news", "Item " + i, words(i, 100));
      keep(null, "https://orla.example/news/" + i, page);
    }
    assertThat(articles()).isEqualTo(5);
  }
}
