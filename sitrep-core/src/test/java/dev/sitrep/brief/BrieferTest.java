package dev.sitrep.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.Story;
import dev.sitrep.report.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrieferTest {

  private static final String CLOSED =
      "The port authority closed the harbour of Osmund on Monday because of a storm.";

  private static Brief brief(Analysis... articles) {
    return new Briefer().brief(Told.story("s", articles));
  }

  private static List<String> shown(Brief brief) {
    return brief.passages().stream()
        .flatMap(passage -> passage.statements().stream())
        .map(Statement::text)
        .toList();
  }

  @Test
  void theHeadlineIsOneOfTheStorysHeadlines() {
    Brief brief =
        brief(
            Written.article("a").title("Storm closes Osmund harbour").paragraph(CLOSED).read(),
            Written.article("b").title("Is Osmund ready for storms?").paragraph(CLOSED).read());

    assertThat(brief.headline().text()).isEqualTo("Storm closes Osmund harbour");
  }

  @Test
  void anOpinionDoesNotGiveTheHeadline() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Osmund harbour closed: the port authority sleeps on, storm after storm")
                .paragraph(CLOSED)
                .kind(Metadata.Kind.OPINION)
                .read(),
            Written.article("b").title("Ferries wait outside").paragraph(CLOSED).read());

    assertThat(brief.headline().text()).isEqualTo("Ferries wait outside");
    assertThat(brief.passages())
        .allSatisfy(passage -> assertThat(passage.revision().article()).isEqualTo("b"));
  }

  @Test
  void withoutAHeadlineTheBestSentenceStandsForIt() {
    Brief brief =
        brief(
            Written.article("a")
                .line(Kind.DEK, "Storm keeps the ferries of Osmund in the ...")
                .paragraph(CLOSED + " It was the third time.")
                .read());

    assertThat(brief.headline().text()).isEqualTo(CLOSED);
    assertThat(shown(brief)).isEmpty();
  }

  @Test
  void aTeaserThatIsCutOffStandsForTheHeadlineOnlyWhereThereIsNothingElse() {
    Brief brief =
        brief(
            Written.article("a").line(Kind.DEK, "Storm keeps the ferries of Osmund in ...").read());

    assertThat(brief.headline().text()).endsWith("...");
  }

  @Test
  void nothingIsSaidTwice() {
    String again =
        "The port authority closed the harbour of Osmund because of the storm on Monday.";
    Brief brief =
        brief(
            Written.article("a").title("Ferries wait").paragraph(CLOSED).outlet("A").read(),
            Written.article("b").title("Crews on shore").paragraph(again).outlet("B").read());

    assertThat(shown(brief)).hasSize(1);
  }

  @Test
  void aSentenceIsBorneOutByAnotherOriginThatReportsTheSame() {
    String again =
        "The port authority closed the harbour of Osmund because of the storm on Monday.";
    Brief brief =
        brief(
            Written.article("a").title("Ferries wait").paragraph(CLOSED).outlet("A").read(),
            Written.article("b").title("Crews on shore").paragraph(again).outlet("B").read());

    Statement statement = brief.passages().get(0).statements().get(0);
    assertThat(statement.origins()).isEqualTo(2);
  }

  @Test
  void whatSharesAThirdOfItsWordsSaysItAgain() {
    String again =
        "The storm left the port and harbour of Osmund empty while inspectors looked at cranes.";
    Brief brief =
        brief(
            Written.article("a").title("Ferries wait").paragraph(CLOSED).outlet("A").read(),
            Written.article("b").title("Crews on shore").paragraph(again).outlet("B").read());

    assertThat(shown(brief)).hasSize(1);
  }

  @Test
  void aLongNameInBothBearsNothingOut() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Ferries wait")
                .paragraph("On Monday the Ester Coast Harbour and Waterways Board hired pilots.")
                .outlet("A")
                .read(),
            Written.article("b")
                .title("Crews on shore")
                .paragraph("On Monday the Ester Coast Harbour and Waterways Board sold cranes.")
                .outlet("B")
                .read());

    assertThat(brief.passages().get(0).statements().get(0).support()).isEmpty();
  }

  @Test
  void otherNumbersBearNothingOut() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Ferries wait")
                .paragraph("The storm sank 12 fishing boats in the harbour of Osmund.")
                .read(),
            Written.article("b")
                .title("Crews on shore")
                .paragraph("The storm sank 19 fishing boats in the harbour of Osmund.")
                .read());

    assertThat(brief.passages().get(0).statements().get(0).support()).isEmpty();
  }

  @Test
  void whoDeniesDoesNotConfirm() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Ferries wait")
                .paragraph("The port authority knew of the storm in the harbour of Osmund.")
                .read(),
            Written.article("b")
                .title("Crews on shore")
                .paragraph("The port authority never knew of the storm in the harbour of Osmund.")
                .read());

    assertThat(brief.passages().get(0).statements().get(0).support()).isEmpty();
  }

  @Test
  void aSentenceThatLeansStandsBehindItsPredecessor() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Osmund harbour: storm, ferries, piers")
                .paragraph(CLOSED + " But two ferries left the piers of Osmund in the storm.")
                .read());

    assertThat(brief.passages()).hasSize(1);
    assertThat(brief.passages().get(0).statements()).hasSize(2);
  }

  @Test
  void whatTheRulesKeepOutIsToldWithItsReason() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Storm closes Osmund harbour")
                .line(Kind.HEADING, "Osmund")
                .paragraph("But the storm closed the harbour of Osmund for two ferries.")
                .paragraph("Fishing boats stayed on land in all the villages of the coast.")
                .read());

    assertThat(brief.barred())
        .containsExactly(
            new LeftOut(
                "But the storm closed the harbour of Osmund for two ferries.",
                "a.html",
                Reason.OPENS_IN_MID_AIR,
                ""));
    assertThat(shown(brief)).hasSize(1);
  }

  @Test
  void theSentenceThatTellsMostComesFirstAndTheOthersInTheOrderOfTheDaysTheyTell() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Storm closes Osmund harbour")
                .paragraph(CLOSED)
                .paragraph("Engineers will look at the broken piers on 9 May.")
                .paragraph("Fishing boats were brought to land by their crews on 4 May.")
                .day("9 May", "2031-05-09")
                .day("4 May", "2031-05-04")
                .read());

    assertThat(shown(brief).get(0)).isEqualTo(CLOSED);
    assertThat(shown(brief).get(1)).startsWith("Fishing boats");
    assertThat(shown(brief).get(2)).startsWith("Engineers");
  }

  @Test
  void aBriefIsShort() {
    Written written = Written.article("a").title("Storm closes Osmund harbour");
    for (String place : "Ammer Bolt Cray Dunn Esk Fern Gill Holt Ince Jura".split(" ")) {
      written.paragraph(
          "In %1$s the storm tore un%2$s, re%2$s, be%2$s, up%2$s, mis%2$s and out%2$s from houses."
              .formatted(place, place.toLowerCase()));
    }

    Story story = Told.story("s", written.read());
    int words =
        shown(new Briefer().brief(story)).stream().mapToInt(it -> it.split(" ").length).sum();

    assertThat(words).isBetween(60, 120);
  }

  @Test
  void aStoryWithoutASentenceStillHasAHeadline() {
    Brief brief = brief(Written.article("a").line(Kind.TABLE_ROW, "Osmund 3 4").read());

    assertThat(brief.headline().text()).isEqualTo("Osmund 3 4");
    assertThat(brief.passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STORM TERROR as port authority closed the harbour of Osmund on Monday",
        "‘Never again’: port authority closed the harbour of Osmund because of a storm",
        "Live: port authority closed the harbour of Osmund because of a storm",
        "The Osmund Bell: port authority closed the harbour of Osmund because of a storm",
        "Why the port authority closed the harbour of Osmund because of a storm",
        "Port authority closed your harbour of Osmund because of a storm!"
      })
  void aPlainHeadlineIsChosenBeforeALoudOne(String loud) {
    Brief brief =
        brief(
            Written.article("a").title(loud).paragraph(CLOSED).read(),
            Written.article("b").title("Storm shuts harbour of Osmund").paragraph(CLOSED).read());

    assertThat(brief.headline().text()).isEqualTo("Storm shuts harbour of Osmund");
  }

  @Test
  void aTeaserWithoutAFullStopIsNoStatement() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Ferries wait")
                .line(Kind.DEK, "Storm closes the harbour of Osmund for two days")
                .paragraph(CLOSED)
                .read());

    assertThat(shown(brief)).containsExactly(CLOSED);
  }

  @Test
  void theFirstSentenceMaySayTheHeadlineInFull() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Port authority closed the harbour of Osmund")
                .paragraph(CLOSED)
                .read());

    assertThat(shown(brief)).containsExactly(CLOSED);
  }

  @Test
  void whatIsPutTogetherFromSentencesThatAreShownBringsNothingNew() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Winter on the island of Ammer")
                .paragraph("The storm sank nine crab boats on the southern quay of Osmund.")
                .paragraph("Divers from Ammer found two bicycles under the broken pier.")
                .paragraph("Ferries to Holt wait for calmer weather until Friday morning.")
                .paragraph("Osmund had a storm, crab boats, bicycles and a pier.")
                .read());

    assertThat(shown(brief)).hasSize(3).noneMatch(it -> it.contains("had a storm"));
  }

  @Test
  void aDatelineIsNoPartOfTheStatement() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Ferries wait")
                .paragraph("OSMUND, Ester, May 4 (Merewire) — " + CLOSED)
                .read());

    assertThat(shown(brief)).containsExactly(CLOSED);
  }

  @Test
  void whoSpeaksFirstTellsLess() {
    String saying = "“The harbour of Osmund is closed for the storm,” said the port authority.";
    Story story =
        Told.story(
            "s",
            Written.article("a")
                .title("Storm closes Osmund harbour")
                .paragraph(saying)
                .quote(
                    "“The harbour of Osmund is closed for the storm,”",
                    "Port authority",
                    "port authority")
                .read(),
            Written.article("b").title("Ferries wait").paragraph(CLOSED).read());

    assertThat(shown(Briefer.of(new Length(1, 50, 50)).brief(story))).containsExactly(CLOSED);
  }

  @Test
  void aBriefOpensWithWhatHappenedThoughWordsOnItBringMore() {
    Brief brief =
        brief(
            Written.article("a")
                .title("Storm closes Osmund harbour")
                .paragraph("‘The storm will not close Osmund,’ the mayor told the harbour crews.")
                .quote("‘The storm will not close Osmund,’", "The mayor", "the mayor")
                .paragraph("Fishing boats were brought to land by their crews in four villages.")
                .read());

    assertThat(shown(brief).get(0)).startsWith("Fishing boats");
  }

  @Test
  void aLengthCanBeGiven() {
    Analysis article =
        Written.article("a")
            .title("Storm closes Osmund harbour")
            .paragraph(CLOSED)
            .paragraph("Fishing boats were brought to land by their crews in four villages.")
            .paragraph("Engineers look at the broken piers of the island tomorrow morning.")
            .read();

    assertThat(shown(Briefer.of(new Length(2, 100, 100)).brief(Told.story("s", article))))
        .hasSize(2);
    assertThat(shown(Briefer.of(new Length(9, 10, 20)).brief(Told.story("s", article)))).hasSize(1);
  }
}
