package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times counted back from when the page was fetched: "3 hours ago". */
class AgoReaderTest {

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
}
