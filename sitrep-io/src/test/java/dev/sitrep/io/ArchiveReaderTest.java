package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {

  private static final Path HOSTILE = Path.of("../../shared/gold/hostile/warcio/data");

  @TempDir private Path folder;
  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void aResponseIsAPageWithItsAddressTypeAndTime() throws IOException {
    add(response("https://o.example/1", "200 OK", "text/html; charset=utf-8", "<html>One"));

    Page page = (Page) read("a.warc").inputs().get(0);

    assertThat(page.origin()).isEqualTo("a.warc:1");
    assertThat(page.url()).isEqualTo("https://o.example/1");
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.fetched()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo("<html>One");
  }

  @Test
  void whatIsCompressedOrSentInChunksIsDecoded() throws IOException {
    byte[] compressed = gzip("<html>Two".getBytes(StandardCharsets.UTF_8));
    add(
        record(
            "https://o.example/2",
            join(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n",
                compressed)));
    add(
        record(
            "https://o.example/3",
            join(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n"
                    + "6\r\n<html>\r\n5\r\nThree\r\n0\r\n\r\n",
                new byte[0])));

    assertThat(read("a.warc.gz").inputs())
        .extracting(input -> new String(((Page) input).body(), StandardCharsets.UTF_8))
        .containsExactly("<html>Two", "<html>Three");
  }

  /** S9: a response that becomes a gibibyte, in a record that is compressed once more. */
  @Test
  void aBombInARecordIsNamedAndTheNextRecordRead() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 1024; i++) {
        out.write("<html>  ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8));
      }
    }
    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n";
    add(gzip(record("https://o.example/bomb", join(head, bomb.toByteArray()))));
    add(gzip(response("https://o.example/2", "200 OK", "text/html", "<html>Two")));

    Reading reading = read("a.warc");

    assertThat(reading.failures())
        .extracting(LeftOut::detail)
        .anyMatch(detail -> detail.contains("larger than 15 MiB"));
    assertThat(reading.inputs()).extracting(Input::origin).containsExactly("a.warc:2");
  }

  @Test
  void chunksThatAreNoneOrWrongCostNoMoreThanTheirRecord() throws IOException {
    String head =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n";
    byte[] none = {};
    add(record("https://o.example/plain", join(head + "<html>Not in chunks", none)));
    int wrong = archive.size();
    add(record("https://o.example/wrong", join(head + "5\r\n<html\r\n99\r\n>cut", none)));
    add(response("https://o.example/2", "200 OK", "text/html", "<html>Two"));

    Reading reading = read("a.warc");

    assertThat(reading.inputs())
        .extracting(input -> new String(((Page) input).body(), StandardCharsets.UTF_8))
        .containsExactly("<html>Not in chunks", "<html>Two");
    assertThat(reading.failures()).hasSize(1);
    assertThat(reading.failures().get(0).where()).isEqualTo("a.warc:2");
    assertThat(reading.failures().get(0).detail())
        .isEqualTo("at " + wrong + ": its chunks break off");
  }

  @Test
  void whatIsNoPageIsCountedAndErrorsAndRedirectsAreNamed() throws IOException {
    add(response("https://o.example/a.css", "200 OK", "text/css", "b { color: red }"));
    add(response("https://o.example/gone", "404 Not Found", "text/html", "<html>Gone"));
    add(response("https://o.example/moved", "301 Moved", "text/html", "<html>Moved"));
    add(response("https://o.example/b.css", "200 OK", "text/css", "i { color: red }"));

    Reading reading = read("a.warc");

    assertThat(reading.inputs()).isEmpty();
    assertThat(reading.failures())
        .extracting(LeftOut::where, LeftOut::reason, LeftOut::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "a.warc:2", Reason.ERROR_PAGE, "HTTP 404 from https://o.example/gone"),
            org.assertj.core.groups.Tuple.tuple(
                "a.warc:3", Reason.REDIRECT, "HTTP 301 from https://o.example/moved"),
            org.assertj.core.groups.Tuple.tuple(
                "a.warc", Reason.NOT_AN_ARTICLE, "no pages: 2 text/css"));
  }

  @Test
  void aFeedInAnArchiveIsReadAsAFeed() throws IOException {
    add(
        response(
            "https://o.example/rss",
            "200 OK",
            "application/rss+xml",
            "<rss><channel><item><title>One</title></item></channel></rss>"));

    assertThat(read("a.warc").inputs()).extracting(Input::origin).containsExactly("a.warc:1:1");
  }

  @Test
  void damageIsNamedWithItsPlaceAndTheNextRecordFound() throws IOException {
    add(response("https://o.example/1", "200 OK", "text/html", "<html>One"));
    int damaged = archive.size();
    add(
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n\u0001\u0002\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    int next = archive.size();
    add(response("https://o.example/2", "200 OK", "text/html", "<html>Two"));

    Reading reading = read("a.warc");

    assertThat(reading.inputs())
        .extracting(input -> ((Page) input).url())
        .containsExactly("https://o.example/1", "https://o.example/2");
    assertThat(reading.failures()).hasSize(1);
    assertThat(reading.failures().get(0).where()).isEqualTo("a.warc@" + damaged);
    assertThat(reading.failures().get(0).detail()).endsWith("the next record is at " + next);
  }

  @Test
  void aDamagedCompressedRecordCostsOnlyItself() throws IOException {
    byte[] first = gzip(response("https://o.example/1", "200 OK", "text/html", "<html>One"));
    byte[] second = gzip(response("https://o.example/2", "200 OK", "text/html", "<html>Two"));
    byte[] third = gzip(response("https://o.example/3", "200 OK", "text/html", "<html>Three"));
    Arrays.fill(second, 30, 60, (byte) 0x55);
    Path file = folder.resolve("a.warc.gz");
    Files.write(file, join("", first, second, third));

    Reading reading = Reading.of(file);

    assertThat(reading.inputs())
        .extracting(input -> ((Page) input).url())
        .contains("https://o.example/1", "https://o.example/3");
    assertThat(reading.failures()).isNotEmpty();
    assertThat(reading.failures().get(0).where()).isEqualTo("a.warc.gz@" + first.length);
  }

  @Test
  void anArchiveThatBreaksOffGivesWhatItHasAndSaysSo() throws IOException {
    add(response("https://o.example/1", "200 OK", "text/html", "<html>One"));
    add(response("https://o.example/2", "200 OK", "text/html", "<html>Two" + "x".repeat(9000)));
    byte[] cut = Arrays.copyOf(archive.toByteArray(), archive.size() - 5000);
    Path file = folder.resolve("a.warc");
    Files.write(file, cut);

    Reading reading = Reading.of(file);

    assertThat(reading.inputs())
        .extracting(input -> ((Page) input).url())
        .contains("https://o.example/1");
    assertThat(reading.failures()).as("said so").isNotEmpty();
  }

  @Test
  void anArchiveComesThroughStandardInputToo() throws IOException {
    add(response("https://o.example/1", "200 OK", "text/html", "<html>One"));

    assertThat(Reading.of(gzip(archive.toByteArray())).inputs())
        .extracting(Input::origin)
        .containsExactly("standard input:1");
  }

  @Test
  void allReadablePagesOfTheHostileSetAreRead() {
    assumeTrue(Files.isDirectory(HOSTILE), "skipped: no gold sets");

    Reading reading = Reading.of(HOSTILE);

    assertThat(reading.inputs()).hasSize(10);
    assertThat(reading.failures())
        .extracting(LeftOut::where)
        .contains(
            "data/bad.arc@0", "data/example-space-in-url.arc@150", "data/example-trunc.warc@2560");
  }

  private void add(byte[] record) throws IOException {
    archive.write(record);
  }

  private Reading read(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = archive.toByteArray();
    Files.write(file, name.endsWith(".gz") ? gzip(bytes) : bytes);
    return Reading.of(file);
  }

  private static byte[] response(String url, String status, String type, String body) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n";
    return record(url, join(head, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] record(String url, byte[] block) {
    String head =
        """
        WARC/1.0
        WARC-Type: response
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>
        WARC-Target-URI: %s
        WARC-Date: 2026-03-02T09:00:00Z
        Content-Type: application/http; msgtype=response
        Content-Length: %d

        """;
    String lines = String.format(head, url, block.length).replace("\n", "\r\n");
    return join(lines, block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] join(String head, byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    joined.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }
}
