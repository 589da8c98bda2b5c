package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made to hurt take bounded time and end in an answer, not in an exception. */
class HostilePagesTest {

  private static final String PROSE =
      "<p>The ferry to Orla ran aground at dawn, and its forty passengers waded ashore, police"
          + " said on Monday.</p>";

  /** Of processor time: that others use the machine does not count. */
  private static final double MOST_SECONDS = 10;

  private final Extractor extractor = new Extractor();

  @Test
  void fiftyMegabytesOfElementsAreNotParsed() {
    Extraction extraction = extract("<div>".repeat(10 << 20));

    assertThat(extraction).isInstanceOf(Rejected.class);
    assertThat(((Rejected) extraction).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(((Rejected) extraction).detail()).contains("too large");
  }

  @Test
  void moreElementsThanAReaderCouldReadAreNotParsed() {
    Rejected rejected = (Rejected) extract("<i>".repeat(500_000));

    assertThat(rejected.detail()).contains("too many elements");
  }

  @Test
  void anArticleUnderAHundredThousandElementsIsStillRead() {
    Extraction extraction = extract("<div>".repeat(100_000) + PROSE.repeat(3));

    assertThat(text(extraction)).contains("The ferry to Orla ran aground at dawn");
  }

  @Test
  void aMillionNestedElementsEndInAReason() {
    Rejected rejected = (Rejected) extract("<div>".repeat(1_000_000) + PROSE);

    assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(rejected.detail()).contains("too many elements");
  }

  @Test
  void anEntryOfElementsAloneIsReadUpToWhatFits() {
    var entry =
        new Entry(
            "entry",
            null,
            null,
            "Ferry aground",
            null,
            PROSE + "<i>".repeat(2_000_000),
            Entry.Form.HTML,
            Entry.About.NOTHING);

    Extraction extraction = extract(entry);

    assertThat(text(extraction)).contains("The ferry to Orla ran aground at dawn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a<a", "<a<", "</a<", "<", "</", "<!", "<!--", "<a b<", "<a b='&", "&am", "<a ", "a=b "
      })
  void megabytesOfBeginningsTakeBoundedTime(String piece) {
    assertThat(extract("<p>" + piece.repeat((4 << 20) / piece.length()))).isNotNull();
  }

  @Test
  void namesOfElementsAreReadUpToAnEnd() {
    String page = "<" + "a<".repeat(150_000) + ">" + PROSE.repeat(3) + "</" + "b".repeat(1 << 20);

    assertThat(text(extract(page))).contains("The ferry to Orla ran aground at dawn");
  }

  @Test
  void aHundredThousandAttributesOfOneElementTakeBoundedTime() {
    String distinct =
        IntStream.range(0, 100_000).mapToObj(i -> " a" + i + "=b").collect(Collectors.joining());

    assertThat(text(extract("<div" + distinct + ">" + PROSE.repeat(3)))).contains("waded ashore");
    assertThat(text(extract("<div" + " a=b".repeat(100_000) + ">" + PROSE.repeat(3))))
        .contains("waded ashore");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<b>",
        "<b><p>",
        "<i></p>",
        "<a><div></a>",
        "<table>",
        "<table><tr><td>",
        "<ul><li>",
        "<svg><a>",
        "<span class=author>",
        "<div itemprop=author>",
        "<div class=hidden>",
        "<select><option>",
        "<template>"
      })
  void aHundredThousandNestedElementsTakeBoundedTime(String open) {
    String page = open.repeat(100_000) + PROSE.repeat(3);

    assertThat(extract("<title>Orla</title>" + page)).isNotNull();
  }

  @Test
  void thousandsOfStyleRulesTakeBoundedTime() {
    String rules =
        IntStream.range(0, 5_000)
            .mapToObj(i -> ".a" + i + "{display:none}#b" + i + "{display:none}")
            .collect(Collectors.joining());
    String page = "<p class=a7>Nobody sees this line of the page, whoever looks.</p>";

    Extraction extraction =
        extract("<style>" + rules + "</style>" + page + PROSE.repeat(3) + "<i>".repeat(50_000));

    assertThat(text(extraction)).contains("waded ashore").doesNotContain("Nobody sees");
  }

  @Test
  void deepPagesNeedNoDeepStack() throws InterruptedException {
    List<String> texts = new ArrayList<>();
    Runnable reading =
        () ->
            Stream.of("<div>", "<span class=author>", "<table><tr><td>", "<b><p>")
                .map(open -> extractor.extract(page(open.repeat(20_000) + PROSE.repeat(3))))
                .forEach(extraction -> texts.add(text(extraction)));

    var thread = new Thread(null, reading, "small stack", 256 << 10);
    thread.start();
    thread.join();

    assertThat(texts).hasSize(4).allMatch(text -> text.contains("waded ashore"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a<a", "<b><p>", "<span class=author>", "<i></p>", "<table><tr><td>x"})
  void tenTimesAsMuchTakesAboutTenTimesAsLong(String piece) {
    extract(PROSE.repeat(2_000));
    double one = seconds(piece.repeat(3_000));
    double ten = seconds(piece.repeat(30_000));

    // Half a second more, since a collection of garbage may fall into the short run or the long.
    assertThat(ten).isLessThan(15 * one + 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<article>", "<div class=hidden>", "<blockquote>", "<a>", "<table><tr>"})
  void deepNestsAroundManyParagraphsTakeBoundedTime(String open) {
    String page =
        open.repeat(600) + "<p>One two three. <p>Four five <a href=x>six</a>.".repeat(1_500);

    assertThat(extract("<h1>Orla</h1>" + page)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "id", "style", "itemprop", "href", "datetime"})
  void hugeAttributesTakeBoundedTime(String name) {
    String value = "body-text Share aB; 1-".repeat(200_000);

    Extraction extraction =
        extract(
            "<div "
                + name
                + "='"
                + value
                + "'><time "
                + name
                + "='"
                + value
                + "'></time>"
                + PROSE.repeat(3)
                + "</div>");

    assertThat(text(extraction)).contains("The ferry to Orla ran aground at dawn");
  }

  @Test
  void oneLineOfMegabytesTakesBoundedTime() {
    assertThat(extract("<title>x</title><p>" + "Ferry aground. (".repeat(300_000))).isNotNull();
    assertThat(extract("<title>x</title><p>" + "\u00A9 a b - ".repeat(300_000))).isNotNull();
    assertThat(extract("<title>" + "a: b | ".repeat(100_000) + "</title>" + PROSE)).isNotNull();
  }

  @Test
  void manyLinksHomeTakeBoundedTime() {
    String page = "<title>Orla Ferry News: ferry aground | Orla</title>" + PROSE;

    assertThat(extract(page + "<a href=/>Orla news of the day</a>".repeat(30_000))).isNotNull();
  }

  /** Parts that were sent late, each with the place of the next far inside it. */
  @Test
  void partsInPartsAreNoBottomlessPage() {
    String parts =
        IntStream.range(0, 200)
            .mapToObj(i -> "<div hidden id=S:" + i + ">" + nest("<template id=P:" + (i + 1) + ">"))
            .collect(Collectors.joining("</template></div>"));

    Extraction extraction = extract(PROSE.repeat(3) + "<template id=P:0></template>" + parts);

    assertThat(text(extraction)).contains("waded ashore");
  }

  private static String nest(String inner) {
    return "<div>".repeat(200) + inner + "</div>".repeat(200);
  }

  /** What is looked for around each, or compared with each of the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>%s;(c) #",
        "<body>%s" + PROSE + ";<meta property=og:site_name content='Orla #'><h1>Tarn #</h1>",
        "<body>%s" + PROSE + ";<meta name=author content='Ann #lee'>",
        "<h1>Orla</h1>%s" + PROSE + ";<time datetime='2020-01-02T00:00:00Z' title=#></time>",
        "<link rel=canonical href='https://orla.example/%s'>" + PROSE + ";2020-02-11-#/",
        "<h1>Orla</h1><p>%s</p>" + PROSE + ";<time>7 May 2012, #</time> and then",
        "<h1>Orla</h1><p>%s</p>" + PROSE + ";aground off # and<br>",
      })
  void aThingByTheTenThousandTakesBoundedTime(String page) {
    String[] parts = page.split(";", 2);
    String things =
        IntStream.range(0, 40_000)
            .mapToObj(i -> parts[1].replace("#", letters(i)))
            .collect(Collectors.joining());

    assertThat(extract("<title>Aground - Orla News</title>" + parts[0].formatted(things)))
        .isNotNull();
  }

  private static String letters(int number) {
    return number == 0 ? "" : letters(number / 26) + (char) ('a' + number % 26);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=sidebar>",
        "<h1><b class=title>",
        "<div class=byline>",
        "<div class=date>",
        "<div class=image><img>"
      })
  void aNestAroundMegabytesTakesBoundedTime(String open) {
    String page = open.repeat(120) + "word ".repeat(1 << 20) + "<p>a".repeat(40_000);

    assertThat(extract("<h1>Orla</h1>" + page)).isNotNull();
  }

  @Test
  void aHeadlineThatIsLeftOpenIsNotTheWholeText() {
    String title = "<title>Ferry aground off Orla</title>";
    String open = "<h1>Ferry aground off Orla<div>" + "Orla and Tarn. ".repeat(300) + "</div></h1>";

    Extraction extraction = extract(title + open + PROSE.repeat(3));

    assertThat(text(extraction)).startsWith("Ferry aground off Orla\n");
  }

  @Test
  void structuredDataThatNestsWithoutEndIsLeftAlone() {
    String data = "<script type=application/ld+json>" + "{\"a\":[".repeat(50_000) + "</script>";

    assertThat(text(extract(data + PROSE.repeat(3)))).contains("waded ashore");
  }

  @Test
  void noiseIsNoArticle() {
    byte[] noise = new byte[200_000];
    for (long seed = 0; seed < 8; seed++) {
      new Random(seed).nextBytes(noise);
      Page page = new Page("noise", null, "text/html", null, noise);

      Extraction extraction = extract(page);

      assertThat(((Rejected) extraction).reason()).isEqualTo(Reason.UNREADABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16LE", "windows-1251", "Shift_JIS", "UTF-32", "nonsense", "UTF-7", ""})
  void aWrongCharsetLosesLettersAndNotThePage(String declared) {
    String html =
        "<title>F\u00E4hre auf Grund</title>" + PROSE.repeat(3) + "<p>Stra\u00DFe, F\u00E4hre.</p>";
    for (Charset real : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
      Page page =
          new Page("page", null, "text/html; charset=" + declared, null, html.getBytes(real));

      Extraction extraction = extract(page);

      assertThat(extraction).isNotNull();
    }
  }

  @Test
  void truncationAnywhereLeavesAnAnswer() {
    String html =
        "<html><head><title>Orla</title><script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\","
            + "\"headline\":\"Orla\",\"author\":{\"name\":\"Ida\"}}</script></head><body><article>"
            + PROSE.repeat(2)
            + "<table><tr><td>a</td><td>b</td></tr></table></article></body></html>";
    for (int end = 1; end < html.length(); end += 3) {
      assertThat(extract(html.substring(0, end))).isNotNull();
    }
  }

  private Extraction extract(String html) {
    return extract(page(html));
  }

  private Extraction extract(Input input) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Extraction extraction = extractor.extract(input);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertThat(spent / 1e9).as("seconds of processor time").isLessThan(MOST_SECONDS);
    return extraction;
  }

  private static Page page(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new Page("page", "https://orla.example/a/b", "text/html", null, body);
  }

  private double seconds(String html) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    extractor.extract(page(html));
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static String text(Extraction extraction) {
    if (extraction instanceof Extracted extracted) {
      return extracted.article().text();
    }
    var best = ((Rejected) extraction).bestEffort();
    return best == null ? "" : best.text();
  }
}
