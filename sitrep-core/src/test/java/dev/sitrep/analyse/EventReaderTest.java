package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static Analysis analyse(String text, String language) {
    return new Analyser()
        .analyse(
            Article.of(
                "a",
                List.of(new Article.Line(Block.Kind.PARAGRAPH, text)),
                Metadata.UNKNOWN.withLanguage(language),
                new Provenance("test", null, "0")));
  }

  private static List<Event> events(String text) {
    return events(text, "en");
  }

  private static List<Event> events(String text, String language) {
    return new Analyser().events(analyse(text, language));
  }

  /** 'subject verb object', with what else is known in brackets. */
  private static String show(String text, Event event) {
    var shown = new StringBuilder(event.subject().of(text));
    shown.append(event.denied() ? " not " : " ").append(event.verb().of(text));
    shown.append(event.object() == null ? "" : " " + event.object().of(text));
    shown.append(event.passive() ? " (passive)" : "");
    shown.append(event.place() == null ? "" : " at " + event.place().of(text));
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The board received 212 complaints.                    | board received complaints",
        "The water came over the edge of the quay.             | water came",
        "Residents had been told for years.                    | Residents told (passive)",
        "The rule was introduced after a false alarm.          | rule introduced (passive)",
        "The sirens are set off by hand.                       | sirens set (passive)",
        "The board did not dispute the times.                  | board not dispute times",
        "The tall ship Orla sank in the storm.                 | Orla sank",
        "Ida Vale has opened the gates of the dam.             | Ida Vale opened gates",
        "The owners want the boat.                             | owners want boat",
        "The crews met in Portugal.                            | crews met at Portugal",
        "\"It closed the road,\" Ida Vale said.              | Ida Vale said",
      })
  void whoDoesWhatIsTakenFromTheVerbWithASubject(String text, String expected) {
    assertThat(events(text)).extracting(it -> show(text, it)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board may close the quay.",
        "The mayor could have opened the gates.",
        "A long night on the quay",
        "Back to the works.",
        "A rule made in March meant delays.",
      })
  void whatMayBeOrHasNoVerbIsNoEvent(String text) {
    assertThat(events(text)).isEmpty();
  }

  @Test
  void aLanguageWithoutVerbsHasNoEvents() {
    assertThat(events("Rada zavřela nábřeží.", "cs")).isEmpty();
  }
}
