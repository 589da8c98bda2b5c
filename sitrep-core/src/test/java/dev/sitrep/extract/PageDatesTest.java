package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the dates on a page are its own. */
class PageDatesTest {

  private static final String URL = "https://tarn.example/coast/ferry";

  private static final String TITLE = "<h1>Ferry runs aground off Orla</h1>";

  private static final String BODY =
      """
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers
      had to wade ashore in the cold, the harbour police said.</p>
      <p>Nobody was hurt. The captain, who had sailed the route since 4 May 2003, told the police
      that a buoy had been moved during the storm of the night before.</p>
      <p>The company that owns the ferry said it would pay for the hotel and the breakfast of all
      who were on board, and that the next boat would leave on Tuesday.</p>
      """;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2021-03-05T09:00:00+01:00'>",
        "<meta name='dc.date.issued' content='2021-03-05'>",
        "<meta name='date' content='Fri, 05 Mar 2021 09:00:00 +0100'>",
        "<meta itemprop='datePublished' content='2021-03-05'>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Ferry',"
            + "'datePublished':'2021-03-05'}</script>"
      })
  void declaredDatesAreBelieved(String head) {
    assertThat(published("<head>" + quoted(head) + "</head>" + TITLE + BODY, URL))
        .isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2021-03-05T09:00:00+01:00'>yesterday</time>",
        "<time pubdate>5 March 2021</time>",
        "<abbr class='published' title='2021-03-05T09:00:00+01:00'>Friday</abbr>",
        "<span class='entry-date'>5 March 2021</span>",
        "<div class='date'>5 March 2021</div>",
        "<p>By Nora Vell, 5 March 2021</p>",
        "<p>Veröffentlicht am 5. März 2021 | Aktualisiert am 9. März 2021</p>",
        "<p>Letzte Änderung: 9.3.2021<br><br>Erschienen am: 5.3.2021</p>",
        "<p>Stand: 5.3.2021</p>",
        "<meta name='date' content='2021-03-09'><p>Stand: 5.3.2021</p>",
        "<h2>What is known</h2><figure><figcaption>The ferry</figcaption></figure><p>Forty"
            + " passengers were on board of the ferry when it ran aground, among them ten"
            + " children.</p><p><time>5 March 2021</time></p>",
        "<script type='application/ld+json'>{\"@type\":\"HowTo\",\"name\":\"Ferry\","
            + "\"datePublished\":\"2021-03-05\"}</script>",
        "<p>Updated: 9 March 2021</p><p>Published:</p><p>5 March 2021</p>",
        "<p>Mis à jour le 9 mars 2021. Publié le 5 mars 2021</p>",
        "<p>Publicado el 5 de marzo de 2021, actualizado el 9 de marzo de 2021</p>",
        "<p>Publicado em 05/03/2021 e atualizado em 09/03/2021</p>",
        "<p>Pubblicato il 5 marzo 2021 - Ultimo aggiornamento: 9 marzo 2021</p>",
        "<p>Gepubliceerd op 5 maart 2021, bijgewerkt op 9 maart 2021</p>",
        "<p>最終更新日：2021年3月9日</p><p>掲載日：2021年3月5日</p>"
      })
  void datesBesideTheHeadlineAreSeen(String line) {
    assertThat(published(TITLE + line + BODY, URL)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Tarn, (5.3.2021). The pilots of the harbour have met to speak of the sandbank.</p>",
        "<p>TARN, March 5, 2021 (NWA) - The pilots of the harbour have met to speak of it.</p>",
        "<p>Tarn, 5. März 2021 – Die Lotsen des Hafens haben sich getroffen und geredet.</p>"
      })
  void aDatelineMayHoldTheDay(String opening) {
    assertThat(published(TITLE + opening + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void aDayThatOnlyOpensASentenceIsNoDateline() {
    String opening =
        "<p>On Friday, 5 March 2021, the pilots of the harbour met in the old customs house to"
            + " speak of the sandbank, which has moved again.</p>";

    assertThat(published(TITLE + opening + BODY, URL)).isNull();
  }

  @Test
  void aSentenceBelowTheTextMaySayWhenItWasPosted() {
    String below =
        "<p>This entry was posted on Friday, March 5th, 2021 at 5:04 pm and is filed under Coast,"
            + " Harbour. You can follow all replies to this entry through the feed.</p>";
    String more =
        "<p>The pilots said that they had warned the company in the spring, and that the sandbank"
            + " grows with each storm.</p><p>A diver is to look at the hull before the ferry is"
            + " towed to the yard at Tarn, where it was built.</p>";

    assertThat(published(TITLE + BODY + more + below, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void theOneDayInTheMonthOfTheAddressIsTheDay() {
    String below = "<p>Dieser Beitrag wurde am Freitag, 5. März 2021 um 17 Uhr gespeichert.</p>";
    String url = "https://tarn.example/2021/03/ferry/";

    assertThat(published(TITLE + BODY + below, url)).isEqualTo("2021-03-05");
    assertThat(metadata(TITLE + BODY, url, null).published().precision())
        .isEqualTo(Precision.MONTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tarn.example/2021/03/05/ferry",
        "https://tarn.example/2021/3/5/ferry",
        "https://tarn.example/2021/march/05/ferry",
        "https://tarn.example/news/2021-03-05-ferry",
        "https://tarn.example/2021-03/05/ferry",
        "https://tarn.example/news/20210305/ferry",
        "https://tarn.example/news/05-03-2021",
        "https://archive.example/web/20220101101010/https://tarn.example/2021/03/05/ferry"
      })
  void theAddressTellsTheDay(String url) {
    assertThat(published(TITLE + BODY, url)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tarn.example/2021/13/45/ferry",
        "https://tarn.example/id/1202103051234/ferry",
        "https://tarn.example/build/1.2.2021.5/ferry",
        "https://archive.example/web/20220101101010/https://tarn.example/ferry"
      })
  void numbersInAnAddressThatAreNoDayTellNothing(String url) {
    assertThat(published(TITLE + BODY, url)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Updated: 9 March 2021</p>",
        "<p>Zuletzt aktualisiert am 9. März 2021</p>",
        "<p>Last updated<span>on</span><span>9 March 2021</span></p>",
        "<time class='updated-time' datetime='2021-03-09'>9 March 2021</time>",
        "<span itemprop='dateModified' content='2021-03-09'>lately</span>"
      })
  void aChangeIsNoPublication(String line) {
    Metadata metadata = metadata(TITLE + line + BODY, URL, null);

    assertThat(metadata.published()).isNull();
    assertThat(day(metadata.modified())).isEqualTo("2021-03-09");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Registered: 5 March 2021</p>",
        "<p>Offer valid until 5 March 2021</p>",
        "<div class='comments'><p>Olaf wrote on 5 March 2021</p></div>",
        "<div class='comments'><time class='published' datetime='2021-03-05'>x</time></div>",
        "<nav><p>Today is 5 March 2021</p></nav>",
        "<blockquote class='twitter-tweet'><p>Wow</p>Olaf (@olaf) March 5, 2021</blockquote>",
        "<p>Copyright 2021 Tarn Post</p>",
        "<p>Published on 1 January 1970</p>",
        "<p>Published on 5 March 2987</p>"
      })
  void aDateOfSomethingElseIsNotThePages(String line) {
    assertThat(published(TITLE + line + BODY, URL)).isNull();
  }

  /** Systems date every page, that of a shop too. */
  @Test
  void whenAPageWasMadeIsNotWhenAnArticleWasPublished() {
    String head =
        """
        <script type="application/ld+json">{"@type":"WebPage","datePublished":"2021-03-05"}</script>
        """;

    assertThat(published(head + TITLE + BODY, URL)).isNull();
  }

  @Test
  void datesOfOtherArticlesBelowAreNotThePages() {
    String cards =
        """
        <div class=x><a href=/a>Bridge to Orla closed for repair</a> <time datetime=2021-03-01></time>
        </div><div class=x><a href=/b>Lighthouse lights up again</a> <time datetime=2021-03-02>
        </time></div>
        """;

    assertThat(published(TITLE + BODY + cards, URL)).isNull();
  }

  @Test
  void theLineBelowTheTextIsTakenWhereNothingElseIsSaid() {
    assertThat(published(TITLE + BODY + "<p>Published 5 March 2021</p>", URL))
        .isEqualTo("2021-03-05");
  }

  @Test
  void aDateMayOpenTheText() {
    String opening = "<p>(5.3.2021) " + BODY.substring(BODY.indexOf("The ferry"));

    assertThat(published(TITLE + opening, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void whereDeclaredDatesDisagreeTheOneSeenDecides() {
    String head =
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry",
        "datePublished":"2021-03-01"}</script>
        <meta property="article:published_time" content="2021-03-05">
        """;

    assertThat(published(head + TITLE + BODY, URL)).isEqualTo("2021-03-01");
    assertThat(published(head + TITLE + "<p>5 March 2021</p>" + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void anEarlierAddressShowsThatATextIsPublishedAnew() {
    String head = "<meta property='article:published_time' content='2023-01-01'>";

    assertThat(published(head + TITLE + BODY, "https://tarn.example/2021/03/05/ferry"))
        .isEqualTo("2021-03-05");
    assertThat(published(head + TITLE + BODY, "https://tarn.example/2023/02/05/ferry"))
        .isEqualTo("2023-01-01");
  }

  @Test
  void anInstantIsGivenInTheZoneOfThePlaceWhereThePageHasIt() {
    String head = "<meta property='article:published_time' content='2021-03-06T03:37:00Z'>";
    String line = "<time datetime='2021-03-05T23:37:00-04:00'>late</time>";

    Timestamp published = metadata(head + TITLE + line + BODY, URL, null).published();

    assertThat(published.at()).hasToString("2021-03-05T23:37-04:00");
  }

  @Test
  void theDayAReaderSeesCountsWhereUniversalTimeIsOnTheNextDay() {
    String head = "<meta property='article:published_time' content='2021-03-04T23:00:00Z'>";

    assertThat(published(head + TITLE + "<p>5 March 2021</p>" + BODY, URL)).isEqualTo("2021-03-05");
    assertThat(published(head + TITLE + "<p>6 March 2021</p>" + BODY, URL)).isEqualTo("2021-03-04");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-US; https://tarn.example/a; ; 2021-03-04",
        "en; https://tarn.example/a; ; 2021-03-04",
        "en-GB; https://tarn.example/a; ; 2021-04-03",
        "en; https://tarn.co.uk/a; ; 2021-04-03",
        "de; https://tarn.example/a; ; 2021-04-03",
        "en; https://tarn.example/a; <p>Next boat: 25/4/2021</p>; 2021-04-03",
        "de; https://tarn.example/a; <p>Next boat: 4/25/2021</p>; 2021-03-04",
        "en; https://tarn.example/2021/april/03/a; ; 2021-04-03"
      })
  void theOrderOfDayAndMonthIsThatOfThePlaceUnlessThePageShowsAnother(
      String language, String url, @Nullable String other, String day) {
    String html =
        "<html lang="
            + language
            + ">"
            + TITLE
            + "<p>3/4/2021</p>"
            + BODY
            + (other == null ? "" : other);

    assertThat(published(html, url)).isEqualTo(day);
  }

  @Test
  void whatIsAfterTheFetchIsRefusedWithItsReason() {
    String head = "<meta property='article:published_time' content='2021-03-09'>";
    Instant fetched = Instant.parse("2021-03-06T10:00:00Z");

    Metadata metadata = metadata(head + TITLE + "<p>5 March 2021</p>" + BODY, URL, fetched);

    assertThat(day(metadata.published())).isEqualTo("2021-03-05");
    assertThat(finding(metadata, Field.PUBLISHED).others())
        .containsExactly(
            new Claim("meta article:published_time", "2021-03-09", "after the page was fetched"));
  }

  @Test
  void whatIsBeforeTheWebIsRefusedWithItsReason() {
    String head = "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>";

    Finding finding = finding(metadata(head + TITLE + BODY, URL, null), Field.PUBLISHED);

    assertThat(finding.taken()).isNull();
    assertThat(finding.others()).extracting(Claim::refused).containsExactly("before the web");
  }

  @Test
  void theSourceAndWhatContradictsItAreTold() {
    String head =
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry",
        "datePublished":"2021-03-05","dateModified":"2021-03-09"}</script>
        <meta name="date" content="2021-03-07">
        """;

    Metadata metadata = metadata(head + TITLE + BODY, URL, null);

    assertThat(finding(metadata, Field.PUBLISHED))
        .isEqualTo(
            new Finding(
                Field.PUBLISHED,
                Claim.of("JSON-LD datePublished", "2021-03-05"),
                List.of(Claim.of("meta date", "2021-03-07"))));
    assertThat(finding(metadata, Field.MODIFIED).taken())
        .isEqualTo(Claim.of("JSON-LD dateModified", "2021-03-09"));
  }

  @Test
  void aChangeBeforeThePublicationIsNone() {
    String head =
        """
        <meta property="article:published_time" content="2021-03-05T08:00:00Z">
        <meta property="article:modified_time" content="2021-03-04T17:00:00Z">
        """;

    Metadata metadata = metadata(head + TITLE + BODY, URL, null);

    assertThat(day(metadata.published())).isEqualTo("2021-03-05");
    assertThat(metadata.modified()).isNull();
  }

  @Test
  void aMonthStaysAMonthAndGivesWayToADay() {
    String address = "https://tarn.example/2021/03/ferry";
    Timestamp seen = metadata(TITLE + "<p>March 2021</p>" + BODY, URL, null).published();
    Timestamp inAddress = metadata(TITLE + BODY, address, null).published();
    Timestamp below =
        metadata(TITLE + BODY + "<p>Published 5 March 2021</p>", address, null).published();

    assertThat(seen.precision()).isEqualTo(Precision.MONTH);
    assertThat(inAddress.precision()).isEqualTo(Precision.MONTH);
    assertThat(inAddress.day()).hasToString("2021-03-01");
    assertThat(below).isEqualTo(Timestamp.of(LocalDate.of(2021, 3, 5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "5 minutes ago; 2021-03-06T09:55Z; MINUTE",
        "Published 3 hours ago; 2021-03-06T00:00Z; DAY",
        "vor 11 Stunden; 2021-03-05T00:00Z; DAY",
        "il y a 2 jours; 2021-03-04T00:00Z; DAY",
        "hace 2 días; 2021-03-04T00:00Z; DAY",
        "há 2 dias; 2021-03-04T00:00Z; DAY",
        "2 giorni fa; 2021-03-04T00:00Z; DAY",
        "2 dagen geleden; 2021-03-04T00:00Z; DAY",
        "2日前; 2021-03-04T00:00Z; DAY",
        "3 weeks ago; 2021-02-13T00:00Z; WEEK",
        "2 months ago; 2021-01-01T00:00Z; MONTH"
      })
  void aTimeCountedBackIsAsExactAsItIsSaid(String line, String at, Precision precision) {
    String html = TITLE + "<p>" + line + "</p>" + BODY;
    Instant fetched = Instant.parse("2021-03-06T10:00:00Z");

    Timestamp published = metadata(html, URL, fetched).published();

    assertThat(published).isNotNull();
    assertThat(published.at()).hasToString(at);
    assertThat(published.precision()).isEqualTo(precision);
    assertThat(metadata(html, URL, null).published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 hours", "Lasted for 3 hours", "Updated 3 hours ago", "in 3 Stunden"})
  void whatIsNotCountedBackIsNoPublication(String line) {
    Instant fetched = Instant.parse("2021-03-06T10:00:00Z");

    assertThat(metadata(TITLE + "<p>" + line + "</p>" + BODY, URL, fetched).published()).isNull();
  }

  @Test
  void metaElementsMayHaveAValueForContent() {
    String head = "<meta name='article:published_time' value='2021-03-05T08:00:00Z'>";

    assertThat(published(head + TITLE + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void aHeaderThatIsCalledACommentIsNotOneIfTheHeadlineIsInIt() {
    String header = "<div class='header-comment'>" + TITLE + "<p>5 March 2021</p></div>";

    assertThat(published(header + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void aTemplateForProgramsGivesWayToWhatIsWrittenForReaders() {
    String line = "<time datetime='2021-03-09T08:00:00Z'>Published 5 March 2021</time>";

    assertThat(published(TITLE + line + BODY, URL)).isEqualTo("2021-03-05");
  }

  private @Nullable String published(String html, String url) {
    return day(metadata(html, url, null).published());
  }

  private static @Nullable String day(@Nullable Timestamp time) {
    return time == null ? null : time.day().toString();
  }

  private static String quoted(String html) {
    return html.contains("ld+json") ? html.replace('\'', '"') : html;
  }

  private static Finding finding(Metadata metadata, Field field) {
    return metadata.grounds().findings().stream()
        .filter(it -> it.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private Metadata metadata(String html, String url, @Nullable Instant fetched) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    var page = new Page("p", url, "text/html; charset=utf-8", fetched, body);
    return ((Extracted) extractor.extract(page)).article().metadata();
  }
}
