package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who gives Sitrep rubbish: a line that says so, and never a stack trace. */
class RubbishTest {

  private static final String GOOD =
      """
      {"id": "a", "title": "Ferry runs aground off Tolm", "outlet": "Tolm Courier", \
      "text": "A ferry with 80 people on board ran aground off Tolm on Monday. Nobody was hurt."}
      """;

  @TempDir private Path folder;

  @Test
  void binaryDataIsNamed() throws IOException {
    byte[] noise = new byte[4000];
    new Random(3).nextBytes(noise);
    refuses(write("noise.html", noise), "noise.html: cannot be read: binary data");
  }

  @Test
  void aDrawingThatReachesForAFileIsNamedAndReachesNothing() throws IOException {
    Path secret = write("secret.txt", "ROOT-OF-ALL-EVIL".getBytes(StandardCharsets.US_ASCII));
    String drawing =
        "<!DOCTYPE svg [<!ENTITY e SYSTEM '%s'><!ENTITY a 'ha'><!ENTITY b '%s'>]><svg"
            + " xmlns='http://www.w3.org/2000/svg'><text>&e;&b;</text></svg>";
    String svg = String.format(drawing, secret.toUri(), "&a;".repeat(100_000));
    String page =
        "<!doctype html><title>Ferry</title><article><h1>Ferry runs aground off Tolm</h1><p>A ferry"
            + " with 80 people on board ran aground off Tolm on Monday. Nobody was hurt.</p>"
            + svg
            + "<p>The crossing opens again on Tuesday at noon with one boat, the harbour office"
            + " said in the evening.</p><p>Eighty people had to wait for three hours in the cold"
            + " until a second boat came.</p></article>";

    refuses(
        write("map.svg", ("<?xml version='1.0'?>" + svg).getBytes(StandardCharsets.US_ASCII)),
        "map.svg: cannot be read: XML that is no feed");
    assertThat(report(write("page.html", page.getBytes(StandardCharsets.US_ASCII))).code())
        .isZero();
    assertThat(folder.resolve("out/report.json")).content().doesNotContain("ROOT-OF-ALL-EVIL");
    assertThat(folder.resolve("out/evidence/articles.jsonl"))
        .content()
        .contains("80 people")
        .doesNotContain("ROOT-OF-ALL-EVIL");
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    refuses(write("empty.html", new byte[0]), "empty.html: empty: no bytes");
  }

  @Test
  void fiftyMegabytesOfMarkupAreNamed() throws IOException {
    byte[] divs = "<div>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    Path file = folder.resolve("deep.html");
    try (var out = Files.newOutputStream(file)) {
      for (int i = 0; i < 100; i++) {
        out.write(divs);
      }
    }

    refuses(file, "deep.html: cannot be read: larger than 15 MiB");
  }

  @Test
  void aCutGzipIsNamed() throws IOException {
    byte[] whole = gzip("<!doctype html><p>" + noise(50_000));
    refuses(
        write("cut.html.gz", Arrays.copyOf(whole, whole.length / 2)),
        "cut.html.gz: cannot be read: the compressed data breaks off");
  }

  @Test
  void aCutArchiveIsNamed() throws IOException {
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tolm.example/a\r\n"
            + "WARC-Date: 2025-03-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: 50000\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
            + noise(49_000);
    byte[] whole = gzip(record);

    refuses(
        write("cut.warc.gz", Arrays.copyOf(whole, whole.length / 2)),
        "cut.warc.gz: cannot be read: the compressed data breaks off");
  }

  @Test
  void aLineThatIsNoJsonIsNamedByItsNumberAndTheOthersAreRead() throws IOException {
    Path file = write("a.jsonl", (GOOD + "{\"text\": \n" + "[1, 2]\n").getBytes());

    Shell shell = report(file);

    assertThat(shell.code()).isZero();
    assertThat(shell.complaints()).hasSize(2);
    assertThat(shell.complaints().get(0)).startsWith("sitrep: a.jsonl:2: cannot be read: ");
    assertThat(shell.complaints().get(1)).startsWith("sitrep: a.jsonl:3: cannot be read: ");
    assertThat(Files.readString(folder.resolve("out/report.json")))
        .contains("\"a.jsonl:2\"", "\"a.jsonl:3\"");
    assertIsPlain(shell);
  }

  @Test
  void aFileWithoutPermissionIsNamed() throws IOException {
    Path file = write("locked.html", "<p>x".getBytes());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "skipped: this user may read everything");

    refuses(file, "locked.html: cannot be read: no permission to read it");
  }

  @Test
  void aNameOfControlCharactersIsShownOnOneLine() throws IOException {
    Path file;
    try {
      file = write("one\ntwo\u001B[31m.html", new byte[0]);
    } catch (FileSystemException | InvalidPathException e) {
      assumeTrue(false, "skipped: this file system knows no such names");
      return;
    }

    refuses(file, "one\\ntwo\\u001B[31m.html: empty: no bytes");
  }

  @Test
  void aFolderWithNothingInItIsNamed() throws IOException {
    refuses(
        Files.createDirectory(folder.resolve("bare")), "bare: empty: a folder with nothing in it");
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    refuses(folder.resolve("gone"), "gone: cannot be read: there is no such file");
  }

  @Test
  void aLinkThatLeadsBackIsNamed() throws IOException {
    Path loop = Files.createDirectory(folder.resolve("loop"));
    Files.createSymbolicLink(loop.resolve("again"), loop);

    refuses(loop, "loop/again: cannot be read: a link to a folder, which is not followed");
  }

  @Test
  void aLinkToItselfIsNamed() throws IOException {
    Path self = folder.resolve("self.html");
    Files.createSymbolicLink(self, self);

    Shell shell = report(self);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints()).hasSize(2);
    assertIsPlain(shell);
  }

  @Test
  void whatCanBeUsedIsUsedAndTheRestIsNamed() throws IOException {
    Path good = write("good.jsonl", GOOD.getBytes());

    Shell shell = report(good, folder.resolve("gone.html"));

    assertThat(shell.code()).isZero();
    assertThat(shell.complaints())
        .containsExactly("sitrep: gone.html: cannot be read: there is no such file");
    assertThat(Files.readString(folder.resolve("out/report.md"))).contains("gone.html");
  }

  private void refuses(Path input, String complaint) {
    Shell shell = report(input);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints())
        .containsExactly(
            "sitrep: " + complaint, "sitrep: nothing could be used, so there is no report");
    assertIsPlain(shell);
    assertThat(folder.resolve("out/report.json")).doesNotExist();
  }

  private Shell report(Path... inputs) {
    Object[] arguments = new Object[inputs.length + 3];
    arguments[0] = "report";
    System.arraycopy(inputs, 0, arguments, 1, inputs.length);
    arguments[inputs.length + 1] = "--out";
    arguments[inputs.length + 2] = folder.resolve("out");
    return Shell.run(arguments);
  }

  private static void assertIsPlain(Shell shell) {
    assertThat(shell.err()).doesNotContain("Exception", "\tat ", "\u001B");
    assertThat(shell.complaints()).allSatisfy(line -> assertThat(line).startsWith("sitrep: "));
  }

  /** Text that hardly compresses. */
  private static String noise(int length) {
    var random = new Random(5);
    var text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return compressed.toByteArray();
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
