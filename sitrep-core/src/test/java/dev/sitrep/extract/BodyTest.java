package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a page are the article's body. */
class BodyTest {

  private static final String FIRST =
      "<p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers"
          + " had to wade ashore in the cold, the harbour police said.</p>";

  private static final String REST =
      """
      <p>Nobody was hurt. The captain, who had sailed the route for twenty years, told the police
      that a buoy had been moved during the storm of the night before.</p>
      <p>The company that owns the ferry said it would pay for the hotel and the breakfast of all
      who were on board, and that the next boat would leave on Tuesday.</p>
      <p>Divers will look at the hull on Wednesday, and until then the ferry stays where it is, a
      spokeswoman said, adding that no oil had been seen on the water.</p>
      """;

  private static final String BODY = FIRST + REST;

  private static final String GERMAN =
      """
      <p>Verletzt wurde niemand. Der Kapitän, der die Strecke seit zwanzig Jahren fährt, sagte der
      Polizei, eine Boje sei in der Nacht durch den Sturm versetzt worden.</p>
      <p>Die Reederei kündigte an, für alle, die an Bord waren, das Hotel und das Frühstück zu
      bezahlen, und dass das nächste Schiff am Dienstag fahren werde.</p>
      """;

  private static final String LEAD =
      "Die Fähre nach Orla ist am Montag auf eine Sandbank gelaufen, und die vierzig Fahrgäste"
          + " mussten durch das kalte Wasser an Land waten.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><img src=a.jpg><span class='newsCaption'>%s <b>(Image: Tarn)</b></span></div>",
        "<div class='img-inline'><img src=a.jpg><p class=note>%s</p></div>",
        "<figure><noscript><img src=a.jpg></noscript><div>%s</div></figure>",
      })
  void whatStandsInTheElementOfAPictureIsACaption(String markup) {
    String caption = "A crane lifts the ferry off the sandbank";

    Article article = article("<h1>Ferry</h1>" + FIRST + String.format(markup, caption) + REST);

    assertThat(texts(article, Kind.CAPTION)).singleElement().asString().startsWith(caption);
    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 4: A crane lifts the ferry off the sandbank.",
        "Fig. 2a. A crane lifts the ferry off the sandbank.",
        "Abbildung 12: Ein Kran hebt die Fähre von der Sandbank.",
      })
  void aNumberedLabelOpensACaption(String caption) {
    Article article = article("<h1>Ferry</h1>" + FIRST + "<p>" + caption + "</p>" + REST);

    assertThat(texts(article, Kind.CAPTION)).containsExactly(caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 4 shows how the crane lifts the ferry off the sandbank.",
        "Figures: forty passengers had to wade ashore in the cold.",
        "Abbildung des Krans, der die Fähre von der Sandbank hebt.",
      })
  void whatSpeaksOfAFigureIsNoCaption(String paragraph) {
    Article article = article("<h1>Ferry</h1>" + FIRST + "<p>" + paragraph + "</p>" + REST);

    assertThat(texts(article, Kind.PARAGRAPH)).contains(paragraph);
  }

  @Test
  void aTableInAFigureIsNoCaption() {
    String table =
        "<figure><img src=a.jpg><table><tr><td>Passengers</td><td>40</td></tr></table></figure>";

    assertThat(texts(article("<h1>Ferry</h1>" + FIRST + table + REST), Kind.TABLE_ROW))
        .containsExactly("Passengers | 40");
  }

  @Test
  void theIdOfAHeadingSaysWhatItIsAboutAndNotWhatItIs() {
    Article article =
        article("<h1>Ferry</h1>" + FIRST + "<h2 id=share-ads>Prices of shares</h2>" + REST);

    assertThat(texts(article, Kind.HEADING)).containsExactly("Prices of shares");
  }

  @Test
  void anElementForOneEmbeddedPostIsNoSocialBar() {
    String post =
        "<div class='social-embed'><blockquote class='tweet'><p>Wet feet, all of us.</p>"
            + "</blockquote></div>";

    assertThat(texts(article("<h1>Ferry</h1>" + FIRST + post + REST), Kind.EMBED))
        .containsExactly("Wet feet, all of us.");
  }

  @Test
  void whatIsSaidOfTheAuthorBelowTheTextIsNoneOfIt() {
    String author =
        "<div class='author'><p>Ida Strand has written on boats and harbours for the paper since"
            + " she was twenty.</p></div>";

    assertThat(article("<h1>Ferry</h1><main>" + BODY + author + "</main>").text())
        .doesNotContain("Ida Strand");
  }

  @Test
  void theTopicsInTheClassOfAPostAreNoNoise() {
    Article article =
        article(
            "<article class='post category-newsletter tag-comments format-gallery'><h1>Ferry</h1>"
                + BODY
                + "</article>");

    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<header><h1>Fähre auf Grund</h1><p>%s</p></header>",
        "<h1>Fähre auf Grund</h1><div class=teaser-text><p>%s</p></div>",
        "<h1>Fähre auf Grund</h1><div><h2>%s</h2></div>",
        "<h2 class=top>Hafen</h2><div class=article-intro>%s</div>",
      })
  void inMostLanguagesTheTextGoesOnFromTheLeadAboveIt(String head) {
    Article article =
        article(
            "<html lang=de><title>Fähre auf Grund</title><meta name=description content='"
                + LEAD
                + "'>"
                + String.format(head, LEAD)
                + "<div class=article-body>"
                + GERMAN
                + "</div>");

    assertThat(article.text()).containsOnlyOnce(LEAD);
    assertThat(texts(article, Kind.DEK)).isEmpty();
  }

  @Test
  void theLeadUnderTheHeadlineIsFoundThoughAListRepeatsTheHeadline() {
    Article article =
        article(
            "<html lang=de><h1>Fähre auf Sandbank</h1><p>"
                + LEAD
                + "</p><ul><li><a href=/1>Fähre auf Sandbank</a></li></ul><div class=article-body>"
                + GERMAN
                + GERMAN.replace("Verletzt", "Auch verletzt")
                + "</div>");

    assertThat(texts(article, Kind.PARAGRAPH)).first().isEqualTo(LEAD);
  }

  @Test
  void aShortLeadIsKnownAsWhatThePageDeclares() {
    String lead = "Vierzig Fahrgäste waten durch kaltes Wasser.";

    Article article =
        article(
            "<html lang=de><head><meta name=description content='"
                + lead
                + "'><title>Fähre auf Sandbank</title></head><h1>SchifffahrtFähre auf Sandbank</h1><p>"
                + lead
                + "</p><div class=article-body>"
                + GERMAN
                + "</div>");

    assertThat(texts(article, Kind.PARAGRAPH)).first().isEqualTo(lead);
  }

  @Test
  void anEnglishTeaserStaysApart() {
    String teaser = "Islanders had warned of the shoal for many years, and nobody had listened.";

    Article article =
        article(
            "<title>Ferry runs aground</title><meta name=description content='"
                + teaser
                + "'><h1>Ferry runs aground</h1><h2>"
                + teaser
                + "</h2><div class=article-body>"
                + BODY
                + "</div>");

    assertThat(texts(article, Kind.DEK)).containsExactly(teaser);
    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(4);
  }

  @Test
  void cardsBelowTheTextAreKnownByTheirLook() {
    String card =
        "<div class=xq><h3><a href=/%1$d>The harbour gets its light number %1$d</a></h3><p>After a"
            + " winter without any light the harbour of Tarn is to get one more, the council"
            + " says.</p></div>";
    String cards = String.format(card, 1) + String.format(card, 2) + String.format(card, 3);

    Article article = article("<h1>Ferry</h1>" + BODY + "<div>" + cards + "</div>");

    assertThat(article.text()).doesNotContain("winter").contains("Divers");
  }

  @Test
  void theNextArticleOnThePageIsAnother() {
    String page = "<div class=scroll><article><h1>%s</h1><div class=entry-text>%s</div></article>";

    Article article =
        article(
            "<title>Ferry runs aground</title><section>"
                + String.format(page, "Ferry runs aground", BODY)
                + "</div>"
                + String.format(page, "Harbour gets a light", BODY.replace("ferry", "lamp") + REST)
                + "</div></section>");

    assertThat(article.text()).contains("The ferry to Orla").doesNotContain("lamp");
  }

  @Test
  void aHeadingWithNothingUnderItIsNoneOfTheText() {
    Extraction extraction =
        extract("<h1>Ferry</h1>" + BODY + "<h2>All boats on the map of Orla</h2>");

    assertThat(((Extracted) extraction).article().text()).doesNotContain("map");
    assertThat(extraction.dropped())
        .extracting(Dropped::text)
        .contains("All boats on the map of Orla");
  }

  @Test
  void aHeadingOfOtherArticlesEndsTheText() {
    Article article =
        article(
            "<h1>Ferry</h1>"
                + BODY
                + "<h3>More stories</h3><p>The mayor of Tarn opens a fair.</p>");

    assertThat(article.text()).doesNotContain("mayor");
  }

  @Test
  void aShortFirstLineAndAListBelongToTheTextAroundThem() {
    Article article =
        article(
            "<nav><a href=/>Home</a></nav><main><div class=q><p>It was dark.</p>"
                + BODY
                + "<ul><li>Forty passengers</li><li>One captain</li></ul>"
                + REST.replace("Nobody", "No one")
                + "</div></main>");

    assertThat(texts(article, Kind.PARAGRAPH)).first().isEqualTo("It was dark.");
    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("Forty passengers", "One captain");
  }

  private static Extraction extract(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new Extractor()
        .extract(new Page("page.html", null, "text/html; charset=utf-8", null, body));
  }

  private static Article article(String html) {
    Extraction extraction = extract(html);
    assertThat(extraction).isInstanceOf(Extracted.class);
    return ((Extracted) extraction).article();
  }

  private static List<String> texts(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(article::textOf)
        .toList();
  }
}
