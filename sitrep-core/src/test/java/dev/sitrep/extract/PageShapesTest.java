package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in the shapes the web has them: every block is typed, and stands on its own characters. */
class PageShapesTest {

  private static final String FIRST =
      "The lighthouse of Hallow Point went dark on Sunday night for the first time in eighty years,"
          + " and two coasters had to wait for the morning in the open bay.";

  private static final String SECOND =
      "A mouse had gnawed through the cable in the cellar, the keeper found at dawn, and the lamp"
          + " that should have taken over had been lent to a museum.";

  private static final String THIRD =
      "The harbour office wants the lamp back by Friday, and the museum has agreed, said Orsolya"
          + " Penn, who keeps its collection of lights.";

  @Test
  void aHeadlineThatIsNotClosedKeepsTheTextInIt() {
    Article article =
        article(
            """
            <title>Lighthouse dark for a night</title>
            <article><h1>Lighthouse dark for a night<p>%s</p><p>%s</p><p>%s</p></article>
            """
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.blocks())
        .extracting(Block::kind, article::textOf)
        .containsExactly(
            tuple(Kind.TITLE, "Lighthouse dark for a night"),
            tuple(Kind.PARAGRAPH, FIRST),
            tuple(Kind.PARAGRAPH, SECOND),
            tuple(Kind.PARAGRAPH, THIRD));
  }

  @Test
  void aHeadingOfTwoShortParagraphsIsAHeading() {
    Article article =
        article(
            """
            <article><h1>Lighthouse dark for a night</h1><p>%s</p>
            <h2><p>What the keeper</p><p>found</p></h2><p>%s</p><p>%s</p></article>
            """
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.blocks())
        .extracting(Block::kind, article::textOf)
        .contains(tuple(Kind.HEADING, "What the keeper"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:42|10:15", "10.42 am|10.15 am", "10h42|10h15", "10:42 Uhr|10:15 Uhr"})
  void everyPostOfALiveBlogKeepsItsTime(String times) {
    String[] time = times.split("\\|");
    Article article =
        article(
            """
            <article><h1>Live: Lighthouse dark</h1>
            <div><time>%s</time><p>%s</p></div>
            <div><time>%s</time><p>%s</p></div></article>
            """
                .formatted(time[0], FIRST, time[1], SECOND));

    assertThat(article.text()).contains(time[0] + '\n' + FIRST, time[1] + '\n' + SECOND);
  }

  @Test
  void theOneTimeAboveATextIsNoneOfIt() {
    Article article =
        article(
            """
            <article><h1>Lighthouse dark for a night</h1><time>10:42</time><p>%s</p><p>%s</p></article>
            """
                .formatted(FIRST, SECOND));

    assertThat(article.text()).doesNotContain("10:42");
  }

  @Test
  void everyBlockIsTypedAndStandsOnItsOwnCharacters() {
    Article article =
        article(
            """
            <article><h1>Lighthouse dark for a night</h1>
            <p>%s</p>
            <h2>What the keeper found</h2>
            <p>%s</p>
            <blockquote>We have a trap now, and we have a cat that is paid for by the port.</blockquote>
            <ul><li>The lamp was lit again at six in the morning.</li>
            <li>Nobody on the two coasters was hurt.</li></ul>
            <table><tr><th>Ship</th><th>Hours of waiting</th></tr>
            <tr><td>Morwenna</td><td>7</td></tr></table>
            <figure><img src=lamp.jpg><figcaption>The lamp, lent to a museum.</figcaption></figure>
            <blockquote class="twitter-tweet"><p>No light tonight, stay out.</p></blockquote>
            <p>%s</p></article>
            """
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.blocks())
        .extracting(Block::kind, article::textOf)
        .containsExactly(
            tuple(Kind.TITLE, "Lighthouse dark for a night"),
            tuple(Kind.PARAGRAPH, FIRST),
            tuple(Kind.HEADING, "What the keeper found"),
            tuple(Kind.PARAGRAPH, SECOND),
            tuple(
                Kind.QUOTATION,
                "We have a trap now, and we have a cat that is paid for by the port."),
            tuple(Kind.LIST_ITEM, "The lamp was lit again at six in the morning."),
            tuple(Kind.LIST_ITEM, "Nobody on the two coasters was hurt."),
            tuple(Kind.TABLE_ROW, "Ship | Hours of waiting"),
            tuple(Kind.TABLE_ROW, "Morwenna | 7"),
            tuple(Kind.CAPTION, "The lamp, lent to a museum."),
            tuple(Kind.EMBED, "No light tonight, stay out."),
            tuple(Kind.PARAGRAPH, THIRD));
    assertThat(article.blocks())
        .allSatisfy(block -> assertThat(article.textOf(block)).doesNotContain("\n"));
  }

  @Test
  void questionsAndAnswersAreTurns() {
    Article article =
        article(
            """
            <article><h1>“The lamp was gone”</h1><p>%s</p>
            <p>Q: When did you see that the lamp was gone?</p>
            <p>A: At about midnight, when the first of the coasters called us.</p>
            <p>Q: And why had it been lent?</p>
            <p>A: Because nobody had needed it for eighty years, so we thought.</p></article>
            """
                .formatted(FIRST));

    assertThat(article.blocks())
        .filteredOn(block -> block.kind() == Kind.TURN)
        .extracting(article::textOf)
        .containsExactly(
            "Q: When did you see that the lamp was gone?",
            "A: At about midnight, when the first of the coasters called us.",
            "Q: And why had it been lent?",
            "A: Because nobody had needed it for eighty years, so we thought.");
  }

  @Test
  void thePartsOfAnAmpPageThatAreNoTextAreNone() {
    Article article =
        article(
            """
            <!doctype html><html ⚡ lang=en><head><title>Lighthouse dark for a night</title></head>
            <body><amp-sidebar id=menu layout=nodisplay><ul><li>Sport of the coast</li></ul></amp-sidebar>
            <article><h1>Lighthouse dark for a night</h1><p>%s</p>
            <amp-ad type=x><div placeholder>A boat for you</div></amp-ad>
            <figure><amp-img src=lamp.jpg width=9 height=9></amp-img>
            <figcaption>The lamp in its case.</figcaption></figure>
            <p>%s</p><amp-social-share type=system>Share the light</amp-social-share>
            <p>%s</p></article>
            <amp-consent><div id=consent>We value your privacy. Accept all.</div></amp-consent>
            </body></html>
            """
                .formatted(FIRST, SECOND, THIRD));

    assertThat(article.blocks())
        .extracting(Block::kind, article::textOf)
        .containsExactly(
            tuple(Kind.TITLE, "Lighthouse dark for a night"),
            tuple(Kind.PARAGRAPH, FIRST),
            tuple(Kind.CAPTION, "The lamp in its case."),
            tuple(Kind.PARAGRAPH, SECOND),
            tuple(Kind.PARAGRAPH, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // nothing closed
        "<html><body><div class=story><h1>Lighthouse dark</h1><p>%s<p>%s<p>%s",
        // closed in the wrong order, and twice
        "<div><article><h1>Lighthouse dark</h1><p><b>%s</p></b></p><p>%s</p></em></p><p>%s</article></div></div>",
        // a second head and body in the middle of the text
        "<body><h1>Lighthouse dark</h1><p>%s</p><head><title>x</title></head><body><p>%s</p></body><p>%s</p>",
        // text in a cell of a layout, a form around it all
        "<form><table><tr><td>Menu<td><h1>Lighthouse dark</h1><p>%s<p>%s<p>%s</td></tr></table></form>",
        // paragraphs made of line breaks in no element of their own
        "<h1>Lighthouse dark</h1>%s<br><br>%s<br/><br />%s",
      })
  void brokenMarkupLosesNoParagraph(String page) {
    String text = article(String.format(page, FIRST, SECOND, THIRD)).text();

    assertThat(text).contains(FIRST, SECOND, THIRD);
  }

  private static Article article(String html) {
    var page = new Page("a.html", null, null, null, html.getBytes(StandardCharsets.UTF_8));
    return ((Extracted) new Extractor().extract(page)).article();
  }
}
