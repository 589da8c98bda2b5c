package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sitrep extract} as its user knows it. */
class ExtractCommandTest {

  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferry runs aground | Tarn Post</title>
      <meta property="og:site_name" content="Tarn Post">
      <meta property="og:description" content="Forty people were taken off unhurt.">
      <meta property="article:section" content="Coast">
      <meta property="article:published_time" content="2031-05-03T08:10:00+02:00">
      </head><body><article><h1>Ferry runs aground</h1><p class="byline">By Ann Lee</p>
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday \uD83D\uDEA2, and its forty
      passengers were taken off by fishing boats from the village before the tide came back.</p>
      <p>Nobody was hurt, the harbour office said, and the hull was found to be sound by divers who
      went down twice in the course of the morning to look at it.</p>
      <p>Sign up for our newsletter</p>
      <p>The owners want to tow the ferry to Tarn on Tuesday, where she is to be examined in the
      dry dock before she is allowed to carry passengers again.</p></article></body></html>
      """;

  private static final String WALL =
      "<html><head><title>Just a moment...</title></head><body><h1>404 Not Found</h1><p>The page"
          + " you asked for is not here.</p></body></html>";

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(folder.resolve("ferry.html"), PAGE);
  }

  @Test
  void theArticleIsReadableUnderAShortHead() {
    Shell shell = Shell.run("extract", page);

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("From: " + page + "\n")
        .contains("Outlet: Tarn Post\n", "Section: Coast\n", "By: Ann Lee\n")
        .contains("Published: 2031-05-03T08:10:00+02:00\n", "\n\nFerry runs aground\n")
        .doesNotContain("Sign up");
  }

  @Test
  void theJsonHasEveryMemberAndOffsetsIntoItsText() {
    JsonNode line = json("--json", page).get(0);

    assertThat(line.propertyNames())
        .contains("file", "url", "title", "dek", "authors", "agency", "published", "modified")
        .contains("language", "outlet", "kind", "text", "blocks", "confidence", "dropped")
        .contains("rejected", "section", "image", "paywalled", "notes", "findings");
    String text = line.get("text").asString();
    assertThat(text).startsWith("The ferry to Orla").hasLineCount(3).doesNotContain("Sign up");
    assertThat(line.get("title").asString()).isEqualTo("Ferry runs aground");
    assertThat(line.get("dek").asString()).isEqualTo("Forty people were taken off unhurt.");
    assertThat(line.get("published").asString()).isEqualTo("2031-05-03T08:10:00+02:00");
    assertThat(line.get("publishedTo").asString()).isEqualTo("minute");
    assertThat(line.get("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(line.get("rejected").isNull()).isTrue();
    assertThat(line.get("dropped").get(0).get("reason").asString()).isNotEmpty();
    int inText = 0;
    for (JsonNode block : line.get("blocks")) {
      if (!block.get("start").isNull()) {
        int start = block.get("start").asInt();
        assertThat(text.substring(start, block.get("end").asInt()))
            .isEqualTo(block.get("text").asString());
        inText++;
      }
    }
    assertThat(inText).isEqualTo(3);
  }

  @Test
  void aRejectedPageHasTheReasonAndWhatCouldBeRead() throws IOException {
    Path wall = Files.writeString(folder.resolve("wall.html"), WALL);

    Shell shell = Shell.run("extract", "--json", wall);
    JsonNode line = parse(shell).get(0);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(line.get("rejected").get("reason").asString()).isEqualTo("error_page");
    assertThat(line.get("rejected").get("detail").asString()).isNotEmpty();
    assertThat(line.get("text").isString()).isTrue();
  }

  @Test
  void aLineComesForEveryFileInTheOrderGivenWhateverCameOfIt() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), "");
    Path missing = folder.resolve("missing.html");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("b.html"), PAGE);
    Files.write(pages.resolve("a.html.gz"), zipped(PAGE));

    List<JsonNode> lines = json("--json", missing, page, empty, pages, page, "https");

    assertThat(lines)
        .extracting(line -> line.get("file").asString())
        .containsExactly(
            missing.toString(),
            page.toString(),
            empty.toString(),
            pages + "/a.html.gz",
            pages + "/b.html",
            page.toString(),
            "https");
    assertThat(lines)
        .extracting(line -> line.get("rejected").isNull())
        .containsExactly(false, true, false, true, true, true, false);
  }

  @Test
  void theAddressOfASavedPageIsReadFromItsSidecar() throws IOException {
    Files.writeString(
        folder.resolve("ferry.html.meta.json"), "{\"url\": \"https://tarn.example/ferry\"}");

    assertThat(json("--json", page).get(0).get("url").asString())
        .isEqualTo("https://tarn.example/ferry");
  }

  @Test
  void manyFilesKeepTheirOrder() throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("extract", "--json"));
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = i % 3 == 0 ? PAGE.repeat(1 + i / 10) : "<p>Nothing much.</p>";
      Path file = Files.writeString(folder.resolve(i + ".html"), text);
      arguments.add(file);
      files.add(file.toString());
    }

    assertThat(parse(Shell.run(arguments.toArray())))
        .extracting(line -> line.get("file").asString())
        .containsExactlyElementsOf(files);
  }

  @Test
  void whyTellsWhoTookWhatAndWhereEveryFactCameFrom() {
    String why = Shell.run("extract", "--why", page).out();

    assertThat(why)
        .contains("  section: Coast (meta article:section)\n")
        .containsPattern("M markup +\\d+ lines +[01]\\.\\d\\d")
        .contains("taken", "article>p")
        .containsPattern("newsletter: Sign up for our newsletter")
        .containsPattern("(?m)^ +\\d+ M\\w* +text ");
  }

  @Test
  void programsAndPeopleAreNotServedAtOnce() {
    Shell shell = Shell.run("extract", "--json", "--why", page);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
  }

  private static List<JsonNode> json(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("extract"));
    all.addAll(List.of(arguments));
    return parse(Shell.run(all.toArray()));
  }

  private static List<JsonNode> parse(Shell shell) {
    assertThat(shell.err()).isEmpty();
    var mapper = new JsonMapper();
    return shell.out().lines().map(mapper::readTree).toList();
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
