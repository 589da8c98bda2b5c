package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Metadata.Kind;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says of itself: its kind, the wire it is from, corrections, a paywall. */
class LabelsTest {

  private static final String TITLE = "Ferry runs aground off Orla";

  private static final String FIRST =
      "The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers were"
          + " taken off by fishing boats from the village before the tide came back.";

  /** The same in the languages the labels are in. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "en",
          FIRST + " Nobody was hurt, the harbour office said.",
          "de",
          "Die Fähre nach Orla ist am Montag im Morgengrauen auf eine Sandbank gelaufen. Die vierzig"
              + " Fahrgäste wurden von Fischerbooten aus dem Dorf an Land gebracht, bevor das Wasser"
              + " zurückkam. Verletzt wurde niemand, wie das Hafenamt mitteilte.",
          "fr",
          "Le ferry pour Orla s’est échoué lundi à l’aube sur un banc de sable. Les quarante"
              + " passagers ont été ramenés à terre par des bateaux de pêche du village avant le"
              + " retour de la marée. Personne n’a été blessé, a indiqué la capitainerie.",
          "es",
          "El transbordador a Orla encalló el lunes al amanecer en un banco de arena. Los cuarenta"
              + " pasajeros fueron llevados a tierra por barcos de pesca del pueblo antes de que"
              + " volviera la marea. Nadie resultó herido, informó la oficina del puerto.",
          "pt",
          "A balsa para Orla encalhou na segunda-feira ao amanhecer num banco de areia. Os quarenta"
              + " passageiros foram levados para terra por barcos de pesca da aldeia antes que a"
              + " maré voltasse. Ninguém ficou ferido, informou a capitania do porto.",
          "it",
          "Il traghetto per Orla si è arenato lunedì all’alba su un banco di sabbia. I quaranta"
              + " passeggeri sono stati portati a terra dai pescherecci del paese prima che la marea"
              + " tornasse. Nessuno è rimasto ferito, ha detto la capitaneria di porto.",
          "nl",
          "De veerboot naar Orla is maandag bij zonsopgang op een zandbank gelopen. De veertig"
              + " passagiers werden door vissersboten uit het dorp aan land gebracht voordat het"
              + " water terugkwam. Niemand raakte gewond, zei het havenkantoor.");

  private static final String REST =
      "<p>Nobody was hurt, the harbour office said, and the hull was found to be sound by divers who"
          + " went down twice in the course of the morning to look at it.</p><p>The owners want to"
          + " tow the ferry to Tarn on Tuesday, where she is to be examined in the dry dock before"
          + " she is allowed to carry passengers again.</p>";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "<meta property='article:section' content='Opinion'>; OPINION",
        "<meta property='article:section' content='Gastbeitrag'>; OPINION",
        "<meta property='article:section' content='Éditorial'>; OPINION",
        "<meta property='article:section' content='Columnas'>; OPINION",
        "<meta property='article:section' content='Opinião'>; OPINION",
        "<meta property='article:section' content='Editoriali'>; OPINION",
        "<meta property='article:section' content='Opinie'>; OPINION",
        "<meta name='genre' content='Press Release'>; PRESS_RELEASE",
        "<meta name='genre' content='Medienmitteilung'>; PRESS_RELEASE",
        "<meta name='genre' content='Communiqué de presse'>; PRESS_RELEASE",
        "<meta name='genre' content='Nota de prensa'>; PRESS_RELEASE",
        "<meta name='genre' content='Comunicato stampa'>; PRESS_RELEASE",
        "<meta name='genre' content='Persbericht'>; PRESS_RELEASE",
        "<meta property='article:section' content='Liveticker'>; LIVE_BLOG",
        "<meta property='article:section' content='En direct'>; LIVE_BLOG",
        "<meta name='genre' content='Sátira'>; SATIRE",
        "<meta name='genre' content='Contenu sponsorisé'>; SPONSORED",
        "<script type='application/ld+json'>{'@type':'LiveBlogPosting','headline':'x'}</script>;"
            + " LIVE_BLOG",
        "<meta name='DC.type' content='press release'>; PRESS_RELEASE",
        "<title>Ferry runs aground off Orla | Opinion</title>; OPINION",
        "<meta property='article:section' content='Coast'>; NEWS"
      })
  void aLabelInTheHeadTellsTheKind(String head, Kind kind) {
    assertThat(read(head, TITLE, FIRST).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Opinion: The ferry was an accident in waiting, OPINION",
    "Live: Ferry runs aground off Orla, LIVE_BLOG",
    "Transcript of the harbour master's statement, TRANSCRIPT",
    "Die Rede des Hafenmeisters im Wortlaut, TRANSCRIPT",
    "Opinion of the court on the ferry is expected, NEWS"
  })
  void theHeadlineTellsTheKind(String title, Kind kind) {
    assertThat(read("", title, FIRST).kind()).isEqualTo(kind);
  }

  @Test
  void theLabelIsWhatTheKindRestsOn() {
    Metadata metadata = read("<meta name='genre' content='Satire'>", TITLE, FIRST);

    assertThat(metadata.grounds().findings())
        .filteredOn(finding -> finding.field() == Field.KIND)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.taken().source()).isEqualTo("meta genre");
              assertThat(finding.taken().value()).isEqualTo("Satire");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ORLA, May 3 (Norwire) - ; Norwire",
        "ORLA (NWA) — ; NWA",
        "Orla (nwa/ort) - ; nwa",
        "TARN, 3 mai (NWA) – ; NWA"
      })
  void theDatelineCreditsTheWire(String dateline, String agency) {
    assertThat(read("", TITLE, dateline + " " + FIRST).agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Source: NWA; NWA",
        "en; With reporting by NWA; NWA",
        "de; Quelle: nwa; nwa",
        "de; Mit Material von NWA; NWA",
        "fr; Avec NWA; NWA",
        "es; Con información de NWA; NWA",
        "pt; Com informações de NWA; NWA",
        "it; Fonte: NWA; NWA",
        "nl; Bron: NWA; NWA"
      })
  void aLineAtTheEndCreditsTheWire(String language, String line, String agency) {
    assertThat(end(language, "<p>" + line + "</p>").metadata().agency()).isEqualTo(agency);
  }

  @Test
  void anAbbreviationInBracketsThatOpensNothingIsNoWire() {
    assertThat(
            read("", TITLE, "The Orla Harbour Office (OHO) said that the ferry is safe. " + FIRST))
        .extracting(Metadata::agency)
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Correction: An earlier version of this article named the wrong harbour.",
        "de; Korrektur: In einer früheren Fassung stand ein falscher Hafen.",
        "fr; Cet article a été modifié pour corriger le nom du port.",
        "es; Corrección: una versión anterior nombraba otro puerto."
      })
  void aCorrectionIsANoteAndNoText(String language, String note) {
    Article article = end(language, "<p>" + note + "</p>");

    assertThat(article.metadata().notes()).containsExactly(note);
    assertThat(article.text()).doesNotContain(note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "<meta property='article:content_tier' content='locked'>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'x',"
            + "'isAccessibleForFree':false}</script>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'x','hasPart':[{'@type'"
            + ":'WebPageElement','isAccessibleForFree':'False','cssSelector':'.p'}]}</script>"
      })
  void thePageDeclaresItsPaywall(String head) {
    assertThat(read(head, TITLE, FIRST).paywalled()).isTrue();
    assertThat(read("", TITLE, FIRST).paywalled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Subscribe to continue reading",
        "de; Sie haben bereits ein Abo? Jetzt anmelden",
        "fr; La suite est réservée aux abonnés",
        "es; Contenido exclusivo para suscriptores",
        "pt; Conteúdo exclusivo para assinantes",
        "it; Contenuto riservato agli abbonati",
        "nl; Dit artikel is exclusief voor abonnees"
      })
  void aShortTextThatEndsAtAPaywallIsPaywalled(String language, String line) {
    String wall = "<div class='wall'><p>" + line + "</p></div>";

    assertThat(end(language, wall).metadata().paywalled()).isTrue();
  }

  @Test
  void aBannerBelowATextThatIsThereIsNoPaywall() {
    String wall = "<p>Subscribe to continue reading</p>";

    assertThat(end("en", REST + REST.replace("went", "dived") + REST + REST + wall).metadata())
        .extracting(Metadata::paywalled)
        .isEqualTo(false);
  }

  private static Metadata read(String head, String title, String first) {
    return article("en", head, "<h1>" + title + "</h1><p>" + first + "</p>" + REST).metadata();
  }

  /** An article in {@code language} that ends with {@code end}. */
  private static Article end(String language, String end) {
    String text = "<h1>" + TITLE + "</h1><p>" + TEXTS.get(language) + "</p>";
    return article(language, "", text + end);
  }

  private static Article article(String language, String head, String body) {
    String html =
        "<html lang='%s'><head>%s</head><body><article>%s</article></body>"
            .formatted(language, head.replace('\'', '"'), body);
    var page =
        new Page(
            "1.html",
            "https://orla.example/coast/1",
            null,
            null,
            html.getBytes(StandardCharsets.UTF_8));
    return ((Extracted) new Extractor().extract(page)).article();
  }
}
