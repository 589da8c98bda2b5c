package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.day;
import static dev.sitrep.extract.DatedPage.finding;
import static dev.sitrep.extract.DatedPage.metadata;
import static dev.sitrep.extract.DatedPage.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a page declares to programs that it was published, and what else decides then. */
class DeclaredDatesTest {

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

  @Test
  void metaElementsMayHaveAValueForContent() {
    String head = "<meta name='article:published_time' value='2021-03-05T08:00:00Z'>";

    assertThat(published(head + TITLE + BODY, URL)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WebPage", "MedicalWebPage"})
  void anArticleWithoutADateHasThatOfItsPage(String type) {
    String head =
        """
        <script type="application/ld+json">{"@graph":[{"@type":"%s","datePublished":"2021-03-05"}]}
        </script>"""
            .formatted(type);

    Metadata metadata = metadata(head + TITLE + BODY, URL, null);

    assertThat(day(metadata.published())).isEqualTo("2021-03-05");
    assertThat(finding(metadata, Field.PUBLISHED).taken())
        .isEqualTo(Claim.of("JSON-LD WebPage datePublished", "2021-03-05"));
    assertThat(published(head + TITLE + "<p>2 March 2021</p>" + BODY, URL)).isEqualTo("2021-03-02");
  }

  @Test
  void whenASiteWasMadeIsNoDate() {
    String head =
        """
        <script type="application/ld+json">{"@type":"WebSite","datePublished":"2021-03-05"}
        </script>""";

    assertThat(published(head + TITLE + BODY, URL)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "}}", ";", "<!-- end -->", "{\"@type\":\"Thing\", \"name\" }"})
  void whatFollowsADeclarationDoesNotUndoIt(String rest) {
    String head =
        """
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry",
        "datePublished":"2021-03-05"}%s</script>"""
            .formatted(rest);

    assertThat(published(head + TITLE + BODY, URL)).isEqualTo("2021-03-05");
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

  @Test
  void aTemplateForProgramsGivesWayToWhatIsWrittenForReaders() {
    String line = "<time datetime='2021-03-09T08:00:00Z'>Published 5 March 2021</time>";

    assertThat(published(TITLE + line + BODY, URL)).isEqualTo("2021-03-05");
  }

  private static String quoted(String html) {
    return html.contains("ld+json") ? html.replace('\'', '"') : html;
  }
}
