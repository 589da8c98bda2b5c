package dev.sitrep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.brief.Briefer;
import dev.sitrep.faithful.Written;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.TimelineEvent;
import dev.sitrep.report.Reporter.Frame;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReporterTest {

  static Report report(Story... stories) {
    return report(List.of(), stories);
  }

  private static Report report(List<LeftOut> leftOut, Story... stories) {
    Frame frame =
        new Frame(
            new Situation("Osmund", List.of()),
            Instant.parse("2031-05-10T00:00:00Z"),
            leftOut,
            new Making("test", List.of(), new TreeMap<>()));
    List<Story> list = Arrays.asList(stories);
    return new Reporter().report(frame, list, list.stream().map(new Briefer()::brief).toList());
  }

  private static Written article(String id) {
    return Written.article(id).title("Storm over Osmund, part " + id).outlet("Outlet " + id);
  }

  private static Story story(Written... articles) {
    return Told.story("s", Arrays.stream(articles).map(Written::read).toList());
  }

  private static Written quoting(String id, String words, String speaker) {
    return article(id)
        .paragraph("%s, %s said on Monday in Osmund.".formatted(words, speaker))
        .quote(words, speaker, speaker)
        .person(speaker);
  }

  private static Written counting(String id, String number, String value) {
    String words = number + " people";
    return article(id)
        .paragraph("The storm killed %s in Osmund, the police said.".formatted(words))
        .count(words, value, "person");
  }

  @Test
  void aQuoteOfSeveralArticlesIsOneEntry() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "\"the piers of the harbour are safe\"", "Ms Ito")))
            .quotes();

    assertThat(quotes)
        .extracting(LedgerEntry::speakers, LedgerEntry::agreement, LedgerEntry::origins)
        .containsExactly(tuple(List.of("Mara Ito"), Agreement.AGREED, 2));
  }

  @Test
  void anotherWordingAndAPieceAreOfTheSameEntry() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The harbour will open when the storm is over”", "Mara Ito"),
                    quoting("b", "“the harbour would open when the storm is over”", "Mara Ito"),
                    quoting("c", "“harbour will open when the storm”", "Mara Ito")))
            .quotes();

    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).sayings()).hasSize(3);
    assertThat(quotes.get(0).sayings().get(0).words().text()).startsWith("The harbour will open");
  }

  @Test
  void twoSpeakersOfOneQuoteAreAConflict() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "“The piers of the harbour are safe”", "Jon Berg")))
            .quotes();

    assertThat(quotes.get(0).agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(quotes.get(0).speakers()).containsExactly("Mara Ito", "Jon Berg");
  }

  @Test
  void oneArticleThatGivesWordsToTwoIsAConflictOfBoth() {
    Written stitched =
        article("a")
            .paragraph("Mara Ito said “the piers of the harbour are safe,” Jon Berg added.")
            .quote(
                "“the piers of the harbour are safe,”",
                new Speaker.Unknown(
                    "two", null, List.of(named("Mara Ito", 26), named("Jon Berg", 77))));

    List<LedgerEntry> quotes = report(story(stitched)).quotes();

    assertThat(quotes.get(0).agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(quotes.get(0).speakers()).containsExactly("Mara Ito", "Jon Berg");
    assertThat(quotes.get(0).sayings().get(0).attribution()).isNotNull();
  }

  private static Speaker.Named named(String name, int at) {
    return new Speaker.Named(name, new Span(at, at + name.length()), 0.9);
  }

  @Test
  void differentThingsSaidStayApart() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "“The roads of the harbour are flooded”", "Mara Ito")))
            .quotes();

    assertThat(quotes).hasSize(2);
  }

  @Test
  void aWordBetweenMarksIsNothingSaid() {
    Written written =
        article("a").paragraph("The so-called “Storm Desk” opened.").scareQuote("“Storm Desk”");

    assertThat(report(story(written)).quotes()).isEmpty();
  }

  @Test
  void theAttributionIsTheSentenceThatNamesTheSpeaker() {
    LedgerEntry entry =
        report(story(quoting("a", "“The piers of the harbour are safe”", "Mara Ito")))
            .quotes()
            .get(0);

    assertThat(entry.sayings().get(0).attribution().text())
        .isEqualTo("“The piers of the harbour are safe”, Mara Ito said on Monday in Osmund.");
  }

  @Test
  void aNumberThatTwoOriginsGiveIsAgreedHoweverItIsWritten() {
    List<Figure> figures =
        report(story(counting("a", "1,200", "1200"), counting("b", "1200", "1200"))).figures();

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).agreement()).isEqualTo(Agreement.AGREED);
    assertThat(figures.get(0).readings()).hasSize(1);
    assertThat(figures.get(0).readings().get(0).origins()).isEqualTo(2);
  }

  @Test
  void aCountThatGrowsWithTimeIsUpdated() {
    Story story =
        story(
            counting("a", "12", "12").at("2031-05-01T08:00:00Z"),
            counting("b", "19", "19").at("2031-05-02T08:00:00Z"),
            counting("c", "31", "31").at("2031-05-03T08:00:00Z"));

    Figure figure = report(story).figures().get(0);

    assertThat(figure.agreement()).isEqualTo(Agreement.UPDATED);
    assertThat(figure.readings())
        .extracting(reading -> reading.number().text())
        .containsExactly("12 people", "19 people", "31 people");
  }

  @Test
  void countsThatContradictEachOtherAreAConflict() {
    Story story =
        story(
            counting("a", "12", "12").at("2031-05-01T08:00:00Z"),
            counting("b", "19", "19").at("2031-05-02T08:00:00Z"),
            counting("c", "12", "12").at("2031-05-05T08:00:00Z"));

    assertThat(report(story).figures().get(0).agreement()).isEqualTo(Agreement.CONFLICT);
  }

  @Test
  void withoutTimesNobodyKnowsWhichNumberIsNewer() {
    Story story = story(counting("a", "12", "12"), counting("b", "19", "19"));

    assertThat(report(story).figures().get(0).agreement()).isEqualTo(Agreement.CONFLICT);
  }

  @Test
  void theDeadAndTheInjuredAreTwoMatters() {
    Written injured =
        article("b")
            .paragraph("The storm injured 40 people in Osmund, the police said.")
            .count("40 people", "40", "person");

    List<Figure> figures = report(story(counting("a", "12", "12"), injured)).figures();

    assertThat(figures).hasSize(2);
    assertThat(figures).extracting(Figure::agreement).containsOnly(Agreement.SINGLE);
  }

  @Test
  void theDeadOfTwoPlacesAreTwoMatters() {
    Written elsewhere =
        article("b")
            .paragraph("The storm killed 40 people in Brackwater, the police said.")
            .count("40 people", "40", "person")
            .place("Brackwater");

    assertThat(report(story(counting("a", "12", "12").place("Osmund"), elsewhere)).figures())
        .hasSize(2);
  }

  @Test
  void whatCameOnTopIsNotTheWhole() {
    Written more =
        article("b")
            .paragraph("The storm killed another 7 people in Osmund, the police said.")
            .count("7 people", "7", "person");

    assertThat(report(story(counting("a", "12", "12"), more)).figures()).hasSize(2);
  }

  @Test
  void aCountThatGrowsFromStoryToStoryIsOneFigure() {
    Story first = story(counting("a", "12", "12").at("2031-05-01T08:00:00Z"));
    Story second = Told.story("t", counting("b", "19", "19").at("2031-05-02T08:00:00Z").read());

    List<Figure> figures = report(first, second).figures();

    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).agreement()).isEqualTo(Agreement.UPDATED);
  }

  @Test
  void aSmallerTollOfAnotherStoryIsOfAnotherEvent() {
    Story first = story(counting("a", "19", "19").at("2031-05-01T08:00:00Z"));
    Story second = Told.story("t", counting("b", "12", "12").at("2031-05-02T08:00:00Z").read());

    assertThat(report(first, second).figures()).hasSize(2);
  }

  @Test
  void numbersFarApartAreNotOneMatter() {
    Written few = counting("a", "12", "12").at("2031-05-01T08:00:00Z");
    Written much = counting("b", "300", "300").at("2031-05-01T09:00:00Z");

    assertThat(report(story(few, much)).figures())
        .extracting(Figure::agreement)
        .doesNotContain(Agreement.CONFLICT, Agreement.UPDATED);
  }

  @Test
  void aFigureIsNamedByWordsThatTell() {
    assertThat(report(story(counting("a", "12", "12"))).figures().get(0).matter().text())
        .isEqualTo("The storm killed 12 people in Osmund");
  }

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

  @Test
  void aRoleThatOneBearsInAnotherArticleIsHis() {
    String words = "“The piers of the harbour are safe”";
    Written named =
        quoting("a", words, "Mara Ito")
            .entity("Osmund", Entity.Kind.PLACE)
            .entity("Mara Ito", Entity.Kind.PERSON, "Osmund harbour master");
    Written described =
        article("b")
            .paragraph("%s, the Osmund harbour master said.".formatted(words))
            .quote(
                words, new Speaker.Described("the Osmund harbour master", new Span(64, 89), 0.9));

    List<LedgerEntry> quotes = report(story(named, described)).quotes();

    assertThat(quotes)
        .extracting(LedgerEntry::speakers, LedgerEntry::agreement)
        .containsExactly(tuple(List.of("Mara Ito"), Agreement.AGREED));
  }
}
