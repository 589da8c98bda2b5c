package dev.sitrep.analyse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Quote.Form;
import dev.sitrep.model.analysis.Speaker;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyserTest {

  @Test
  void theReportingVerbAtTheRightGivesTheSpeaker() {
    assertThat(said("“The dam will hold,” Ida Vale said on Monday."))
        .containsExactly("The dam will hold, -> Ida Vale");
    assertThat(said("“The dam will hold,” said Ida Vale, the mayor of Harrow."))
        .containsExactly("The dam will hold, -> Ida Vale");
  }

  @Test
  void theReportingVerbAtTheLeftGivesTheSpeaker() {
    assertThat(said("Speaking in Harrow, Ida Vale said: “The dam will hold.”"))
        .containsExactly("The dam will hold. -> Ida Vale");
    assertThat(said("Ida Vale closed the gate, calling it “a danger to us all”."))
        .containsExactly("a danger to us all -> Ida Vale");
  }

  @Test
  void theFullestFormOfTheNameIsGiven() {
    assertThat(
            said(
                """
                Ida Vale, the mayor of Harrow, met the crew.
                “We are safe,” Ms Vale said.
                “The gate is shut,” said the mayor.\
                """))
        .containsExactly("We are safe, -> Ida Vale", "The gate is shut, -> Ida Vale");
  }

  @Test
  void aPronounMeansTheSubjectOfTheSentenceBefore() {
    assertThat(said("Ida Vale met the crew on Monday. “We are safe,” she said."))
        .containsExactly("We are safe, -> Ida Vale");
  }

  @Test
  void aPronounThatMayMeanTwoNamesNobody() {
    assertThat(said("The crew met John Reed and Mark Cole. “We are safe,” he said."))
        .containsExactly("We are safe, -> speaker unknown");
  }

  @Test
  void aPronounIsNotTrustedWhereALostMarkShowsThatSentencesAreMissing() {
    assertThat(
            said(
                "It will hold,” he added. An official confirmed pumps would be sent."
                    + " “The river will not stop,” he said."))
        .containsExactly(
            "It will hold, -> speaker unknown", "The river will not stop, -> speaker unknown");
  }

  @Test
  void somebodyWithoutANameIsDescribed() {
    assertThat(said("The crew has what a senior dam official calls “very good evidence”."))
        .containsExactly("very good evidence -> a senior dam official");
  }

  @Test
  void aQuotationThatNobodyIsSaidToHaveSpokenIsUnknown() {
    assertThat(said("“We never saw such a flood in all these years.” The road is shut."))
        .containsExactly("We never saw such a flood in all these years. -> speaker unknown");
  }

  @Test
  void aQuoteKeepsItsSpeakerAcrossParagraphs() {
    assertThat(
            said(
                """
                “The dam will hold,” Ida Vale said. “We looked at it.
                “Now we wait for the river.”\
                """))
        .containsExactly(
            "The dam will hold, -> Ida Vale",
            "We looked at it. -> Ida Vale",
            "Now we wait for the river. -> Ida Vale");
  }

  @Test
  void anInterruptedQuoteHasOneSpeaker() {
    assertThat(said("“The dam,” Ida Vale said, “will hold.”"))
        .containsExactly("The dam, -> Ida Vale", "will hold. -> Ida Vale");
  }

  @Test
  void wordsThatTheTextGivesToTwoAreNobodysForCertain() {
    String stitched = "“We are safe,” Ms Vale said, “and the gate is shut,” Mr Brask added.";

    assertThat(said("Ms Vale said “the gate is shut,” Mr Brask added."))
        .containsExactly("the gate is shut, -> Vale or Brask");
    assertThat(said(stitched))
        .containsExactly("We are safe, -> Vale", "and the gate is shut, -> Vale or Brask");
    assertThat(read(stitched).quotes().get(1).speaker())
        .isInstanceOfSatisfying(
            Speaker.Unknown.class,
            it -> assertThat(it.rivals()).extracting("name").containsExactly("Vale", "Brask"));
  }

  @Test
  void twoCuesOfOnePersonOrForTwoQuotationsGiveTheWordsToOne() {
    assertThat(said("Ida Vale said “the gate is shut,” Ms Vale added."))
        .containsExactly("the gate is shut, -> Ida Vale");
    assertThat(said("“It is dry,” Ida Vale said, “it is,” Ivo Brask said, “and safe.”"))
        .containsExactly("It is dry, -> Ida Vale", "it is, -> Ida Vale", "and safe. -> Ivo Brask");
  }

  @Test
  void aQuoteThatLostItsOpeningMarkBeginsWithItsSentenceAtMost() {
    Quote quote = read("The road is shut. We saw it coming,” Vale said.").quotes().get(0);

    assertThat(quote.closed()).isFalse();
    assertThat(quote.content().start()).isEqualTo("The road is shut. ".length());
    assertThat(quote.speaker().label()).isEqualTo("Vale");
  }

  @Test
  void aQuoteThatLostItsClosingMarkEndsWithItsSentence() {
    Analysis analysis = read("Ida Vale said: “The dam will hold. The road is shut. Rain is due.");

    assertThat(analysis.quotes()).hasSize(1);
    assertThat(analysis.quotes().get(0).closed()).isFalse();
    assertThat(content(analysis, 0)).isEqualTo("The dam will hold.");
  }

  @Test
  void ironyBetweenMarksIsNoQuote() {
    assertThat(read("The “expert” closed the so-called “safe” gate.").quotes()).isEmpty();
  }

  @Test
  void aDoublePrimeClosesAQuotation() {
    Analysis analysis = read("Mr Cole said he would “stay until 30 May 2031″. He left.");

    assertThat(content(analysis, 0)).isEqualTo("stay until 30 May 2031");
    assertThat(analysis.quotes().get(0).closed()).isTrue();
    assertThat(analysis.quotes().get(0).form()).isEqualTo(Form.MIXED);
  }

  @Test
  void twoPersonsOfOneSurnameAreKeptApart() {
    Analysis analysis = read("Ida Vale met John Vale. “It holds,” Ms Vale said. Vale left.");

    assertThat(analysis.entities()).extracting("name").contains("Ida Vale", "John Vale", "Vale");
    assertThat(analysis.quotes().get(0).speaker().label()).isEqualTo("Ida Vale");
  }

  @Test
  void rolesStandBesideTheNameOfTheirBearer() {
    Analysis analysis = read("The crew met Harrow Council Secretary General Ida Vale today.");

    assertThat(analysis.entities())
        .anySatisfy(
            entity -> {
              assertThat(entity.name()).isEqualTo("Ida Vale");
              assertThat(entity.roles()).containsExactly("Harrow Council Secretary General");
            });
  }

  @Test
  void aTurnOfATranscriptIsItsSpeakersUpToTheNextLabel() {
    assertThat(
            turns(
                "We saw it. Harrow Mayor Ida Vale: Well, it held. Tom Reed (Coast Radio): Why"
                    + " did it hold? The answer is not simple."))
        .containsExactly("Well, it held. -> Ida Vale", "Why did it hold? -> Tom Reed");
  }

  @Test
  void speechWithoutMarksIsAttributed() {
    assertThat(indirect("Ida Vale said on Monday that the dam would hold."))
        .containsExactly("that the dam would hold -> Ida Vale");
    assertThat(indirect("The dam will hold, Ida Vale said on Monday."))
        .containsExactly("The dam will hold -> Ida Vale");
    assertThat(indirect("According to the crew, the dam will hold."))
        .containsExactly("the dam will hold -> the crew");
    assertThat(indirect("Ida Vale spoke to the crew about that dam.")).isEmpty();
  }

  @Test
  void whatAnAttributionCutsInTwoIsOneAttribution() {
    assertThat(indirect("The dam, Ida Vale said, would hold until Monday."))
        .containsExactly("The dam | would hold until Monday -> Ida Vale");
    assertThat(attributed("“The dam,” Ida Vale said, “will hold. We know.”", Form.DIRECT))
        .containsExactly("“The dam,” | “will hold. We know.” -> Ida Vale");
  }

  @Test
  void aClauseTakesInTheQuotationsThatStandInIt() {
    assertThat(mixed("Ida Vale said the dam was “in good shape” and would “last for ever”."))
        .containsExactly("the dam was “in good shape” and would “last for ever” -> Ida Vale");
  }

  @Test
  void oneSentenceMayReportSeveralThings() {
    assertThat(indirect("Ida Vale said the dam held, while Tom Reed argued that it leaked."))
        .containsExactly("the dam held -> Ida Vale", "that it leaked -> Tom Reed");
    assertThat(indirect("Ida Vale denied that the dam leaked and added that it was dry."))
        .containsExactly("that the dam leaked -> Ida Vale", "that it was dry -> Ida Vale");
  }

  @Test
  void aStandOnSomethingIsTooUnsureForASpeakerButKeepsTheWordsThatMayGiveHim() {
    Analysis analysis = read("Ida Vale criticised the plan for the dam.");

    assertThat(analysis.attributions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.speaker()).isInstanceOf(Speaker.Unknown.class);
              Speaker.Candidate candidate = ((Speaker.Unknown) it.speaker()).candidate();
              assertThat(candidate).isNotNull();
              assertThat(candidate.span().of(analysis.article().text())).isEqualTo("Ida Vale");
            });
  }

  @Test
  void aSignSaysWhatItsHolderHoldsUp() {
    assertThat(said("Ida Vale held up a sign saying “Save our old dam”."))
        .containsExactly("Save our old dam -> a sign");
  }

  @Test
  void aClauseBehindAQuotationIsNoReportOfIt() {
    assertThat(said("The dam was “a danger to us all”, while Ida Vale said it was sound."))
        .containsExactly("a danger to us all -> speaker unknown");
  }

  @Test
  void twoApostrophesAreAQuotationMark() {
    assertThat(said("''The dam will hold,'' Ida Vale said. ``We don't know,'' said Tom Reed."))
        .containsExactly("The dam will hold, -> Ida Vale", "We don't know, -> Tom Reed");
  }

  @Test
  void germanFrenchAndSpanishQuotesFindTheirSpeakers() {
    assertThat(said("de", "„Der Damm hält“, sagte Bürgermeisterin Ida Vogt am Montag."))
        .containsExactly("Der Damm hält -> Ida Vogt");
    assertThat(said("fr", "« La digue tiendra », a déclaré Anne Vial lundi."))
        .containsExactly("La digue tiendra -> Anne Vial");
    assertThat(said("es", "«El dique aguanta», dijo la alcaldesa Ana Vega."))
        .containsExactly("El dique aguanta -> Ana Vega");
  }

  @Test
  void aLanguageWithoutWordListsGivesQuotesOfUnknownSpeakers() {
    Analysis analysis = read("fi", "”Pato kestää hyvin”, sanoi Ida Vale.");

    assertThat(analysis.language()).isEqualTo("fi");
    assertThat(content(analysis, 0)).isEqualTo("Pato kestää hyvin");
    assertThat(analysis.quotes().get(0).speaker()).isInstanceOf(Speaker.Unknown.class);
  }

  @Test
  void aJournalistsTurnEndsWithTheQuestionEvenInABlockOfItsOwn() {
    assertThat(turns("Tom Reed (Coast Radio): Why did it hold? Our answer is simple. Did you ask?"))
        .containsExactly("Why did it hold? -> Tom Reed");
  }

  @Test
  void aPronounMeansThePersonWithoutANameWhoOpensTheSentenceBefore() {
    assertThat(said("A young man from Harrow met the crew. “It is not dead,” he said."))
        .containsExactly("It is not dead, -> A young man");
    assertThat(said("Dee Larkin, 26, was more forgiving. “I have no shoes,” she said."))
        .containsExactly("I have no shoes, -> Dee Larkin");
  }

  @Test
  void aPronounNamesNobodyWhereASpokesmanStandsBetweenItAndAName() {
    assertThat(
            said(
                "Mr Cole has been on leave. A spokesman for the board confirmed that a letter"
                    + " came. “I signed it,” he said."))
        .containsExactly("I signed it, -> speaker unknown");
  }

  @Test
  void theNameBehindARoleIsTheSpeaker() {
    assertThat(said("“We will see,” said the mayor, Ida Vale."))
        .containsExactly("We will see, -> Ida Vale");
    assertThat(said("es", "«La presa aguantó bien», dijo este martes la alcaldesa, Ida Vale."))
        .containsExactly("La presa aguantó bien -> Ida Vale");
  }

  @Test
  void theSentenceBeforeMayNameTheSpeakerBehindItsVerb() {
    assertThat(said("Let every tap run for a while, said Dr Ida Vale. “It will look brown.”"))
        .containsExactly("It will look brown. -> Ida Vale");
  }

  private static List<String> said(String text) {
    return said("en", text);
  }

  private static List<String> said(String language, String text) {
    return quoted(read(language, text), Form.DIRECT, Form.MIXED);
  }

  private static List<String> turns(String text) {
    return quoted(read(text), Form.TURN);
  }

  private static List<String> indirect(String text) {
    return attributed(text, Form.INDIRECT);
  }

  private static List<String> mixed(String text) {
    return attributed(text, Form.MIXED);
  }

  private static List<String> attributed(String text, Form form) {
    Analysis analysis = read(text);
    return analysis.attributions().stream()
        .filter(it -> it.form() == form)
        .map(
            it ->
                it.content().stream().map(span -> span.of(text)).collect(joining(" | "))
                    + " -> "
                    + it.speaker().label())
        .toList();
  }

  private static List<String> quoted(Analysis analysis, Form... forms) {
    return analysis.quotes().stream()
        .filter(quote -> List.of(forms).contains(quote.form()))
        .map(q -> q.content().of(analysis.article().text()) + " -> " + q.speaker().label())
        .toList();
  }

  private static String content(Analysis analysis, int quote) {
    return analysis.quotes().get(quote).content().of(analysis.article().text());
  }

  private static Analysis read(String text) {
    return read("en", text);
  }

  private static Analysis read(String language, String text) {
    List<Article.Line> lines =
        text.lines().map(line -> new Article.Line(Block.Kind.PARAGRAPH, line)).toList();
    Metadata metadata = Metadata.UNKNOWN.withLanguage(language);
    var provenance = new Provenance("test", Instant.EPOCH, "test");
    return new Analyser().analyse(Article.of("a", lines, metadata, provenance));
  }
}
