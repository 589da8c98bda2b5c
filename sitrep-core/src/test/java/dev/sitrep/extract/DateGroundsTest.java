package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.day;
import static dev.sitrep.extract.DatedPage.finding;
import static dev.sitrep.extract.DatedPage.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of where a date came from, and of what was refused. */
class DateGroundsTest {

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
  void theStateThatIsAllThatIsKnownContradictsNothing() {
    Metadata metadata = metadata(TITLE + "<p class=datum>Stand: 5.3.2021</p>" + BODY, URL, null);

    assertThat(day(metadata.published())).isEqualTo("2021-03-05");
    assertThat(metadata.grounds().findings())
        .extracting(Finding::field)
        .contains(Field.PUBLISHED)
        .doesNotContain(Field.MODIFIED);
  }

  @Test
  void whatIsBeforeTheWebIsRefusedWithItsReason() {
    String head = "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>";

    Finding finding = finding(metadata(head + TITLE + BODY, URL, null), Field.PUBLISHED);

    assertThat(finding.taken()).isNull();
    assertThat(finding.others()).extracting(Claim::refused).containsExactly("before the web");
  }
}
