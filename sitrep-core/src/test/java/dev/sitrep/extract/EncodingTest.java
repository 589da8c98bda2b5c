package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Page;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the signs of an encoding is believed, for each encoding that pages come in. */
class EncodingTest {

  /** Label, Java's name, words that are other characters when read as something else. */
  private static final String ENCODINGS =
      """
      iso-8859-1,   windows-1252,  Fähre “Orla” für 5 €
      windows-1250, windows-1250,  Powódź w Łodzi – ždár
      iso-8859-2,   ISO-8859-2,    Powódź w Łodzi
      windows-1251, windows-1251,  Паром сел на мель
      koi8-r,       KOI8-R,        Паром сел на мель
      iso-8859-5,   ISO-8859-5,    Паром сел на мель
      windows-1253, windows-1253,  Το πλοίο προσάραξε
      iso-8859-9,   windows-1254,  Gemi karaya oturdu ğış
      windows-1255, windows-1255,  המעבורת עלתה על שרטון
      windows-1256, windows-1256,  جنحت العبارة
      tis-620,      windows-874,   เรือเกยตื้น
      windows-1258, windows-1258,  đơn ưu Phà
      shift_jis,    windows-31j,   フェリーが座礁①
      euc-jp,       EUC-JP,        フェリーが座礁
      iso-2022-jp,  ISO-2022-JP,   フェリーが座礁
      gb2312,       GB18030,       渡轮搁浅镕
      gbk,          GB18030,       渡轮搁浅
      big5,         Big5-HKSCS,    渡輪擱淺
      euc-kr,       x-windows-949, 여객선이 좌초했다 똠
      macintosh,    x-MacRoman,    Fähre für Möwen
      utf-8,        UTF-8,         Fähre 渡轮 Паром
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ENCODINGS)
  void theHeaderNamesIt(String label, String name, String words) {
    byte[] page = ("<title>x</title><p>" + words).getBytes(Charset.forName(name));

    assertThat(Decoder.decode(page, "text/html; charset=" + label)).endsWith(words);
    assertThat(
            Decoder.decode(
                page, "text/html;Charset=\"" + label.toUpperCase(Locale.ROOT) + "\"; x=y"))
        .endsWith(words);
  }

  @ParameterizedTest
  @CsvSource(textBlock = ENCODINGS)
  void thePageNamesIt(String label, String name, String words) {
    Charset charset = Charset.forName(name);
    String comment = "<!-- " + "far from the beginning ".repeat(100) + "-->";

    for (String declaration :
        new String[] {
          "<meta charset=" + label + ">",
          "<META CHARSET='" + label + "'>",
          comment + "<meta charset=" + label + ">",
          "<meta http-equiv=Content-Type content='text/html; charset=" + label + "'>",
          "<?xml version=\"1.0\" encoding=\"" + label + "\"?>"
        }) {
      byte[] page = (declaration + "<p>" + words).getBytes(charset);
      assertThat(Decoder.decode(page, null)).as(declaration).endsWith(words);
      assertThat(Decoder.decode(page, "text/html")).as(declaration).endsWith(words);
    }
  }

  @Test
  void theHeaderIsBelievedBeforeThePage() {
    byte[] page = "<meta charset=windows-1251><p>für".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Decoder.decode(page, "text/html; charset=latin1")).endsWith("für");
  }

  @Test
  void aByteOrderMarkIsBelievedBeforeTheHeader() {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      byte[] page = "\uFEFF<meta charset=koi8-r><p>Паром".getBytes(charset);

      assertThat(Decoder.decode(page, "text/html; charset=windows-1252"))
          .startsWith("<meta")
          .endsWith("Паром");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "iso-8859-2", "windows-1251", "utf-16"})
  void wellFormedUtf8IsBelievedBeforeAWrongName(String label) {
    byte[] page = ("<meta charset=" + label + "><p>Fähre für 5 €").getBytes(StandardCharsets.UTF_8);

    assertThat(Decoder.decode(page, null)).endsWith("Fähre für 5 €");
    assertThat(Decoder.decode(page, "text/html; charset=" + label)).endsWith("Fähre für 5 €");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          windows-1251, Паром с сорока пассажирами сел на мель у острова
          Shift_JIS,    フェリーが島の近くで座礁し、乗客は全員無事に救助されました。
          EUC-JP,       フェリーが島の近くで座礁し、乗客は全員無事に救助されました。
          GB18030,      渡轮在岛屿附近搁浅，四十名乘客全部获救，警方星期五说。
          Big5,         渡輪在島嶼附近擱淺，四十名乘客全部獲救，警方星期五說。
          EUC-KR,       여객선이 섬 근처에서 좌초했으며 승객 마흔 명은 모두 구조되었다
          windows-1252, Die Fähre lief früh auf Grund; für vierzig Gäste begann das Warten
          UTF-8,        Паром с сорока пассажирами сел на мель у острова
          """)
  void withoutAnyNameTheBytesShowIt(String name, String words) {
    byte[] page = ("<p>" + (words + " ").repeat(6)).getBytes(Charset.forName(name));

    assertThat(Decoder.decode(page, null)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAMarkShowsByItsZeros(String name) {
    Charset charset = Charset.forName(name);
    String html =
        "<!DOCTYPE html><html><head><title>渡轮搁浅</title></head><body><article><h1>渡轮搁浅</h1><p>The"
            + " ferry to Orla (渡轮) ran aground at dawn, and its passengers waded"
            + " ashore.</p><p>Nobody was hurt, but the master will be questioned, police said on"
            + " Monday.</p><p>It was the third ferry in a year to run aground in the narrows off"
            + " the town, where the pilots have asked for a light since a trawler was lost there in"
            + " the winter.</p><p>The harbour master said a second boat would take over the line"
            + " from Tuesday, and that tickets bought for the week would be good on either of the"
            + " two.</p></article></body></html>";

    assertThat(Decoder.decode(html.getBytes(charset), null)).isEqualTo(html);
    assertThat(Decoder.decode(html.getBytes(charset), "text/html; charset=utf-8")).isEqualTo(html);
    Extraction extraction =
        new Extractor().extract(new Page("page", null, null, null, html.getBytes(charset)));
    assertThat(extraction).isInstanceOf(Extracted.class);
    assertThat(((Extracted) extraction).article().text())
        .contains("The ferry to Orla (渡轮) ran aground");
  }

  @Test
  void someZerosAreNotUtf16() {
    byte[] page =
        ("<p>F\0\0\0\0\0\0\0\0ähre " + "für ".repeat(50)).getBytes(StandardCharsets.UTF_8);

    assertThat(Decoder.decode(page, null)).contains("ähre für");
  }

  @Test
  void oneBrokenByteDoesNotChangeTheEncoding() {
    var page = new ByteArrayOutputStream();
    page.writeBytes("<meta charset=utf-8><p>Fähre für Gäste, ".getBytes(StandardCharsets.UTF_8));
    page.write(0xE4);
    page.writeBytes(" und Möwen überall".getBytes(StandardCharsets.UTF_8));

    assertThat(Decoder.decode(page.toByteArray(), null))
        .contains("Fähre für Gäste")
        .endsWith("Möwen überall");
  }

  @Test
  void unknownNamesDoNotCount() {
    byte[] page =
        "<meta charset=utf-7><meta charset=klingon><p>Fähre".getBytes(StandardCharsets.UTF_8);

    assertThat(Decoder.decode(page, "text/html; charset=nonsense")).endsWith("Fähre");
    assertThat(Decoder.decode(page, "text/html; charset=")).endsWith("Fähre");
    assertThat(Decoder.decode(page, "charset")).endsWith("Fähre");
  }

  @Test
  void bytesThatWindows1252LeavesOutAreControls() {
    byte[] page = {'<', 'p', '>', 'a', (byte) 0x81, 'b', (byte) 0xE4};

    assertThat(Decoder.decode(page, "text/html; charset=windows-1252")).endsWith("a\u0081bä");
  }
}
