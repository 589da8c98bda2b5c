package dev.sitrep.report;

import static dev.sitrep.report.Storm.article;
import static dev.sitrep.report.Storm.report;
import static dev.sitrep.report.Storm.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReporterTest {

  @Test
  void datedSentencesMakeTheTimelineInTheOrderOfTheirDays() {
    Story story =
        story(
            article("a")
                .paragraph("The port authority will open the harbour of Osmund on 12 May.")
                .paragraph("The storm reached the coast of Osmund on 4 May.")
                .paragraph("It broke both piers on 3 May in the early morning.")
                .day("12 May", "2031-05-12")
                .day("4 May", "2031-05-04")
                .day("3 May", "2031-05-03"));

    List<TimelineEvent> events = report(story).timeline();

    assertThat(events)
        .extracting(event -> event.date().text(), event -> event.statement().text().substring(0, 9))
        .containsExactly(tuple("4 May", "The storm"), tuple("12 May", "The port "));
  }

  @Test
  void oneHappeningIsOneEventWithItsSupport() {
    Story story =
        story(
            article("a")
                .paragraph("The storm reached the coast of Osmund on 2 May.")
                .day("2 May", "2031-05-02"),
            article("b")
                .paragraph("On 2 May the storm reached Osmund and its coast.")
                .day("2 May", "2031-05-02"));

    List<TimelineEvent> events = report(story).timeline();

    assertThat(events).hasSize(1);
    assertThat(events.get(0).statement().origins()).isEqualTo(2);
  }

  @Test
  void inShortSaysWhatHappenedInTheWeightiestStoriesInASentenceEach() {
    Story small = Told.story("small", article("x").paragraph("Ferries wait in the bay.").read());
    Story large =
        Told.story(
            "large",
            Written.article("a")
                .title("Storm closes the harbour")
                .outlet("A")
                .paragraph("The storm closed the harbour of Osmund on Monday.")
                .read(),
            Written.article("b")
                .title("Harbour shut by storm")
                .outlet("B")
                .paragraph("The storm shut the harbour of Osmund on Monday.")
                .read());

    Report report = report(small, large);

    assertThat(report.inShort().get(0)).isIn(report.briefs().get(0).passages().get(0).statements());
    assertThat(report.inShort().get(0).text()).endsWith("the harbour of Osmund on Monday.");
    assertThat(report.briefs().get(0).story()).isEqualTo("large");
    assertThat(report.articles()).extracting(it -> it.id()).containsExactly("a", "b", "x");
  }

  @Test
  void aQuestionIsNotInShort() {
    Story story =
        Told.story(
            "s",
            Written.article("a")
                .title("Will the harbour open?")
                .paragraph("The storm closed the harbour of Osmund on Monday.")
                .read());

    assertThat(report(story).inShort())
        .extracting(Statement::text)
        .containsExactly("The storm closed the harbour of Osmund on Monday.");
  }

  @Test
  void whatIsNotKnownIsCounted() {
    Story story =
        story(
            Written.article("a")
                .line(Kind.DEK, "The storm closed the harbour of Osmund on Monday."));

    assertThat(report(story).gaps())
        .contains(
            new Gap(Gap.Kind.OUTLET, 1, 1),
            new Gap(Gap.Kind.TIME, 1, 1),
            new Gap(Gap.Kind.SINGLE_ORIGIN, 1, 1));
  }

  @Test
  void whatWasLeftOutBeforeIsKeptAndSorted() {
    LeftOut second = new LeftOut("x", "b.html", Reason.EMPTY, "");
    LeftOut first = new LeftOut("y", "a.html", Reason.LOGIN, "");

    Report report =
        report(
            List.of(second, first, second),
            story(article("a").paragraph("The storm closed the harbour of Osmund on Monday.")));

    assertThat(report.leftOut()).containsExactly(first, second);
  }

  @Test
  void aStoryOfOpinionOnlyIsLeftOutWithItsAuthor() {
    Story opinion =
        story(
            Written.article("o")
                .title("Grease the gates")
                .authors("Ida Holm")
                .kind(Metadata.Kind.OPINION)
                .paragraph("The harbour of Osmund deserves a better gate than it has."));

    Report report =
        report(
            opinion,
            story(article("a").paragraph("The storm closed the harbour of Osmund on Monday.")));

    assertThat(report.briefs()).hasSize(1);
    assertThat(report.leftOut())
        .containsExactly(new LeftOut("Grease the gates", "o.html", Reason.OPINION, "by Ida Holm"));
  }

  @Test
  void aRecentStoryComesBeforeAnOldOneOfAsManyOrigins() {
    String text = "The storm closed the harbour of Osmund on Monday.";
    Story old = Told.story("old", article("a").at("2031-05-01T08:00:00Z").paragraph(text).read());
    Story recent =
        Told.story("recent", article("b").at("2031-05-05T08:00:00Z").paragraph(text).read());

    assertThat(report(old, recent).briefs())
        .extracting(brief -> brief.story())
        .containsExactly("recent", "old");
  }
}
