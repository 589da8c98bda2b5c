package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  private static final String BODY =
      """
      <article><h1>Ferry runs aground off Orla</h1>
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and its forty passengers
      were taken off by fishing boats from the village before the tide came back.</p>
      <p>Nobody was hurt, the harbour office said, and the hull was found to be sound by divers who
      went down twice in the course of the morning to look at it.</p>
      <p>The owners want to tow the ferry to Tarn on Tuesday, where she is to be examined in the
      dry dock before she is allowed to carry passengers again.</p></article>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:section' content='Harbours'>",
        "<meta name='parsely-section' content='Harbours'>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Ferry runs aground"
            + " off Orla','articleSection':['Harbours','Coast']}</script>"
      })
  void theSectionIsTheOneThePageNames(String head) {
    assertThat(read(head).imprint().section()).isEqualTo("Harbours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='og:image' content='https://orla.example/img/ferry.jpg'>",
        "<meta property='og:image' content='/img/ferry.jpg'>",
        "<meta name='twitter:image' content='../img/ferry.jpg'>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Ferry runs aground"
            + " off Orla','image':[{'url':'https://orla.example/img/ferry.jpg'}]}</script>"
      })
  void theLeadImageIsAnAbsoluteAddress(String head) {
    assertThat(read(head).imprint().image()).isEqualTo("https://orla.example/img/ferry.jpg");
  }

  @Test
  void anImageThatIsNoWebAddressIsNone() {
    assertThat(read("<meta property='og:image' content='data:image/gif;base64,R0'>").imprint())
        .isEqualTo(new Metadata.Imprint("https://orla.example/coast/1", null, null, null));
  }

  @Test
  void findersThatAgreeGiveConfidence() {
    assertThat(read("").grounds().confidence()).isGreaterThan(0.9);
  }

  @Test
  void findersThatDoNotAgreeGiveLittle() {
    String split =
        "<main><div class='article-body'><p>The ferry ran aground at dawn, and its forty passengers"
            + " were taken off by boats.</p></div></main><div>"
            + BODY.replaceAll("</?article>|<h1>.*</h1>", "")
            + "</div>";

    assertThat(read("", split).grounds().confidence()).isLessThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{'@graph':[{'@type':'NewsArticle','headline':'Ferry runs"
            + " aground off Orla','author':[{'@id':'#a'},{'@id':'#b'}]},{'@id':'#a','@type':"
            + "'Person','name':'Ann Lee'},{'@id':'#b','@type':'Person','name':'Bo Roy'}]}</script>",
        "<meta name='parsely-author' content='Ann Lee'><meta name='parsely-author' content='Bo"
            + " Roy'>",
        "<meta name='author' value='Ann Lee and Bo Roy'>",
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann"
            + " Lee, Bo Roy'>",
        "<meta name='author' content='Orla Media Group'><meta property='article:author'"
            + " content='Ann Lee, Bo Roy'><meta property='og:site_name' content='Orla Media Group'>",
      })
  void theHeadNamesTheAuthors(String head) {
    assertThat(read(head).authors()).containsExactly("Ann Lee", "Bo Roy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By <a rel='author' href='/a'>Ann Lee</a> and <a rel='author' href='/b'>Bo Roy</a></p>",
        "<span itemprop='author' itemscope><meta itemprop='name' content='Ann Lee'></span>"
            + "<span itemprop='author' itemscope><meta itemprop='name' content='Bo Roy'></span>",
        "<div class='story-byline'>By Ann Lee and Bo Roy</div>",
        "<div class='post-author'>Written by <b>Ann Lee</b>, <b>Bo Roy</b> Reviewed by <b>Cal"
            + " Muir</b></div>",
        "<p>By Ann Lee and Bo Roy</p>"
      })
  void theBylineOnThePageNamesTheAuthors(String byline) {
    assertThat(read("", BODY.replace("</h1>", "</h1>" + byline)).authors())
        .containsExactly("Ann Lee", "Bo Roy");
  }

  @Test
  void readersPhotographersAndWritersOfOtherArticlesAreNoAuthors() {
    String others =
        "<figure><span class='author'>Cal Muir</span></figure><div class='comments'><a"
            + " class='author'>Dot Fenn</a></div><div class='related'><span class='byline'>By Ed"
            + " Gant</span></div><form><p class='comment-form-author'>Your Name</p></form>";

    assertThat(read("", BODY + others).authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1><span class='kicker'>Coast</span> Ferry runs aground off Orla</h1>",
        "<h1><span class='a__label'>Coast</span>: <span class='a__title'>Ferry runs aground off"
            + " Orla</span></h1>",
        "<h1>Coast: Ferry runs aground off Orla</h1>",
        "<h1>Ferry runs aground off Orla</h1>"
      })
  void aLabelAboveTheHeadlineIsNoPartOfIt(String headline) {
    String body = BODY.replace("<h1>Ferry runs aground off Orla</h1>", headline);
    String head = "<meta property='og:title' content='Ferry runs aground off Orla'>";

    assertThat(title(head, body)).isEqualTo("Ferry runs aground off Orla");
  }

  @Test
  void aLabelThatOnlyTheDeclaredHeadlineHasGoes() {
    assertThat(
            title("<meta property='og:title' content='Coast: Ferry runs aground off Orla'>", BODY))
        .isEqualTo("Ferry runs aground off Orla");
  }

  private static String title(String head, String body) {
    var article = ((Extracted) extract(head, body)).article();
    return article.title().map(article::textOf).orElse("");
  }

  private static Metadata read(String head) {
    return read(head, BODY);
  }

  private static Metadata read(String head, String body) {
    return ((Extracted) extract(head, body)).article().metadata();
  }

  private static Extraction extract(String head, String body) {
    String html = "<html><head>" + head.replace('\'', '"') + "</head><body>" + body;
    var page =
        new Page(
            "1.html",
            "https://orla.example/coast/1",
            null,
            null,
            html.getBytes(StandardCharsets.UTF_8));
    return new Extractor().extract(page);
  }
}
