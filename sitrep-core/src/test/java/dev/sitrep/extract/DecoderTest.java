package dev.sitrep.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which encoding a page is read (S19). */
class DecoderTest {

  private static final Path GOLD = Path.of("../../shared/gold/hostile");

  /** A page and the encoding it is in. */
  private record Case(String data, Charset encoding) {}

  @Test
  void aPageIsReadInTheEncodingOfTheStandardsTests() throws IOException {
    Path root = GOLD.resolve("html5lib-tests/encoding");
    assumeTrue(Files.isDirectory(root), "skipped: no gold sets");
    List<String> wrong = new ArrayList<>();
    // What a script writes into a page is not read here, so the one scripted case does not apply.
    int cases = 0;
    for (String name : List.of("tests1.dat", "tests2.dat", "test-yahoo-jp.dat")) {
      for (Case page : cases(root.resolve(name))) {
        cases++;
        byte[] probe = probe(page.encoding()).getBytes(page.encoding());
        var bytes = new ByteArrayOutputStream();
        bytes.write(page.data().getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(probe);
        if (!Decoder.decode(bytes.toByteArray(), null).endsWith(probe(page.encoding()))) {
          wrong.add(name + " " + page.encoding() + ": " + page.data().strip());
        }
      }
    }
    assertThat(cases).isEqualTo(82);
    assertThat(wrong).isEmpty();
  }

  @Test
  void noPageOfTheEncodingSetLosesACharacter() throws IOException {
    Path root = GOLD.resolve("miniflux/reader/encoding/testdata");
    assumeTrue(Files.isDirectory(root), "skipped: no gold sets");
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
        assertThat(Decoder.decode(Files.readAllBytes(file), "text/html"))
            .as(file.toString())
            .doesNotContain("\uFFFD");
      }
    }
  }

  /** Words whose bytes are other characters in windows-1252, which is what is read by default. */
  private static String probe(Charset encoding) {
    if (encoding.equals(Charset.forName("windows-1252"))) {
      return " \u201cZ\u00fcrich\u201d, M\u00fcnchen, \u00e9t\u00e9, gar\u00e7on, 5 \u20ac ";
    }
    return Stream.of(
            " \u0141\u00f3d\u017a, Gda\u0144sk ", " \u65e5\u672c\u8a9e ", " \u0416\u0443\u043a ")
        .filter(text -> encoding.newEncoder().canEncode(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String all = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (String part : all.split("(?m)^#data\\n")) {
      int at = part.indexOf("#encoding\n");
      if (at >= 0) {
        String name = part.substring(at + 10).strip().split("\\s", 2)[0];
        cases.add(new Case(part.substring(0, at), Charset.forName(name)));
      }
    }
    return cases;
  }
}
