package dev.sitrep.app.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.model.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No string from the outside becomes markup, in any format; the parsers are the judges. */
final class HostileStringsTest {

  private static final Path GOLD = Path.of("../../shared/gold/hostile");
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final JsonMapper JSON = new JsonMapper();

  /** The page's elements and attribute names, where every string is harmless. */
  private final Map<String, Integer> harmless = shape("harmless words");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</title></style></script><svg onload=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus=alert(1) x='",
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<b>x</b>",
        "https://a.example/\"onclick=\"alert(1)",
        "https://a.example/<img src=x onerror=alert(1)>",
        "https://known.example@bad.example/",
        "<img src=x onerror=alert(1)>",
        "<!-- --><!--><a href=javascript:alert(1)>x</a>",
        "]]><![CDATA[<b>x</b>]]>",
        "&lt;b&gt; &#60;b&#62; &amp;lt;",
        "[x](javascript:alert(1)) ![y](https://a.example/p.png)",
        "[x]: javascript:alert(1) \"t\"",
        "<https://a.example> https://a.example www.a.example a@b.example",
        "| a | b |\\| c \\\\| d | `e | f`",
        "*a* _b_ **c** `d` ~~e~~ $f$ # g",
        "``` fence ~~~ fence",
        "${7*7} #{7*7} {{7*7}} @if(true) !{x} $unsafe{x}",
        "=1+1",
        "</bdi></mark></p></article></main></body></html>x",
        "a\u0000b\u001Bc\u0007[31m",
        "\uD83D lone \uDE00"
      })
  void stringsStayStrings(String hostile) {
    isInert(hostile);
    for (String line : List.of("# " + hostile, "1. " + hostile, "- " + hostile)) {
      markdownIsInert(line, new MarkdownRenderer().render(HostileReports.of(line)));
    }
  }

  @Test
  void aPageThatDoesNotEscapeWouldFailHere() {
    String page = new HtmlRenderer().render(HostileReports.of("harmless words"));

    String broken = page.replace("harmless words", "<img src=x onerror=alert(1)>");

    assertThat(shapeOf(broken)).isNotEqualTo(harmless);
  }

  @Test
  void lineBreaksDirectionMarksAndInvisibleCharactersAreNotWritten() {
    Report report =
        HostileReports.of("ab\r\nX-Head: er\u202Egnp.\u2066x\u200Bc\u2028d\u00ADe\uFEFF");

    String html = new HtmlRenderer().render(report);
    String markdown = new MarkdownRenderer().render(report);
    String json = new JsonRenderer().render(report);

    String visible = "ab X-Head: ergnp.xc de";
    assertThat(Jsoup.parse(html).title()).startsWith("x" + visible);
    assertThat(markdown).startsWith("# x" + visible + "\n");
    for (String text : List.of(html, markdown, json)) {
      assertThat(text)
          .doesNotContainPattern("[\\r\u200B\u00AD\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]");
    }
  }

  @Test
  void everyHostileStringOfTheGoldSetsStaysAString() throws Exception {
    assumeTrue(Files.isDirectory(GOLD), "skipped: no gold sets");
    List<String> strings = goldStrings();
    assertThat(strings).hasSizeGreaterThan(5000);

    // On the page all of them, by the hundred; in every format some, or with the property all.
    for (int i = 0; i < strings.size(); i += 100) {
      String some = String.join(" ", strings.subList(i, Math.min(i + 100, strings.size())));
      assertThat(shape(some)).as(some).isEqualTo(harmless);
    }
    int step = "all".equals(System.getProperty("sitrep.hostile")) ? 1 : 200;
    for (int i = 0; i < strings.size(); i += step) {
      isInert(strings.get(i));
    }
  }

  private static List<String> goldStrings() throws Exception {
    List<String> strings = new ArrayList<>();
    Path payloads = GOLD.resolve("xss-payloadbox/xss-payload-list.txt");
    strings.addAll(
        new String(Files.readAllBytes(payloads), StandardCharsets.UTF_8).lines().toList());
    for (JsonNode string : JSON.readTree(Files.readString(GOLD.resolve("blns/blns.json")))) {
      strings.add(string.stringValue());
    }
    return strings.stream().filter(string -> !string.isBlank()).toList();
  }

  private void isInert(String hostile) {
    Report report = HostileReports.of(hostile);
    assertThat(shapeOf(new HtmlRenderer().render(report))).as(hostile).isEqualTo(harmless);
    markdownIsInert(hostile, new MarkdownRenderer().render(report));
    String written = new JsonRenderer().render(report);
    JsonNode json = JSON.readTree(written);
    assertThat(json.at("/situation/terms/0").stringValue()).isEqualTo(hostile);
    assertThat(json.at("/articles/0/authors/1").stringValue()).isEqualTo(hostile);
    assertThat(json.at("/inShort/0/evidence/text").stringValue())
        .isEqualTo(report.inShort().get(0).text());
  }

  private static void markdownIsInert(String hostile, String markdown) {
    Map<String, Integer> nodes = new TreeMap<>();
    MARKDOWN
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlInline html) {
                nodes.merge("html: " + html.getLiteral(), 1, Integer::sum);
              }

              @Override
              public void visit(HtmlBlock html) {
                nodes.merge("html: " + html.getLiteral(), 1, Integer::sum);
              }

              @Override
              public void visit(Image image) {
                nodes.merge("image: " + image.getDestination(), 1, Integer::sum);
              }

              @Override
              public void visit(Link link) {
                if (!link.getDestination().matches("https?://[^@/]+([/?#].*)?")) {
                  nodes.merge("link: " + link.getDestination(), 1, Integer::sum);
                }
                visitChildren(link);
              }
            });
    assertThat(nodes).as(hostile).isEmpty();
    assertThat(markdown.lines().filter(line -> line.startsWith("#")).count())
        .as(hostile)
        .isEqualTo(11);
  }

  private static Map<String, Integer> shape(String word) {
    return shapeOf(new HtmlRenderer().render(HostileReports.of(word)));
  }

  /**
   * How often each element and attribute name stands in a page, addresses of links by their scheme.
   * Whether an article's address is linked, its language said, and a quote's second wording
   * differs, may depend on its string; nothing else may.
   */
  private static Map<String, Integer> shapeOf(String html) {
    Map<String, Integer> shape = new TreeMap<>();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      if (element.normalName().equals("a") && element.attr("href").startsWith("http")) {
        assertThat(element.attr("href")).matches("https?://[^@/]+([/?#].*)?");
        assertThat(element.attr("rel")).isEqualTo("noopener noreferrer nofollow");
        continue;
      }
      shape.merge(element.normalName(), 1, Integer::sum);
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().equals("lang")) {
          shape.merge(element.normalName() + "@" + attribute.getKey(), 1, Integer::sum);
        }
      }
    }
    return shape;
  }
}
