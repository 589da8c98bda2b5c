package dev.sitrep.extract;

import static dev.sitrep.extract.DatedPage.BODY;
import static dev.sitrep.extract.DatedPage.TITLE;
import static dev.sitrep.extract.DatedPage.URL;
import static dev.sitrep.extract.DatedPage.published;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the dates that readers see are those of the page. */
class ShownDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2021-03-05T09:00:00+01:00'>yesterday</time>",
        "<time pubdate>5 March 2021</time>",
        "<abbr class='published' title='2021-03-05T09:00:00+01:00'>Friday</abbr>",
        "<span class='entry-date'>5 March 2021</span>",
        "<div class='date'>5 March 2021</div>",
        "<p>By Nora Vell, 5 March 2021</p>",
        "<p>Veröffentlicht am 5. März 2021 | Aktualisiert am 9. März 2021</p>",
        "<p>Letzte Änderung: 9.3.2021<br><br>Erschienen am: 5.3.2021</p>",
        "<p>Stand: 5.3.2021</p>",
        "<meta name='date' content='2021-03-09'><p>Stand: 5.3.2021</p>",
        "<h2>What is known</h2><figure><figcaption>The ferry</figcaption></figure><p>Forty"
            + " passengers were on board of the ferry when it ran aground, among them ten"
            + " children.</p><p><time>5 March 2021</time></p>",
        "<script type='application/ld+json'>{\"@type\":\"HowTo\",\"name\":\"Ferry\","
            + "\"datePublished\":\"2021-03-05\"}</script>",
        "<p>Updated: 9 March 2021</p><p>Published:</p><p>5 March 2021</p>",
        "<p>Mis à jour le 9 mars 2021. Publié le 5 mars 2021</p>",
        "<p>Publicado el 5 de marzo de 2021, actualizado el 9 de marzo de 2021</p>",
        "<p>Publicado em 05/03/2021 e atualizado em 09/03/2021</p>",
        "<p>Pubblicato il 5 marzo 2021 - Ultimo aggiornamento: 9 marzo 2021</p>",
        "<p>Gepubliceerd op 5 maart 2021, bijgewerkt op 9 maart 2021</p>",
        "<p>最終更新日：2021年3月9日</p><p>掲載日：2021年3月5日</p>",
        "<p>Ostatnia aktualizacja: 9 marca 2021. Data dodania: 5 marca 2021</p>",
        "<p>Son güncelleme: 09.03.2021 Yayın tarihi: 05.03.2021</p>",
        "<p>Последнее обновление: 9 марта 2021. Дата публикации: 5 марта 2021</p>",
        "<p>Τελευταία ενημέρωση: 9 Μαρτίου 2021, δημοσιεύτηκε: 5 Μαρτίου 2021</p>",
        "<p>Ažurirano: 9.3.2021. Objavljeno: 5.3.2021.</p>",
        "<p>Обновена на 9 март 2021, публикувана на 5 март 2021</p>"
      })
  void datesBesideTheHeadlineAreSeen(String line) {
    assertThat(published(TITLE + line + BODY, URL)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Tarn, (5.3.2021). The pilots of the harbour have met to speak of the sandbank.</p>",
        "<p>TARN, March 5, 2021 (NWA) - The pilots of the harbour have met to speak of it.</p>",
        "<p>Tarn, 5. März 2021 – Die Lotsen des Hafens haben sich getroffen und geredet.</p>"
      })
  void aDatelineMayHoldTheDay(String opening) {
    assertThat(published(TITLE + opening + BODY, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void aDayThatOnlyOpensASentenceIsNoDateline() {
    String opening =
        "<p>On Friday, 5 March 2021, the pilots of the harbour met in the old customs house to"
            + " speak of the sandbank, which has moved again.</p>";

    assertThat(published(TITLE + opening + BODY, URL)).isNull();
  }

  @Test
  void aDateMayOpenTheText() {
    String opening = "<p>(5.3.2021) " + BODY.substring(BODY.indexOf("The ferry"));

    assertThat(published(TITLE + opening, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void aSentenceBelowTheTextMaySayWhenItWasPosted() {
    String below =
        "<p>This entry was posted on Friday, March 5th, 2021 at 5:04 pm and is filed under Coast,"
            + " Harbour. You can follow all replies to this entry through the feed.</p>";
    String more =
        "<p>The pilots said that they had warned the company in the spring, and that the sandbank"
            + " grows with each storm.</p><p>A diver is to look at the hull before the ferry is"
            + " towed to the yard at Tarn, where it was built.</p>";

    assertThat(published(TITLE + BODY + more + below, URL)).isEqualTo("2021-03-05");
  }

  @Test
  void whenAReferenceWasPublishedIsNotWhenTheTextWas() {
    String reference =
        "<p>4. Brandt I, Vell N, Rask T. Sandbanks and their pilots: a survey of groundings in"
            + " narrow waters since the harbour was built. Journal of Coasts. Published 5 March"
            + " 2021. Volume 3, pages 14 to 29.</p>";

    assertThat(published(TITLE + BODY + reference, URL)).isNull();
  }

  @Test
  void theLineBelowTheTextIsTakenWhereNothingElseIsSaid() {
    assertThat(published(TITLE + BODY + "<p>Published 5 March 2021</p>", URL))
        .isEqualTo("2021-03-05");
  }

  @Test
  void datesOfOtherArticlesBelowAreNotThePages() {
    String cards =
        """
        <div class=x><a href=/a>Bridge to Orla closed for repair</a> <time datetime=2021-03-01></time>
        </div><div class=x><a href=/b>Lighthouse lights up again</a> <time datetime=2021-03-02>
        </time></div>
        """;

    assertThat(published(TITLE + BODY + cards, URL)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Registered: 5 March 2021</p>",
        "<p>Offer valid until 5 March 2021</p>",
        "<div class='comments'><p>Olaf wrote on 5 March 2021</p></div>",
        "<div class='comments'><time class='published' datetime='2021-03-05'>x</time></div>",
        "<nav><p>Today is 5 March 2021</p></nav>",
        "<blockquote class='twitter-tweet'><p>Wow</p>Olaf (@olaf) March 5, 2021</blockquote>",
        "<p>Copyright 2021 Tarn Post</p>",
        "<p>Published on 1 January 1970</p>",
        "<p>Published on 5 March 2987</p>"
      })
  void aDateOfSomethingElseIsNotThePages(String line) {
    assertThat(published(TITLE + line + BODY, URL)).isNull();
  }

  @Test
  void aHeaderThatIsCalledACommentIsNotOneIfTheHeadlineIsInIt() {
    String header = "<div class='header-comment'>" + TITLE + "<p>5 March 2021</p></div>";

    assertThat(published(header + BODY, URL)).isEqualTo("2021-03-05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-US; https://tarn.example/a; ; 2021-03-04",
        "en; https://tarn.example/a; ; 2021-03-04",
        "en-GB; https://tarn.example/a; ; 2021-04-03",
        "en; https://tarn.co.uk/a; ; 2021-04-03",
        "de; https://tarn.example/a; ; 2021-04-03",
        "en; https://tarn.example/a; <p>Next boat: 25/4/2021</p>; 2021-04-03",
        "de; https://tarn.example/a; <p>Next boat: 4/25/2021</p>; 2021-03-04",
        "en; https://tarn.example/2021/april/03/a; ; 2021-04-03"
      })
  void theOrderOfDayAndMonthIsThatOfThePlaceUnlessThePageShowsAnother(
      String language, String url, @Nullable String other, String day) {
    String html =
        "<html lang="
            + language
            + ">"
            + TITLE
            + "<p>3/4/2021</p>"
            + BODY
            + (other == null ? "" : other);

    assertThat(published(html, url)).isEqualTo(day);
  }
}
