package dev.sitrep.faithful;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaithfulnessTest {

  private static final String BEFORE = "The harbour of Osmund was closed by the port authority.";

  private static Written titled() {
    return Written.article("a").title("Harbour of Osmund closed").outlet("Osmund Courier");
  }

  private static List<String> passage(Analysis analysis, String start) {
    return Faithfulness.of(analysis).passage(index(analysis, start)).stream()
        .map(analysis::textOf)
        .toList();
  }

  private static Reason reason(Analysis analysis, String start) {
    return Faithfulness.of(analysis).barred(index(analysis, start)).orElse(null);
  }

  private static int index(Analysis analysis, String start) {
    for (int i = 0; i < analysis.sentences().size(); i++) {
      if (analysis.textOf(analysis.sentences().get(i)).startsWith(start)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no sentence begins so: " + start);
  }

  @Test
  void aPlainSentenceStandsAlone() {
    Analysis analysis = titled().paragraph(BEFORE).read();

    assertThat(passage(analysis, BEFORE)).containsExactly(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "But two ferries left before noon all the same.",
        "And two ferries left before noon all the same.",
        "At the same time, two ferries left the southern pier.",
        "It had been open since the early morning hours.",
        "This surprised the crews of two ferries in the bay.",
        "These ferries carry most of the island's food.",
        "The move surprised the crews of two ferries in the bay.",
        "Two ferries, however, left before noon all the same.",
        "In the morning he had spoken with the two crews.",
        "His deputy spoke with the crews of two ferries.",
        "Speaking after a meeting with the board and the crews, he said nothing.",
        "Whether this sudden loss will change anything is unknown.",
        "On the other hand, two ferries left before noon.",
        "Yet the two ferries left the pier before noon.",
        "The man, who is 52, was held on the southern pier.",
        "The handout, announced by the island's council, comes out of a fund.",
        "The old pump was broken on Monday morning already.",
        "What finished him was a date: 3 March, the day of the letter.",
        "After meetings of NATO and the Board, she promised more money for the piers.",
        "This week the port authority counted nine ferries."
      })
  void aSentenceThatLeansOnItsPredecessorBringsIt(String sentence) {
    Analysis analysis = titled().paragraph(BEFORE + " " + sentence).read();

    assertThat(passage(analysis, sentence)).containsExactly(BEFORE, sentence);
    assertThat(reason(analysis, sentence)).isEqualTo(Reason.OPENS_IN_MID_AIR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port authority counted nine ferries this week.",
        "Ms Ito said she had spoken with the port authority.",
        "In her speech, Ms Ito thanked the port authority.",
        "The decision to close the harbour was taken at noon.",
        "There is a risk of further storms along the coast.",
        "A minister said he had spoken with the crews.",
        "The US sent two ships to the harbour of Osmund."
      })
  void aSentenceThatTellsWhomItMeansStandsAlone(String sentence) {
    Analysis analysis = titled().paragraph(BEFORE + " " + sentence).read();

    assertThat(passage(analysis, sentence)).containsExactly(sentence);
  }

  @Test
  void aPredecessorThatLeansItselfMendsNothing() {
    Analysis analysis =
        titled()
            .paragraph(BEFORE + " But two ferries left before noon. They came back in the evening.")
            .read();

    assertThat(passage(analysis, "They came back")).isEmpty();
  }

  @Test
  void anItemOfARoundupHasNoPredecessors() {
    Analysis analysis =
        Written.article("item")
            .line(Kind.DEK, "Storm closes the harbour of Osmund.")
            .paragraph("An engineer of the port checked both piers. He said nothing was broken.")
            .read();

    assertThat(passage(analysis, "He said")).isEmpty();
    assertThat(passage(analysis, "An engineer")).hasSize(1);
  }

  @Test
  void aSentenceDoesNotLeanAcrossAHeading() {
    Analysis analysis =
        titled()
            .paragraph(BEFORE)
            .line(Kind.HEADING, "What the crews say")
            .paragraph("They came back in the evening without passengers.")
            .read();

    assertThat(passage(analysis, "They came back")).isEmpty();
  }

  @Test
  void aQuoteGoesWithItsSpeaker() {
    Analysis analysis =
        titled()
            .paragraph("“The piers are safe for all ships,” Mara Ito said on Monday.")
            .quote("“The piers are safe for all ships,”", "Mara Ito", "Mara Ito")
            .person("Mara Ito")
            .read();

    assertThat(passage(analysis, "“The piers")).hasSize(1);
  }

  @Test
  void aQuoteWithoutASpeakerIsBarred() {
    Analysis analysis =
        titled()
            .paragraph("“The piers are safe for all ships.” The ferries waited in the bay.")
            .quote("“The piers are safe for all ships.”", new Speaker.Unknown("no verb"))
            .read();

    assertThat(passage(analysis, "“The piers")).isEmpty();
    assertThat(reason(analysis, "“The piers")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
    assertThat(passage(analysis, "The ferries")).hasSize(1);
  }

  @Test
  void marksThatNobodyReadAreNoStatementEither() {
    Analysis analysis =
        titled().paragraph("“The piers are safe for all ships today.” Ships waited.").read();

    assertThat(reason(analysis, "“The piers")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void aPartOfAQuoteOfSeveralSentencesIsBarred() {
    Analysis analysis =
        titled()
            .paragraph(
                "“The piers are quite safe. Ships may come and go. Fish is sold there,” Mara Ito"
                    + " said.")
            .quote(
                "“The piers are quite safe. Ships may come and go. Fish is sold there,”",
                "Mara Ito",
                "Mara Ito")
            .read();

    assertThat(passage(analysis, "Ships may come")).isEmpty();
    assertThat(passage(analysis, "Fish is")).isEmpty();
    assertThat(reason(analysis, "“The piers")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void whatFollowsALostClosingMarkIsDoubtful() {
    Analysis analysis =
        titled()
            .paragraph("Mara Ito said: “The piers are safe. The storm has cost the port millions.")
            .paragraph("The ferries waited for hours in the northern bay.")
            .read();

    assertThat(passage(analysis, "The storm has")).isEmpty();
    assertThat(passage(analysis, "The ferries")).hasSize(1);
  }

  @Test
  void aLostOpeningMarkMakesASentenceDoubtful() {
    Analysis analysis =
        titled().paragraph("Ships may come and go in all weathers.” Ferries waited there.").read();

    assertThat(reason(analysis, "Ships may")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void aDoublePrimeClosesAQuotation() {
    Analysis analysis =
        titled()
            .paragraph("Mara Ito wrote that the port was “closed until 3 May 2031″ at the least.")
            .quote("“closed until 3 May 2031″", "Mara Ito", "Mara Ito")
            .read();

    assertThat(passage(analysis, "Mara Ito wrote")).hasSize(1);
  }

  @Test
  void aTermBetweenMarksNeedsNoSpeaker() {
    Analysis analysis =
        titled()
            .paragraph("The port has set up a special “Storm Desk” for the crews.")
            .scareQuote("“Storm Desk”")
            .read();

    assertThat(passage(analysis, "The port")).hasSize(1);
  }

  @Test
  void aQuoteByAPronounBringsTheSentenceThatNamesHim() {
    Analysis analysis =
        titled()
            .paragraph("Jon Berg walked along the piers. “They are safe for all,” he said.")
            .quote("“They are safe for all,”", "Jon Berg", "he")
            .person("Jon Berg")
            .read();

    assertThat(passage(analysis, "“They are")).hasSize(2);
  }

  @Test
  void theFirstPersonOutsideMarksIsSomebodysWords() {
    Analysis analysis =
        titled().paragraph(BEFORE + " We are taking all the steps to open it again.").read();

    assertThat(reason(analysis, "We are")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void aSpeechWithoutMarksIsNotStatedAsFact() {
    Analysis analysis =
        Written.article("speech")
            .paragraph("The storm destroyed nine boats of poor crews. I have seen it with Ms Ito.")
            .read();

    assertThat(reason(analysis, "The storm")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void anAnswerGoesWithTheNameBeforeTheColon() {
    Analysis analysis =
        titled()
            .line(Kind.TURN, "Mara Ito: We will open the harbour soon. The piers are safe for all.")
            .turn("We will open the harbour soon. The piers are safe for all.", "Mara Ito")
            .kind(Metadata.Kind.TRANSCRIPT)
            .read();
    int answer = analysis.sentences().size() - 1;

    assertThat(Faithfulness.of(analysis).standsAlone(answer)).isFalse();
    assertThat(reason(analysis, "The piers")).isEqualTo(Reason.QUOTE_WITHOUT_SPEAKER);
  }

  @Test
  void aSentenceCutOffIsBarredAsSuch() {
    Analysis analysis =
        titled().line(Kind.DEK, "Storm closes the harbour of Osmund for the ...").read();

    assertThat(reason(analysis, "Storm closes")).isEqualTo(Reason.CUT_OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will the harbour of Osmund ever open again?",
        "Closed for now.",
        "Ferries and fishing boats in the harbour of Osmund"
      })
  void questionsAndFragmentsAreNoStatements(String sentence) {
    Analysis analysis = titled().paragraph(sentence).read();

    assertThat(passage(analysis, sentence)).isEmpty();
  }

  @Test
  void anOpinionIsNotStatedAsFact() {
    Analysis analysis = titled().paragraph(BEFORE).kind(Metadata.Kind.OPINION).read();

    assertThat(passage(analysis, BEFORE)).isEmpty();
  }

  @Test
  void captionsAndTablesAreNoStatements() {
    Analysis analysis =
        titled()
            .line(Kind.CAPTION, "A ferry waits outside the harbour of Osmund.")
            .line(Kind.TABLE_ROW, "Nine ferries waited in the bay on Monday.")
            .read();

    assertThat(passage(analysis, "A ferry")).isEmpty();
    assertThat(passage(analysis, "Nine ferries")).isEmpty();
  }

  @Test
  void otherLanguagesHaveTheirOpeners() {
    Analysis german =
        titled()
            .paragraph("Der Hafen blieb zu. Allerdings fuhren zwei Fähren am Abend.")
            .language("de")
            .read();

    assertThat(passage(german, "Allerdings")).isEmpty();
    assertThat(reason(german, "Allerdings")).isEqualTo(Reason.OPENS_IN_MID_AIR);
  }

  @Test
  void ofALanguageWithoutListsOnlyTheLeadIsShown() {
    Analysis analysis =
        titled()
            .paragraph(
                "Osmundin sataman portit suljettiin maanantaina aamulla. Kaksi lauttaa lähti silti"
                    + " illalla merelle.")
            .language("fi")
            .read();

    assertThat(passage(analysis, "Osmundin")).hasSize(1);
    assertThat(passage(analysis, "Kaksi")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The government said on Monday that both piers were safe.",
        "The harbour master, Ewan Pell, was on the pier at noon.",
        "The bridge over the Esk was closed for the night.",
        "The storm was the worst in forty years."
      })
  void aThingThatIsNamedOrTheOnlyOneOfItsKindStands(String sentence) {
    Analysis analysis = titled().paragraph(BEFORE + " " + sentence).read();

    assertThat(passage(analysis, sentence)).containsExactly(sentence);
  }

  @Test
  void theFirstSentenceOfAnArticleMayOpenWithAThingNotToldOfBefore() {
    String sentence = "The old pump was broken on Monday morning already.";
    Analysis analysis = titled().paragraph(sentence).read();

    assertThat(passage(analysis, sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IDA HOLM, director: That is quite right.",
        "IDA HOLM, director: When two samples in a row are clean.",
        "IDA HOLM, director: But the water in the harbour is clean."
      })
  void anAnswerThatNeedsItsQuestionIsNotShown(String turn) {
    String answer = turn.substring(turn.indexOf(": ") + 2);
    Analysis analysis = titled().line(Kind.TURN, turn).read();

    assertThat(Turns.answer(turn, new Span(0, turn.length()), true).of(turn)).isEqualTo(answer);
    assertThat(passage(analysis, answer)).isEmpty();
  }

  @Test
  void aSentenceBehindADatelineIsHeldToTheSameRules() {
    Analysis analysis =
        titled().paragraph("OSMUND, Ester (Merewire) — But two ferries left before noon.").read();

    assertThat(passage(analysis, "OSMUND")).isEmpty();
  }
}
