package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are no articles are told apart from those that only look so. */
class RejectionTest {

  private static final String URL = "https://www.tarn.example/x/1";

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "consent-wall; CONSENT_WALL; 2 of 2 paragraphs ask for consent",
        "consent-wall-de; CONSENT_WALL; 2 of 2 paragraphs ask for consent",
        "login; LOGIN; a password field",
        "error; ERROR_PAGE; page not found",
        "soft-404-fr; ERROR_PAGE; la page que vous recherchez",
        "bot-challenge; ERROR_PAGE; verifying you are human",
        "script-shell; NO_TEXT; enable javascript",
        "redirect; REDIRECT; sends the reader on",
        "no-text-video; NO_TEXT; a video or a recording",
        "no-text-gallery; NO_TEXT; pictures",
        "listing; LISTING; linked titles of one look",
        "product; PRODUCT; a button to buy",
        "product-de; PRODUCT; a button to buy",
        "forum; FORUM; markup of posts",
        "forum-software; FORUM; made by the forum software",
        "documentation; DOCUMENTATION; program code",
        "service; SERVICE; a title of a service",
        "no-article; NOT_AN_ARTICLE; neither a day nor an author",
      })
  void aPageThatIsNoArticleIsRejectedForWhatItIs(String name, Reason reason, String sign)
      throws IOException {
    Rejected rejected = (Rejected) extract(page(name));

    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.detail()).contains(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "%PDF-1.7 <p>; binary data",
        "GIF89a <p>; binary data",
        "The ferry to Orla ran aground.; not one element",
      })
  void whatIsNoHtmlCannotBeRead(String body, String sign) {
    Rejected rejected = (Rejected) extract(body);

    assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(rejected.detail()).contains(sign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t "})
  void aPageWithoutAWordIsEmpty(String body) {
    assertThat(((Rejected) extract(body)).reason()).isEqualTo(Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news-on-a-product",
        "article-with-comments",
        "review",
        "undated-press-statement",
        "government-notice",
        "live-blog",
        "breaking",
        "listicle",
        "undated-explainer",
        "article-behind-a-banner",
        "article-on-cookies",
        "headline-that-begins-with-404",
      })
  void anArticleThatLooksLikeSomethingElseIsKept(String name) throws IOException {
    assertThat(extract(page(name))).isInstanceOf(Extracted.class);
  }

  @Test
  void whatAPaywallLeavesIsKeptAndMarked() throws IOException {
    Extraction extraction = extract(page("paywalled-stub"));

    assertThat(((Extracted) extraction).article().metadata().paywalled()).isTrue();
    assertThat(extraction.dropped()).extracting(Dropped::reason).contains(Reason.PAYWALLED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "404 Not Found; ERROR_PAGE",
        "503 | Tarn Post; ERROR_PAGE",
        "Just a moment...; ERROR_PAGE",
        "Seite nicht gefunden - Küstenbote; ERROR_PAGE",
        "Page introuvable; ERROR_PAGE",
        "Página no encontrada; ERROR_PAGE",
        "Página não encontrada; ERROR_PAGE",
        "Pagina non trovata; ERROR_PAGE",
        "Pagina niet gevonden; ERROR_PAGE",
        "Anmelden | Küstenbote; LOGIN",
        "Se connecter; LOGIN",
        "Iniciar sesión; LOGIN",
        "Accedi; LOGIN",
        "Inloggen - Kustbode; LOGIN",
        "Cookie-Einstellungen; CONSENT_WALL",
        "Configuración de cookies; CONSENT_WALL",
      })
  void theTitleOfARefusalIsKnownInSevenLanguages(String title, Reason reason) {
    Extraction extraction =
        extract("<title>" + title + "</title><h1>" + title + "</h1><p>Tarn, 1. </p>");

    assertThat(((Rejected) extraction).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.; NO_TEXT",
        "Veuillez activer JavaScript pour lire cette page du journal.; NO_TEXT",
        "Para continuar, confirme que no eres un robot, por favor.; ERROR_PAGE",
        "La pagina che stai cercando è stata spostata o tolta da qui.; ERROR_PAGE",
        "De pagina die u zoekt is verplaatst of bestaat niet meer hier.; ERROR_PAGE",
        "Bitte melden Sie sich an, um den Artikel im Archiv zu lesen.; LOGIN",
        "Faça login para continuar a ler o arquivo do nosso jornal.; LOGIN",
      })
  void aPhraseBesideHardlyAnyTextIsARefusal(String phrase, Reason reason) {
    Extraction extraction = extract("<title>Tarn</title><main><p>" + phrase + "</p></main>");

    assertThat(((Rejected) extraction).reason()).isEqualTo(reason);
  }

  /** Systems date every page, and tell it their scripts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>"
            + "{\"@type\":\"WebPage\",\"datePublished\":\"2021-03-05\"}</script>",
        "<script>state = {\"publishedAt\":\"2021-03-05\"}</script>",
      })
  void whenAPageWasMadeDoesNotSpeakForAnArticle(String script) {
    String text = "<main><p>Bitte melden Sie sich an, um den Artikel im Archiv zu lesen.</p>";

    assertThat(((Rejected) extract("<title>Tarn</title>" + script + text)).reason())
        .isEqualTo(Reason.LOGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tarn.example/",
        "https://tarn.example/?utm_source=mail&utm_medium=letter",
        "https://tarn.example/index.html",
      })
  void theFrontPageIsAListWhateverBroughtTheReader(String url) throws IOException {
    Rejected rejected = (Rejected) extract(page("undated-explainer"), url);

    assertThat(rejected.reason()).isEqualTo(Reason.LISTING);
  }

  @Test
  void aQuestionMarkMayNameAnArticle() throws IOException {
    Extraction extraction = extract(page("undated-explainer"), "https://tarn.example/?p=31228");

    assertThat(extraction).isInstanceOf(Extracted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"@type\":\"Product\",\"name\":\"Kettle\"}; PRODUCT",
        "{\"@type\":\"DiscussionForumPosting\",\"text\":\"Leak\"}; FORUM",
        "{\"@type\":\"CollectionPage\",\"name\":\"Coast\"}; LISTING",
        "{\"@type\":\"APIReference\",\"name\":\"tide\"}; DOCUMENTATION",
        "{\"@type\":\"Service\",\"name\":\"Repair\"}; SERVICE",
        "{\"@type\":\"ProfilePage\",\"name\":\"Ida\"}; NOT_AN_ARTICLE",
      })
  void aPageIsWhatItCallsItself(String data, Reason reason) throws IOException {
    String script = "<script type='application/ld+json'>" + data + "</script></head>";

    Extraction extraction = extract(page("undated-explainer").replace("</head>", script));

    assertThat(((Rejected) extraction).reason()).isEqualTo(reason);
  }

  @Test
  void noSignCountsForBothSides() {
    for (Sign sign : Sign.values()) {
      assertThat(sign.points()).as(sign.name()).isNotZero();
      assertThat(sign.kind() == null || sign.points() > 0).as(sign.name()).isTrue();
    }
  }

  private static String page(String name) throws IOException {
    try (InputStream in = RejectionTest.class.getResourceAsStream("pages/" + name + ".html")) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Extraction extract(String html) {
    return extract(html, URL);
  }

  private Extraction extract(String html, String url) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return extractor.extract(new Page("page.html", url, "text/html; charset=utf-8", null, body));
  }
}
