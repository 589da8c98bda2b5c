package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Metadata read(String head) {
    return read(head, BODY);
  }

  private static Metadata read(String head, String body) {
    String html = "<html><head>" + head.replace('\'', '"') + "</head><body>" + body;
    var page =
        new Page(
            "1.html",
            "https://orla.example/coast/1",
            null,
            null,
            html.getBytes(StandardCharsets.UTF_8));
    return ((Extracted) new Extractor().extract(page)).article().metadata();
  }
}
