package dev.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.report.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static Timeline timeline(Written... articles) {
    return Timeline.of(
        List.of(Told.story("s", Arrays.stream(articles).map(Written::read).toList())));
  }

  private static Written article(String id, String published) {
    return Written.article(id).outlet("Outlet " + id).at(published + "T08:00:00Z");
  }

  private static Written tells(String id, String published, String sentence, String day) {
    String words = sentence.substring(sentence.lastIndexOf(" on ") + 4, sentence.length() - 1);
    return article(id, published).paragraph(sentence).day(words, day);
  }

  private static List<String> told(List<TimelineEvent> events) {
    return events.stream().map(it -> it.statement().text()).toList();
  }

  @Test
  void aDayOfWhichMuchIsToldGetsMoreEventsThanOthersAndNotAll() {
    Written busy = article("a", "2031-05-09");
    for (String what : "ferry lighthouse market school chapel bakery quarry".split(" ")) {
      busy.paragraph("The flood took the %s of Osmund on 4 May.".formatted(what));
    }
    for (int i = 0; i < 7; i++) {
      busy.day("4 May", "2031-05-04");
    }
    Written other = tells("b", "2031-05-09", "Engineers closed the gate on 6 May.", "2031-05-06");

    List<TimelineEvent> events = timeline(busy, other).events(3);

    assertThat(events).hasSize(3);
    assertThat(told(events)).contains("Engineers closed the gate on 6 May.");
  }

  @Test
  void whatIsStillToldLongAfterCountsMoreThanWhatWasLoudOnItsDay() {
    String loud = "The mayor opened a fair on 4 May.";
    Timeline timeline =
        timeline(
            tells("a", "2031-05-04", loud, "2031-05-04"),
            tells("b", "2031-05-04", "A fair was opened by the mayor on 4 May.", "2031-05-04"),
            tells("e", "2031-05-04", "Children came to the mayor's fair on 4 May.", "2031-05-04"),
            tells("c", "2031-05-20", "The dam broke on 3 May.", "2031-05-03"),
            tells(
                "d", "2031-05-25", "Families mourn the dead of the flood on 3 May.", "2031-05-03"));

    List<TimelineEvent> events =
        timeline.events(LocalDate.parse("2031-05-01"), LocalDate.parse("2031-05-30"), 1, 1);

    assertThat(events).extracting(TimelineEvent::from).containsExactly(LocalDate.of(2031, 5, 3));
  }

  @Test
  void aDayThatFewCouldStillTellOfNeedsFewerVoices() {
    List<Written> articles = new ArrayList<>();
    for (String id : "a b c d e f".split(" ")) {
      articles.add(
          article(id, "2031-05-03").paragraph("Nothing happened in Osmund, wrote the " + id + "."));
    }
    for (String id : "g h i".split(" ")) {
      articles.add(tells(id, "2031-05-04", "A dam above Osmund broke on 3 May.", "2031-05-03"));
    }
    for (String id : "j k".split(" ")) {
      articles.add(tells(id, "2031-05-21", "A mayor of Osmund quit on 20 May.", "2031-05-20"));
    }

    List<TimelineEvent> events =
        timeline(articles.toArray(Written[]::new))
            .events(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 30), 1, 1);

    assertThat(events).extracting(TimelineEvent::from).containsExactly(LocalDate.of(2031, 5, 20));
  }

  @Test
  void whatIsLongPastDoesNotWinByItsAge() {
    Timeline timeline =
        timeline(
            tells("a", "2031-05-09", "A storm took the pier on 3 May 1962.", "1962-05-03"),
            tells("b", "2031-05-09", "The dam of Osmund broke on 4 May.", "2031-05-04"),
            tells("c", "2031-05-09", "Nine ferries sank on 4 May.", "2031-05-04"));

    assertThat(timeline.events(1))
        .extracting(TimelineEvent::from)
        .containsExactly(LocalDate.of(2031, 5, 4));
  }

  @Test
  void theFirstDateOfASentenceIsTheDayOfWhatItTells() {
    Timeline timeline =
        timeline(
            article("a", "2031-05-09")
                .paragraph("On 5 May a judge asked why the dam gate broke on 3 May.")
                .paragraph("The dam gate of Osmund broke on 3 May.")
                .day("5 May", "2031-05-05")
                .day("3 May", "2031-05-03")
                .day("3 May", "2031-05-03"));

    assertThat(told(timeline.events(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 3), 1, 1)))
        .containsExactly("The dam gate of Osmund broke on 3 May.");
  }

  @Test
  void onlyDaysOfTheGivenTimeAreTold() {
    Timeline timeline =
        timeline(
            tells("a", "2031-05-09", "The dam of Osmund broke on 3 May.", "2031-05-03"),
            tells("b", "2031-05-09", "The dam of Osmund was built on 3 May 1990.", "1990-05-03"));

    assertThat(told(timeline.events(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 9), 5, 5)))
        .containsExactly("The dam of Osmund broke on 3 May.");
  }

  @Test
  void oneHappeningOfADayIsToldOnceThoughInTwoStories() {
    var one = tells("a", "2031-05-09", "The dam of Osmund broke at noon on 3 May.", "2031-05-03");
    var other = tells("b", "2031-05-09", "At noon the dam of Osmund broke on 3 May.", "2031-05-03");

    Timeline timeline =
        Timeline.of(List.of(Told.story("one", one.read()), Told.story("other", other.read())));

    assertThat(timeline.events(9)).hasSize(1);
    assertThat(timeline.events(9).get(0).statement().origins()).isEqualTo(2);
  }

  @Test
  void anEventNamesTheStoryThatItIsOf() {
    var one = tells("a", "2031-05-09", "The dam of Osmund broke at noon on 3 May.", "2031-05-03");
    var other = tells("b", "2031-05-09", "Ida Holm became mayor on 5 May.", "2031-05-05");

    Timeline timeline =
        Timeline.of(List.of(Told.story("dam", one.read()), Told.story("vote", other.read())));

    assertThat(timeline.events(9))
        .extracting(TimelineEvent::from, TimelineEvent::story)
        .containsExactly(
            tuple(LocalDate.of(2031, 5, 3), "dam"), tuple(LocalDate.of(2031, 5, 5), "vote"));
  }
}
