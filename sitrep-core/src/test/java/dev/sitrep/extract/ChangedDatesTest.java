package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.day;
import static dev.sitrep.extract.DatedPage.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change is told from the publication. */
class ChangedDatesTest {

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
}
