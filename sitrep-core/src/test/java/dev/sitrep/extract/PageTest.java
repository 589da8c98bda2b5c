package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String BODY =
      """
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers
      had to wade ashore in the cold, the harbour police said.</p>
      <p>Nobody was hurt. The captain, who had sailed the route for twenty years, told the police
      that a buoy had been moved during the storm of the night before.</p>
      <p>The company that owns the ferry said it would pay for the hotel and the breakfast of all
      who were on board, and that the next boat would leave on Tuesday.</p>
      """;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tarn Evening News: Ferry runs aground off Orla; tarneveningnews",
        "Ferry runs aground off Orla | Tarn Evening News; tarneveningnews",
        "Ferry runs aground off Orla - Tarn Evening News; tarneveningnews",
        "Ferry runs aground off Orla | Coast | The Tarn Evening News; tarneveningnews",
        "Ferry runs aground off Orla :: Tarn Evening News 98.2; tarn-evening-news",
      })
  void theNameOfTheSiteIsTakenOffTheHeadlineAndNamesTheOutlet(String title, String host) {
    Article article =
        article("<title>" + title + "</title>" + BODY, "https://www." + host + ".example/a/b");

    assertThat(title(article)).isEqualTo("Ferry runs aground off Orla");
    assertThat(article.metadata().outlet()).contains("Tarn Evening News");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Copyright Tarn Post 1998-2031. All rights reserved.</p>",
        "<div class=header><a href='/'>Tarn Post</a></div>"
      })
  void aNameThePageBearsOutIsTheSites(String proof) {
    Article article = article("<title>Tarn Post: Ferry runs aground</title>" + BODY + proof, null);

    assertThat(title(article)).isEqualTo("Ferry runs aground");
    assertThat(article.metadata().outlet()).isEqualTo("Tarn Post");
  }

  @Test
  void whatStandsBeforeAColonIsKeptWhereNothingCallsTheSiteSo() {
    Article article =
        article(
            "<title>Harbour police: ferry ran aground</title>" + BODY, "https://tarn.example/a");

    assertThat(title(article)).isEqualTo("Harbour police: ferry ran aground");
    assertThat(article.metadata().outlet()).isNull();
  }

  @Test
  void aBlogsNameInTheLargestHeadingIsNotTheHeadline() {
    Article article =
        article(
            "<title>Quay Notes: What the tide left</title><h1><a href='/'>Quay Notes</a></h1>"
                + "<h3>What the tide left</h3>"
                + BODY,
            "https://blog.example/tide");

    assertThat(title(article)).isEqualTo("What the tide left");
    assertThat(article.metadata().outlet()).isEqualTo("Quay Notes");
  }

  @Test
  void aDescriptionThatOnlyBeginsTheTextIsNoTeaser() {
    Article article =
        article(
            described(
                "The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty"
                    + " pass"),
            null);

    assertThat(kinds(article)).doesNotContain(Kind.DEK);
  }

  @Test
  void aDescriptionThatSaysASentenceInNearlyTheSameWordsIsNoTeaser() {
    Article article =
        article(
            described(
                "The captain, who had sailed the route for twenty years, told police that a buoy"
                    + " had been moved during the storm the night before."),
            null);

    assertThat(kinds(article)).doesNotContain(Kind.DEK);
  }

  @Test
  void aDescriptionCutOffKeepsItsWholeSentencesAndSaysWhatItLost() {
    String cut = "Islanders had warned of the shoal for years. Their letters to the company w...";
    Extraction extraction = extract(described(cut), null);
    Article article = ((Extracted) extraction).article();

    assertThat(texts(article, Kind.DEK))
        .containsExactly("Islanders had warned of the shoal for years.");
    assertThat(extraction.dropped()).contains(new Dropped(cut, Reason.CUT_OFF));
  }

  @Test
  void aTeaserOfItsOwnStays() {
    Article article = article(described("Islanders had warned of the shoal for years"), null);

    assertThat(texts(article, Kind.DEK))
        .containsExactly("Islanders had warned of the shoal for years");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=imgwrap><img src=a.jpg><div class=imgcap>%s</div></div>",
        "<div class='photo-box'><a href=b><img src=a.jpg></a><p>%s</p></div>",
        "<figure><img src=a.jpg><figcaption>%s</figcaption></figure>",
        "<div><img src=a.jpg></div><p class='caption'>%s</p>"
      })
  void whatDescribesAPictureIsACaption(String markup) {
    String caption = "A crane lifts the ferry off the sandbank in the evening light.";
    int first = BODY.indexOf("</p>") + 4;

    Article article =
        article(
            "<h1>Ferry runs aground</h1>"
                + BODY.substring(0, first)
                + String.format(markup, caption)
                + BODY.substring(first),
            null);

    assertThat(texts(article, Kind.CAPTION)).containsExactly(caption);
    assertThat(texts(article, Kind.PARAGRAPH)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<div class=flag>Paid content for Dune Ltd. Our newsroom was not involved.</div>;"
            + " SPONSORED",
        "<span>Sponsored</span>; SPONSORED",
        "<meta property='article:section' content='Sponsored'>; SPONSORED",
        "<meta name='genre' content='Satire'>; SATIRE",
        "<div>Satire</div>; SATIRE",
        "<p>Sponsored rowers cross the bay.</p>; NEWS",
        "<ul><li><a href='/s'>Satire</a></li></ul>; NEWS",
      })
  void aPageThatSaysItIsNoNewsCarriesItsGenre(String label, Metadata.Kind kind) {
    Article article = article("<article>" + label + "<h1>Ferry runs aground</h1>" + BODY, null);

    assertThat(article.metadata().kind()).isEqualTo(kind);
  }

  @Test
  void wordsThatOpenABylineAreNoAuthor() {
    Article article =
        article(
            "<h1>Ferry runs aground</h1><p class=author>Posted by <b>Ida Strand</b></p>" + BODY,
            null);

    assertThat(article.metadata().authors()).containsExactly("Ida Strand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://tarn.example/; LISTING",
        "https://tarn.example/forum/12; FORUM",
        "https://forum.tarn.example/t/12; FORUM",
      })
  void theAddressMayTellThatAPageIsNoArticle(String url, Reason reason) {
    Rejected rejected = (Rejected) extract("<h1>Ferry runs aground</h1>" + BODY, url);

    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.bestEffort()).isNotNull();
  }

  private static String described(String description) {
    return "<meta name=description content=\""
        + description
        + "\"><title>Ferry runs aground</title><h1>Ferry runs aground</h1>"
        + BODY;
  }

  private Extraction extract(String html, @Nullable String url) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return extractor.extract(new Page("page.html", url, "text/html; charset=utf-8", null, body));
  }

  private Article article(String html, @Nullable String url) {
    Extraction extraction = extract(html, url);
    assertThat(extraction).isInstanceOf(Extracted.class);
    return ((Extracted) extraction).article();
  }

  private static String title(Article article) {
    return article.title().map(article::textOf).orElse("");
  }

  private static List<Kind> kinds(Article article) {
    return article.blocks().stream().map(Block::kind).toList();
  }

  private static List<String> texts(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(article::textOf)
        .toList();
  }
}
