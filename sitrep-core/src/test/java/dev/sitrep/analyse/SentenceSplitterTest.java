package dev.sitrep.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  @Test
  void anAbbreviationOrAnInitialDoesNotEndASentence() {
    assertThat(english("Mr. Ames met U. S. President J. B. Cole at 5 p.m. near St. Olav Square."))
        .hasSize(1);
    assertThat(english("He joined Harrow & Co. at noon. It cost $4.50 a head."))
        .containsExactly("He joined Harrow & Co. at noon.", "It cost $4.50 a head.");
  }

  @Test
  void anAbbreviationEndsASentenceBeforeAWordThatOpensOne() {
    assertThat(english("She moved to the U.S. They stayed at Harrow Inc. The rest left."))
        .containsExactly("She moved to the U.S.", "They stayed at Harrow Inc.", "The rest left.");
  }

  @Test
  void closingMarksOfEveryStyleBelongToTheSentenceTheyClose() {
    assertThat(
            english("“It rained.” The dam held. \"It did.\" (So they say.) Until 2023.″ He left."))
        .containsExactly(
            "“It rained.”",
            "The dam held.",
            "\"It did.\"",
            "(So they say.)",
            "Until 2023.″",
            "He left.");
  }

  @Test
  void aQuestionStaysWithTheWordsThatReportIt() {
    assertThat(english("“Will the dam hold?” Ms Vale asked. “Run!” shouted a guard."))
        .containsExactly("“Will the dam hold?” Ms Vale asked.", "“Run!” shouted a guard.");
  }

  @Test
  void tokenisedTextIsReadTheSameWay() {
    assertThat(english("The dam held , he said . \" It did . \" Nobody moved ."))
        .containsExactly("The dam held , he said .", "\" It did . \"", "Nobody moved .");
  }

  @Test
  void itemsOfAListInOneLineAreTakenApart() {
    assertThat(english("1. Close the gate 2. Call the crew 3. Wait"))
        .containsExactly("1. Close the gate", "2. Call the crew", "3. Wait");
    assertThat(english("In 2019 2 gates failed")).hasSize(1);
  }

  @Test
  void anEllipsisEndsASentenceOnlyWhereAnotherBegins() {
    assertThat(english("It is … well, wet. They waited... The gate closed."))
        .containsExactly("It is … well, wet.", "They waited...", "The gate closed.");
  }

  @Test
  void aTurnOfATranscriptBeginsASentence() {
    assertThat(english("We saw it. Governor Ida Vale: Well, it held. Tom Reed (Coast Radio): Why?"))
        .containsExactly(
            "We saw it.", "Governor Ida Vale: Well, it held.", "Tom Reed (Coast Radio): Why?");
  }

  @Test
  void aSpaceThePageLostIsMissedButAddressesStayWhole() {
    assertThat(
            english("The dam held.The crew left. See example.org/A.B or mail A.Vale@example.org."))
        .containsExactly(
            "The dam held.", "The crew left.", "See example.org/A.B or mail A.Vale@example.org.");
  }

  @Test
  void germanOrdinalsFrenchTitlesAndSpanishQuestionsAreKnown() {
    assertThat(split("de", "Am 3. März kam Dr. Lang. Der Damm hielt z.B. am 4. April."))
        .containsExactly("Am 3. März kam Dr. Lang.", "Der Damm hielt z.B. am 4. April.");
    assertThat(split("fr", "M. Vial a dit « non. » Il est parti."))
        .containsExactly("M. Vial a dit « non. »", "Il est parti.");
    assertThat(split("es", "El Sr. Vega llegó. ¿Por qué? Nadie lo sabe."))
        .containsExactly("El Sr. Vega llegó.", "¿Por qué?", "Nadie lo sabe.");
  }

  @Test
  void scriptsWithoutSpacesAreCutAtTheirOwnTerminators() {
    assertThat(split("zh", "大坝没有垮。人们离开了。")).containsExactly("大坝没有垮。", "人们离开了。");
  }

  @Test
  void aDatelineIsNoPartOfTheSentenceBehindIt() {
    for (String dateline :
        List.of(
            "HARROW, Marland, April 2 (NWA) - ",
            "HARROW, April 2 -- ",
            "UPPER HARROW (NWA) — ",
            "HARROW—",
            "Harrow (NWA) – ",
            "Harrow, April 2 – ",
            "Harrow, 2 de abril (NWA).- ",
            "HARROW, 2 avril (NWA) - ")) {
      assertThat(english(dateline + "The river fell.")).containsExactly("The river fell.");
    }
  }

  @Test
  void whatOnlyLooksLikeADatelineStays() {
    for (String text :
        List.of(
            "Vale, 57 – The former mayor – left.",
            "On Monday, April 2 - The day after - it fell.",
            "Ida Vale - The mayor of Harrow - left.",
            "NWA - The agency - left.",
            "HARROW - and all of the coast - is dry.")) {
      assertThat(english(text)).containsExactly(text);
    }
  }

  @Test
  void aTagBeforeTheFirstSentenceIsLeftOut() {
    assertThat(english("UPDATE 3 - The river fell.")).containsExactly("The river fell.");
    assertThat(english("BREAKING: HARROW (NWA) - The river fell."))
        .containsExactly("The river fell.");
    assertThat(split("es", "ÚLTIMA HORA: La presa resistió."))
        .containsExactly("La presa resistió.");
    assertThat(english("Live music came back.")).containsExactly("Live music came back.");
  }

  private static List<String> english(String text) {
    return split("en", text);
  }

  private static List<String> split(String language, String text) {
    var splitter = new SentenceSplitter(Vocabulary.of(language));
    return splitter.split(text, new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
