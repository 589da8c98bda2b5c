package dev.sitrep.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.io.feed.FeedParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which encoding counts where several are named (S19). */
class EncodingsTest {

  private static final Path HOSTILE = Path.of("../../shared/gold/hostile/miniflux/reader");
  private static final String TEXT = "D\u00e4mme \u00fcber Ufer";

  @Test
  void aByteOrderMarkCountsBeforeAllThatIsSaid() {
    for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(name));

      assertThat(Encodings.decode(bytes, "koi8-r", "big5")).as(name).isEqualTo(TEXT);
    }
  }

  @Test
  void theFirstNameCountsThatTheBytesAllow() {
    byte[] latin = TEXT.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Encodings.decode(latin, "utf-8", "us-ascii")).isEqualTo(TEXT);
    assertThat(Encodings.decode(latin, null, "no-such", "iso-8859-1")).isEqualTo(TEXT);
    assertThat(
            Encodings.decode(
                "\u0436\u0443\u043a".getBytes(Charset.forName("koi8-r")), "koi8-r", "utf-8"))
        .isEqualTo("\u0436\u0443\u043a");
    assertThat(Encodings.decode(TEXT.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
        .isEqualTo(TEXT);
  }

  @Test
  void whatIsMostlyUtf8StaysSoWhereAByteIsBroken() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write((TEXT + " \u0142\u00f3d\u017a ").getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE4);

    assertThat(Encodings.decode(bytes.toByteArray(), "utf-8")).startsWith(TEXT);
  }

  @Test
  void aByteThatWindowsLeavesOpenIsNoReasonToLoseIt() {
    byte[] bytes = {'a', (byte) 0x93, (byte) 0x81, 'b', (byte) 0xE9, ' ', 'c'};

    assertThat(Encodings.decode(bytes, "windows-1252")).doesNotContain("\uFFFD");
  }

  @Test
  void utf7IsNeverRead() {
    byte[] bytes = "+ADw-script+AD4-".getBytes(StandardCharsets.US_ASCII);

    assertThat(Encodings.decode(bytes, "utf-7")).isEqualTo("+ADw-script+AD4-");
  }

  @Test
  void noFileOfTheEncodingSetLosesACharacter() throws IOException {
    assumeTrue(Files.isDirectory(HOSTILE), "skipped: no gold sets");
    List<Path> files;
    try (Stream<Path> all = Files.walk(HOSTILE)) {
      files = all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }

    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      var feed = new FeedParser().parse(Files.readAllBytes(file), null, null, "feed");
      assertThat(feed.toString()).as(file.toString()).doesNotContain("\uFFFD");
    }
  }
}
