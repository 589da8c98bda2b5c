package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.app.render.HtmlRenderer.Settings;
import dev.sitrep.model.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlRendererTest {

  private final Report report = TestReports.ferry();
  private final Document page = Jsoup.parse(new HtmlRenderer().render(report));

  @Test
  void thePolicyAllowsTheStyleSheetOfThePageAndNothingElse() throws Exception {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    byte[] css = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(css);

    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.select("script, img, iframe, link, object, form, [style], [srcset]")).isEmpty();
    assertThat(page.select("style").outerHtml()).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void everyLinkInsideThePageLeadsSomewhereAndNoIdStandsTwice() {
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1)))
          .as(link.attr("href"))
          .isNotNull();
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(
            page.select("[aria-labelledby]").eachAttr("aria-labelledby").stream()
                .flatMap(ids -> Stream.of(ids.split(" "))))
        .allMatch(id -> page.getElementById(id) != null);
  }

  @Test
  void aSentenceLeadsToItsWordsInTheirContext() {
    Element sentence = page.selectFirst("#in-short li");

    Element place = page.getElementById(sentence.selectFirst("a.ref").attr("href").substring(1));

    assertThat(place.normalName()).isEqualTo("mark");
    assertThat(place.text()).isEqualTo(sentence.selectFirst("bdi").text());
    assertThat(place.closest("article").selectFirst("h3").text()).contains("Ferry runs aground");
    assertThat(place.parent().select("a.back").eachText())
        .anyMatch(back -> back.contains("In short"));
  }

  @Test
  void aPlaceInsideAnotherIsMarkedInsideIt() {
    Element number = page.selectFirst("mark mark:contains(212)");

    assertThat(number.text()).isEqualTo("212");
    assertThat(number.parent().text()).startsWith("All 212 passengers");
  }

  @Test
  void paragraphsAroundACitedOneAreShownAndTheRestIsElided() {
    Report one =
        HostileReports.large(12); // its articles have 60 paragraphs, of which a few are cited

    Document large = Jsoup.parse(new HtmlRenderer().render(one));

    Element excerpt = large.selectFirst("#evidence article");
    assertThat(excerpt.select(".cited").size()).isLessThan(10);
    assertThat(excerpt.select(".context")).isNotEmpty();
    assertThat(excerpt.select(".elided").last().text()).isEqualTo("[…]");
  }

  @Test
  void whatIsNotKnownIsSaidInWords() {
    assertThat(page.select("#stories").text()).contains("outlet unknown, time unknown");
    assertThat(page.select("#quotes").text())
        .contains(
            "sources differ", "speaker unknown", "nobody is named near it", "a salvage diver");
    assertThat(page.select("#figures").text()).contains("sources differ", "2 origins say");
    assertThat(page.select("#sources").text()).contains("origin unknown");
    assertThat(page.select("#unknown").text()).contains("1 of 6 articles whose outlet is unknown");
  }

  @Test
  void aQuoteOnWhichSourcesDifferHasBothSpeakersWithTheirCarriers() {
    Element quote = page.selectFirst(".quote");

    List<String> versions = quote.select(".carriers li").eachText();

    assertThat(versions).hasSize(2);
    assertThat(versions.get(0)).startsWith("Tomas Brandt:").contains("Northline", "Isla Gazette");
    assertThat(versions.get(1)).startsWith("Lena Holt:").contains("Tidewater Radio");
    assertThat(quote.select("details").text()).contains("The pilot was never on the bridge");
  }

  @Test
  void theStoryTellsWhoReportsItAndWhyTwoCountAsOne() {
    Element coverage = page.selectFirst(".story .coverage");

    assertThat(coverage.selectFirst("summary").text())
        .isEqualTo("3 articles, 3 outlets, 2 independent origins");
    assertThat(coverage.text())
        .contains("counted as one: same text", "[3] is a copy of Source [2]");
  }

  @Test
  void onlyWebAddressesAreLinked() {
    assertThat(page.select("#sources a[href^=http]"))
        .hasSize(4)
        .allMatch(link -> link.attr("rel").equals("noopener noreferrer nofollow"));
    assertThat(page.selectFirst("#s1 a").attr("href"))
        .isEqualTo("https://courier.example/ferry?id=1&page=2");
  }

  @Test
  void wordsInAnotherLanguageSaySo() {
    assertThat(page.select("bdi[lang=de-DE]").eachText())
        .contains("Der Ölfilm ist vier Kilometer lang.");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void anEmptyReportIsAPageThatSaysSo() {
    Report nothing =
        new Report(
            report.situation(),
            report.asOf(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            TestReports.making());

    String text = Jsoup.parse(new HtmlRenderer().render(nothing)).text();

    assertThat(text).contains("No story was found", "No quoted words", "Nothing was left out");
  }

  @Test
  void storiesBeyondTheLimitAreListedByTheirHeadline() {
    Document shortened = Jsoup.parse(new HtmlRenderer(new Settings(1, 2)).render(report));

    assertThat(shortened.select(".story")).hasSize(1);
    assertThat(shortened.select(".further li")).hasSize(2);
    assertThat(shortened.select("#quotes .more").text()).isEqualTo("2 more in report.json.");
  }

  @Test
  void aReportOfAThousandArticlesIsAtMostThreeMegabytes() {
    Report large = HostileReports.large(1000);

    String html = new HtmlRenderer().render(large);

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isBetween(500_000, 3_000_000);
    Document parsed = Jsoup.parse(html);
    assertThat(parsed.select("#sources tbody tr")).hasSize(1000);
    assertThat(parsed.select(".story, .further li")).hasSize(250);
    assertThat(parsed.select("#quotes .more").text()).endsWith(" more in report.json.");
  }

  @Test
  void onlyTheStyleSheetIsWrittenWithoutEscaping() throws Exception {
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      String all = "";
      for (Path template : templates.toList()) {
        all += Files.readString(template);
      }
      assertThat(all.split("unsafe", -1)).hasSize(2);
      assertThat(all).contains("$unsafe{StyleSheet.css()}");
    }
  }
}
