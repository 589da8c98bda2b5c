package dev.sitrep.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.model.Input;
import dev.sitrep.model.Reason;
import dev.sitrep.model.report.LeftOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubbishTest {

  @TempDir private Path folder;

  @Test
  void rubbishIsNamedWithItsReasonAndDoesNotStopTheRest() throws IOException {
    write("case/1-empty.html", new byte[0]);
    write("case/2-blank.html", "\n \t\n".getBytes(StandardCharsets.UTF_8));
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    write("case/3-noise.html", noise);
    write("case/4-paper.pdf", "%PDF-1.7 whatever".getBytes(StandardCharsets.UTF_8));
    write("case/5-cut.html.gz", Arrays.copyOf(gzip(page("x".repeat(100_000))), 90));
    write("case/6-script.js", "let x = 1;".getBytes(StandardCharsets.UTF_8));
    write("case/7-nothing.html.gz", Arrays.copyOf(gzip(page("x")), 4));
    write("case/8-good.html", page("good"));

    Reading reading = Reading.of(folder.resolve("case"));

    assertThat(reading.inputs()).extracting(Input::origin).containsExactly("case/8-good.html");
    assertThat(reading.failures())
        .extracting(failure -> failure.where() + " " + failure.reason() + " " + failure.detail())
        .containsExactly(
            "case/1-empty.html EMPTY no bytes",
            "case/2-blank.html EMPTY only white space",
            "case/3-noise.html UNREADABLE binary data",
            "case/4-paper.pdf UNREADABLE binary data",
            "case/5-cut.html.gz UNREADABLE the compressed data breaks off",
            "case/6-script.js NOT_AN_ARTICLE plain text in a folder is read only if named .txt",
            "case/7-nothing.html.gz UNREADABLE the compressed data breaks off");
  }

  @Test
  void moreMarkupThanAPageMayHaveIsNamedAndNotRead() throws IOException {
    byte[] divs = "<div>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(folder.resolve("deep.html"));
        var compressed =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.html.gz")))) {
      for (int i = 0; i < 320; i++) {
        out.write(divs);
        compressed.write(divs);
      }
    }

    Reading reading = Reading.of(folder.resolve("deep.html"), folder.resolve("bomb.html.gz"));

    assertThat(reading.inputs()).isEmpty();
    assertThat(reading.failures())
        .extracting(LeftOut::detail)
        .containsExactly("larger than 15 MiB", "larger than 15 MiB");
  }

  @Test
  void aLineThatNeverEndsIsNamedAndTheNextOneRead() throws IOException {
    String endless = "{\"text\": \"" + "x".repeat(Bytes.LIMIT) + "\"}\n{\"text\": \"Short.\"}\n";
    write("a.jsonl", endless.getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.of(folder.resolve("a.jsonl"));

    assertThat(reading.inputs()).extracting(Input::origin).containsExactly("a.jsonl:2");
    assertThat(reading.failures()).extracting(LeftOut::where).containsExactly("a.jsonl:1");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Reading reading = Reading.of(folder.resolve("gone.html"));

    assertThat(reading.failures())
        .containsExactly(
            new LeftOut("gone.html", "gone.html", Reason.UNREADABLE, "there is no such file"));
  }

  @Test
  void aFileThatVanishesWhileTheFolderIsReadIsNamed() throws IOException {
    write("case/1.html", page("one"));
    write("case/2.html", page("two"));
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> failures = new ArrayList<>();

    Inputs.of(List.of(folder.resolve("case").toString()), InputStream.nullInputStream())
        .read(
            input -> {
              inputs.add(input);
              folder.resolve("case/2.html").toFile().delete();
            },
            failures::add);

    assertThat(inputs).hasSize(1);
    assertThat(failures)
        .extracting(failure -> failure.where() + ": " + failure.detail())
        .containsExactly("case/2.html: there is no such file");
  }

  @Test
  void aNameWithALineBreakIsShownOnOneLine() throws IOException {
    try {
      write("case/one\ntwo\u202E.html", page("one"));
    } catch (FileSystemException | InvalidPathException e) {
      assumeTrue(false, "skipped: this file system knows no such names");
    }

    assertThat(Reading.of(folder.resolve("case")).inputs())
        .extracting(Input::origin)
        .containsExactly("case/one\\ntwo\\u202E.html");
  }

  @Test
  void aLinkThatLeadsBackIsNotFollowed() throws IOException {
    write("case/1.html", page("one"));
    try {
      Files.createSymbolicLink(folder.resolve("case/loop"), folder.resolve("case"));
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeTrue(false, "skipped: no links here");
    }

    Reading reading = Reading.of(folder.resolve("case"));

    assertThat(reading.inputs()).hasSize(1);
    assertThat(reading.failures()).extracting(LeftOut::where).containsExactly("case/loop");
  }

  private static byte[] page(String text) {
    return ("<!doctype html><p>" + text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
