package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.finding;
import static dev.sitrep.extract.DatedPage.metadata;
import static dev.sitrep.extract.DatedPage.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of publication in what a page tells its own scripts. */
class ScriptDatesTest {

  private static final String SCRIPT = "<script>%s</script>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.state = {\"article\":{\"publishedAt\":\"2021-03-05T09:00:00.125+01:00\"}}",
        "{\"first_published_at\":\"2021-03-05\",\"updatedAt\":\"2021-03-09\"}",
        "push(\"{\\\"publicationDate\\\":\\\"2021-03-05T09:00:00Z\\\"}\")",
        "layer.push({ publish-date: '20210305', words: 300 })",
        "var pubDate = '2021-03-05 09:00';",
        "{\"publishDate\":\"2021-03-05\"},{\"publishDate\":\"2021-03-05\"}"
      })
  void aFieldOfPublicationHasTheDay(String script) {
    assertThat(published(SCRIPT.formatted(script) + TITLE + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void theFieldIsNamed() {
    String script = SCRIPT.formatted("{\"publishedAt\":\"2021-03-05\"}");

    assertThat(finding(metadata(script + TITLE + BODY, URL, null), Field.PUBLISHED).taken())
        .isEqualTo(Claim.of("script publishedAt", "2021-03-05"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"publishedAt\":\"2021-03-05\"},{\"publishedAt\":\"2021-03-04\"}",
        "{\"updatedAt\":\"2021-03-05\",\"unpublishedAt\":\"2021-03-05\"}",
        "{\"build\":\"2021-03-05\",\"publisher\":\"Tarn Post\"}",
        "{\"publishedAt\":\"1970-01-01\"}"
      })
  void severalDaysOrOtherFieldsTellNothing(String script) {
    assertThat(published(SCRIPT.formatted(script) + TITLE + BODY, URL)).isNull();
  }

  @Test
  void whatReadersSeeComesFirst() {
    String script = SCRIPT.formatted("{\"publishedAt\":\"2021-03-05\"}");

    assertThat(published(script + TITLE + "<p>2 March 2021</p>" + BODY, URL))
        .isEqualTo("2021-03-02");
  }
}
