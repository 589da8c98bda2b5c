package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are damaged or only look like archives, through the command (S20). */
final class HostileArchivesTest {

  private static final Path HOSTILE = Path.of("../../shared/gold/hostile/warcio/data");

  /** Damage in the hostile set, by file: where it begins. Nine others hold one front page each. */
  private static final Map<String, List<String>> DAMAGE =
      Map.of(
          "bad.arc", List.of("@0: ", ":1: cannot be read: at 202: ", "@262: "),
          "example-space-in-url.arc", List.of("@150: "),
          "example-trunc.warc", List.of(":3: cannot be read: at 1197: ", "@2560: "));

  @TempDir private Path folder;

  @Test
  void ofTheHostileSetEveryReadablePageIsReadAndAllDamageHasItsOffset() throws IOException {
    assumeTrue(Files.isDirectory(HOSTILE), "skipped: no gold sets");

    SortedMap<String, String> told = new TreeMap<>();
    try (Stream<Path> files = Files.list(HOSTILE)) {
      for (Path file : files.toList()) {
        Shell shell = Shell.run("report", file, "--out", folder.resolve("out"));
        told.put(file.getFileName().toString(), shell.err());
        assertThat(shell.code()).isEqualTo(1);
        assertThat(shell.err()).doesNotContain("\tat ", "a fault of Sitrep");
      }
    }

    assertThat(told).hasSize(16);
    told.forEach(
        (file, complaints) -> {
          DAMAGE
              .getOrDefault(file, List.of())
              .forEach(it -> assertThat(complaints).contains(file + it));
          assertThat(complaints.contains(": damaged: "))
              .as(file)
              .isEqualTo(DAMAGE.containsKey(file));
        });
    assertThat(told.values().stream().filter(it -> it.contains("the front page of a site")))
        .hasSize(10);
  }

  @Test
  void theArticlesBeforeAndBehindDamageAreInTheReport() throws IOException {
    var archive = new ByteArrayOutputStream();
    archive.writeBytes(record("http://courier.example/a", "Ferry runs aground off Tolm"));
    int damage = archive.size();
    archive.writeBytes(
        "WARC/1.0\r\nContent-Length: minus\r\n\r\nrubbish\r\n".getBytes(StandardCharsets.US_ASCII));
    int next = archive.size();
    archive.writeBytes(record("http://courier.example/b", "Harbour of Lund buys two cranes"));
    byte[] cut = record("http://courier.example/c", "Bridge of Lowmarsh closes");
    archive.write(cut, 0, cut.length - 200);
    Path file = Files.write(folder.resolve("news.warc"), archive.toByteArray());

    Shell shell = Shell.run("report", file, "--out", folder.resolve("out"));

    assertThat(shell.code()).isZero();
    assertThat(shell.err())
        .contains(
            "news.warc@" + damage + ": cannot be read: damaged: ", "next record is at " + next)
        .contains("news.warc:3: cannot be read: at ");
    assertThat(folder.resolve("out/report.md"))
        .content()
        .contains("Ferry runs aground off Tolm", "Harbour of Lund buys two cranes")
        .contains("damaged");
    assertThat(Shell.run("verify", "--deep", folder.resolve("out")).code()).isZero();
  }

  private static byte[] record(String url, String title) {
    String page =
        "<html><head><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1>"
            + ("<p>"
                    + title
                    + " on Monday, the harbour office of "
                    + url
                    + " said in the evening.</p>")
                .repeat(1)
            + "<p>Nobody was hurt, and the crossing opens again on Tuesday at noon with one"
            + " boat.</p><p>Eighty people had to wait for three hours in the cold until a second"
            + " boat came.</p></article></body></html>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "WARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-03-02T09:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n";
    return (head + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
