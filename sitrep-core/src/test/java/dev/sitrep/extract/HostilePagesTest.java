package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made to hurt take bounded time and end in an answer, not in an exception. */
class HostilePagesTest {

  private static final String PROSE =
      "<p>The ferry to Orla ran aground at dawn, and its forty passengers waded ashore, police"
          + " said on Monday.</p>";

  private static final Duration BOUND = Duration.ofSeconds(20);

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

      Extraction extraction = assertTimeout(BOUND, () -> extractor.extract(page));

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

      Extraction extraction = assertTimeout(BOUND, () -> extractor.extract(page));

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
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    Page page = new Page("page", "https://orla.example/a/b", "text/html", null, body);
    return assertTimeout(BOUND, () -> extractor.extract(page));
  }

  private static String text(Extraction extraction) {
    if (extraction instanceof Extracted extracted) {
      return extracted.article().text();
    }
    var best = ((Rejected) extraction).bestEffort();
    return best == null ? "" : best.text();
  }
}
