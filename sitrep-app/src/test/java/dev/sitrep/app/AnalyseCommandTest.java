package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sitrep analyse} as its user knows it. */
class AnalyseCommandTest {

  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferry runs aground | Tarn Post</title>
      <meta property="article:published_time" content="2031-05-06T08:10:00+02:00">
      </head><body><article><h1>Ferry runs aground</h1>
      <p>The ferry to Orla ran aground on a sandbank at dawn on Monday, and at least 40 passengers
      were taken off by fishing boats from the village before the tide came back.</p>
      <p>"She sits on the sand as on a shelf, and nobody on her was hurt," said Ida Vale, the
      mayor of Tarn. Vale said that divers would look at the hull for two days.</p>
      <p>The owners want to tow the ferry to Tarn, where she is to be examined in the dry dock
      before she is allowed to carry passengers again.</p></article></body></html>
      """;

  @TempDir private Path folder;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = Files.writeString(folder.resolve("ferry.html"), PAGE);
  }

  @Test
  void eachSentenceHasWhatWasReadInItBelow() {
    Shell shell = Shell.run("analyse", page);

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("From: " + page + "\n")
        .contains(
            "Read as: en\n\n[1] Ferry runs aground\n    event     Ferry runs aground\n[2] The ferry")
        .contains("date      Monday = 2031-05-05, to the day, from the article's date\n")
        .contains("figure    at least 40 passengers = at least 40, of: passenger")
        .contains("nobody on her was hurt,\" <- Ida Vale (0.9")
        .contains("reported  that divers would look at the hull for two days <- Ida Vale (0.")
        .contains("time      two days = P2D\n", "event     Vale said\n")
        .contains("\nNamed\n", "person    Ida Vale; mayor")
        .contains("(2: Ida Vale, Vale)");
  }

  @Test
  void withoutATerminalNothingIsColoured() {
    assertThat(Shell.run("analyse", page).out()).doesNotContain("\u001B");
  }

  @Test
  void onATerminalQuotesNamesDatesAndFiguresHaveColours() {
    var out = new ByteArrayOutputStream();
    var world =
        new World(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            InstantSource.system(),
            false,
            true,
            () -> {
              throw new AssertionError("this needs no network");
            });

    Main.run(world, "analyse", page.toString());

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\u001B[33mMonday\u001B[0m", "\u001B[35mat least 40 passengers\u001B[0m")
        .contains("\u001B[36mIda Vale\u001B[0m", "\u001B[32m\"She sits");
  }

  @Test
  void coloursAreForTerminalsOfUsersWhoDoNotForbidThem() {
    assertThat(Colours.wanted(true, null)).isTrue();
    assertThat(Colours.wanted(true, "")).isTrue();
    assertThat(Colours.wanted(true, "1")).isFalse();
    assertThat(Colours.wanted(false, null)).isFalse();
  }

  @Test
  void theJsonHasOffsetsIntoItsText() {
    JsonNode line = json("analyse", "--json", page);

    String text = line.get("text").asString();
    JsonNode quote = line.get("quotes").get(0);
    assertThat(words(text, quote)).startsWith("\"She sits").endsWith("hurt,\"");
    assertThat(quote.get("speaker").get("name").asString()).isEqualTo("Ida Vale");
    assertThat(words(text, quote.get("cue"))).isEqualTo("said");
    JsonNode figure = line.get("figures").get(0);
    assertThat(words(text, figure)).isEqualTo("at least 40 passengers");
    assertThat(figure.get("modifier").asString()).isEqualTo("at_least");
    assertThat(line.get("dates").get(0).get("from").asString()).isEqualTo("2031-05-05");
    assertThat(line.get("times").get(0).get("lasts").asString()).isEqualTo("P2D");
    assertThat(line.get("events").get(0).get("sentence").isInt()).isTrue();
    assertThat(line.get("rejected").isNull()).isTrue();
    assertThat(line.get("entities").get(1).get("mentions").size()).isPositive();
  }

  @Test
  void aPageWithoutAnArticleSaysWhy() throws IOException {
    Path wall =
        Files.writeString(
            folder.resolve("wall.html"),
            "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>");

    Shell text = Shell.run("analyse", wall);
    Shell json = Shell.run("analyse", "--json", wall);

    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out()).contains("No article: ");
    assertThat(json.code()).isEqualTo(1);
    assertThat(parse(json).get("rejected").get("reason").asString()).isNotEmpty();
  }

  @Test
  void aMissingFileIsToldAndTheOthersAreRead() {
    Shell shell = Shell.run("analyse", "--json", folder.resolve("missing.html"), page);

    assertThat(shell.code()).isZero();
    assertThat(shell.out().lines()).hasSize(2);
  }

  private static String words(String text, JsonNode span) {
    return text.substring(span.get("start").asInt(), span.get("end").asInt());
  }

  private static JsonNode json(Object... arguments) {
    return parse(Shell.run(arguments));
  }

  private static JsonNode parse(Shell shell) {
    return JsonMapper.builder().build().readTree(shell.out());
  }
}
