package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No part of an article is lost, however a page is built. */
class WholeTextTest {

  private static final String FIRST =
      "<p>The bakers of Tarn have voted to open on Sundays again, ending a quarrel that had split"
          + " the guild of the town for almost three years.</p>";

  private static final String SECOND =
      "<p>Of the nineteen bakeries, fourteen were for it, said Ottilie Brandt, who has counted the"
          + " votes, and the five others need not take part.</p>";

  private static final String THIRD =
      "<p>The rule comes into force in May, and the town council will look in autumn at what it has"
          + " meant for the staff, who had asked for a day off instead.</p>";

  private static final String FOURTH =
      "<p>Those who bake on a Sunday will pay their people half as much again, and nobody can be"
          + " made to come in more than twice a month, the guild has promised.</p>";

  @Test
  void aPartThatWasStreamedLateStandsAtItsPlaceholder() {
    Article article =
        article(
            """
            <article><h1>Bakers</h1>%s<template id="B:1"></template><p>Loading ...</p><!--/$-->%s
            </article><footer>Imprint</footer><div hidden id="S:1">%s</div>"""
                .formatted(FIRST, THIRD, SECOND));

    assertThat(texts(article, Kind.PARAGRAPH))
        .extracting(line -> line.substring(0, 16))
        .containsExactly("The bakers of Ta", "Of the nineteen ", "The rule comes i");
  }

  @Test
  void aStreamedPartInsideOfAnotherFindsItsPlace() {
    Article article =
        article(
            """
            <article><h1>Bakers</h1>%s<template id="B:0"></template></article>
            <div hidden id="S:0">%s<template id="P:1"></template></div>
            <div hidden id="S:1">%s</div>"""
                .formatted(FIRST, SECOND, THIRD));

    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(3);
  }

  @Test
  void aStreamedPartWhosePlaceholderIsInsideOfItStaysWhereItIs() {
    Article article =
        article(
            "<div hidden id='S:0'><article><h1>Bakers</h1><template id='B:0'></template>%s%s%s</article></div>"
                .formatted(FIRST, SECOND, THIRD));

    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(3);
  }

  @Test
  void sectionsOfOneLookAreAllNoNoiseIfOneOfThemHoldsTheText() {
    Article article =
        article(
            """
            <h1>Bakers</h1>
            <div class="nav-part">%s</div>
            <div class="nav-part">%s%s</div>
            <div class="nav-links nav-part"><p>What the guild was like forty years ago, and who
            wrote its rules, is told in our series on trades.</p></div>"""
                .formatted(FIRST, SECOND, THIRD + FOURTH));

    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(4);
  }

  @Test
  void advertisementsBetweenSiblingContainersCutNothingOff() {
    String part = "<div class='story-body'>%s</div>";
    Article article =
        article(
            "<main><h1>Bakers</h1>"
                + part.formatted(FIRST)
                + "<div class=ad-slot>Advertisement</div>"
                + part.formatted(SECOND)
                + "<div class=ad-slot>Advertisement</div>"
                + part.formatted(THIRD)
                + "</main>");

    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(3);
  }

  @Test
  void aContainerThatIsMostlyListsIsTakenWhole() {
    Article article =
        article(
            """
            <div class="article-body"><h2>Who opens on Sundays</h2>
            <ul><li>Brandt, Mill Lane, from seven</li><li>Ostrander, at the quay, from eight</li>
            <li>Weill and Sons, Upper Gate, from six</li></ul>
            <h2>What they say</h2><div>%s</div>
            <h2>Who does not</h2>
            <ul><li>Fenn, Corn Market</li><li>The Old Oven, Bridge Street</li>
            <li>Marten, at the station</li><li>Zoll, Lower Gate</li></ul></div>"""
                .formatted(FIRST));

    assertThat(texts(article, Kind.LIST_ITEM)).hasSize(7);
    assertThat(texts(article, Kind.HEADING))
        .containsExactly("Who opens on Sundays", "What they say", "Who does not");
  }

  @Test
  void aTextWithoutOneSentenceIsKnownByItsMarkup() {
    Article article =
        article(
            """
            <nav><a href=/a>Home</a></nav><article class="post_format-post-format-gallery">
            <div class="entry-content"><h3>Places</h3><p>Otto: Tarn.</p><p>Jo: Orla.</p>
            <h3>Films</h3><p>Ardal 400, pushed to 800</p><p>Ardal 100</p><h3>Cameras</h3>
            <ol><li>Otto's old Fennic</li><li>A borrowed Weill</li></ol></div></article>""");

    assertThat(article.blocks().stream().map(article::textOf))
        .contains("Films", "Ardal 400, pushed to 800", "A borrowed Weill");
  }

  @Test
  void aShortListBeforeTheFirstSentenceBelongsToTheText() {
    Article article =
        article(
            """
            <article><h1>Sunday rolls</h1><h2>Flour and more</h2><ul><li>500 g flour</li>
            <li>20 g yeast</li></ul>%s%s%s</article>"""
                .formatted(FIRST, SECOND, THIRD));

    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("500 g flour", "20 g yeast");
    assertThat(texts(article, Kind.HEADING)).containsExactly("Flour and more");
  }

  @Test
  void aLinkedHeadingStaysWithTheTextBesideIt() {
    Article article =
        article(
            """
            <article><h1>Three bakeries</h1><h2><a href=/1>1. Brandt, Mill Lane</a></h2>%s
            <h2><a href=/2>2. Ostrander</a></h2>%s<h2><a href=/3>3. Weill and Sons</a></h2>%s
            <h2><a href=/4>All bakeries</a></h2><ul><li><a href=/5>Map of the town</a></li></ul>
            </article>"""
                .formatted(FIRST, SECOND, THIRD));

    assertThat(texts(article, Kind.HEADING))
        .containsExactly("1. Brandt, Mill Lane", "2. Ostrander", "3. Weill and Sons");
  }

  private static List<String> texts(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(article::textOf)
        .toList();
  }

  /** Also of a page that is rejected, as short ones without a date are. */
  private static Article article(String html) {
    return extract(html) instanceof Extracted extracted
        ? extracted.article()
        : ((Rejected) extract(html)).bestEffort();
  }

  private static Extraction extract(String html) {
    byte[] body = ("<!doctype html><html lang=en><body>" + html).getBytes(StandardCharsets.UTF_8);
    return new Extractor().extract(new Page("test", null, "text/html; charset=utf-8", null, body));
  }
}
