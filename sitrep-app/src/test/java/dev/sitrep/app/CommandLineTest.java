package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as its user knows it: arguments, files, messages, exit codes. */
class CommandLineTest {

  private static final String ARTICLES =
      """
      {"id": "a", "title": "Ferry runs aground off Tolm", "outlet": "Tolm Courier", \
      "date": "2025-03-03", "text": "A ferry with 80 people on board ran aground off Tolm on \
      Monday. Nobody was hurt, the coast guard said."}
      {"id": "b", "title": "Orchard fair opens in Hessel", "outlet": "Hessel Post", \
      "date": "2025-03-05", "text": "The orchard fair has opened in Hessel with 200 growers. It \
      closes on Sunday."}
      """;

  @TempDir private Path folder;
  private Path input;
  private Path out;

  @BeforeEach
  void writeArticles() throws IOException {
    input = Files.writeString(folder.resolve("ferry-off-tolm.jsonl"), ARTICLES);
    out = folder.resolve("out");
  }

  @Test
  void aReportSaysWhatItHasAndWhereItIs() {
    Shell shell = Shell.run("report", input, "--out", out);

    assertThat(shell.code()).isZero();
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out())
        .startsWith("2 articles, 2 stories, 2 independent origins; left out: ")
        .contains(out.resolve("report.html").toString())
        .contains(out.resolve("report.md").toString())
        .contains(out.resolve("report.json").toString());
    assertThat(out.resolve("report.md")).content().contains("Ferry off tolm");
  }

  @Test
  void whatIsWrittenFollowsTheMaskOfTheUser() throws IOException {
    Path like = Files.writeString(folder.resolve("like"), "");
    Shell.run("report", input, "--out", out);

    String usual = PosixFilePermissions.toString(Files.getPosixFilePermissions(like));
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(5)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as("%s", file)
                      .isEqualTo(usual));
    }
  }

  @Test
  void aDashStandsForStandardInput() {
    Shell shell = Shell.runWith(ARTICLES, "report", "-", "--out", out);

    assertThat(shell.code()).isZero();
    assertThat(out.resolve("report.md")).content().contains("Standard input", "Tolm Courier");
  }

  @Test
  void onlyTheFormatsAskedForAreWritten() {
    Shell shell = Shell.run("report", input, "--out", out, "--format", "md,json");

    assertThat(shell.code()).isZero();
    assertThat(out.resolve("report.md")).exists();
    assertThat(out.resolve("report.json")).exists();
    assertThat(out.resolve("report.html")).doesNotExist();
    assertThat(shell.out()).doesNotContain("report.html");
  }

  @Test
  void aSituationHasTheNameItIsGiven() {
    Shell.run("report", input, "--out", out, "--situation", "A ferry & its <crew>");

    assertThat(out.resolve("report.html")).content().contains("A ferry &amp; its &lt;crew&gt;");
    assertThat(out.resolve("report.json")).content().contains("\"A ferry & its <crew>\"");
  }

  @Test
  void onlyArticlesWithATermAreInTheReportAndTheOthersAreLeftOutByName() {
    Shell shell = Shell.run("report", input, "--out", out, "--terms", "ferry,coast guard");

    assertThat(shell.out()).startsWith("1 article, 1 story, 1 independent origin;");
    assertThat(out.resolve("report.md")).content().contains("not about the situation");
  }

  @Test
  void articlesPublishedLaterThanTheReportAreLeftOutByName() {
    Shell shell = Shell.run("report", input, "--out", out, "--as-of", "2025-03-04");

    assertThat(shell.out()).startsWith("1 article, 1 story, 1 independent origin;");
    assertThat(out.resolve("report.md")).content().contains("published after the time");
  }

  @Test
  void aPageShowsAsManyStoriesInFullAsTheLimitSays() throws IOException {
    Shell.run("report", input, "--out", out, "--limit", "1");
    String one = Files.readString(out.resolve("report.html"));
    Shell.run("report", input, "--out", out, "--limit", "2");

    assertThat(one).contains("id=\"story-1\"").doesNotContain("id=\"story-2\"");
    assertThat(out.resolve("report.html")).content().contains("id=\"story-2\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--no-such-option, x",
    "--as-of, soon",
    "--as-of, 2025-02-30",
    "--limit, 0",
    "--limit, many",
    "--threads, 0",
    "--format, pdf",
    "--situation, ' '",
  })
  void wrongArgumentsAreAnErrorOfUse(String option, String value) {
    Shell shell = Shell.run("report", input, "--out", out, option, value);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.complaints().get(0)).contains(option.equals("--no-such-option") ? option : "");
    assertThat(shell.err()).doesNotContain("Exception", "\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void dataThatAreNoFolderAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("flood.yaml"), "name: Flood\n");

    for (String command : List.of("collect", "watch", "sources", "check")) {
      Shell shell = Shell.run(command, "--data", file);

      assertThat(shell.code()).isEqualTo(1);
      assertThat(shell.complaints())
          .containsExactly(
              "sitrep: not a folder: " + file + " (--data takes the folder the situations are in)");
    }
  }

  @Test
  void noInputAndNoCommandAreErrorsOfUse() {
    assertThat(Shell.run("report").code()).isEqualTo(2);
    assertThat(Shell.run().code()).isEqualTo(2);
    assertThat(Shell.run("repot", input).code()).isEqualTo(2);
    assertThat(Shell.run("verify").code()).isEqualTo(2);
  }

  @Test
  void anOutputThatIsAFileIsNamed() throws IOException {
    Files.writeString(out, "mine");

    Shell shell = Shell.run("report", input, "--out", out);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints())
        .containsExactly("sitrep: cannot write to " + out + ": it is not a folder");
    assertThat(out).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"report, INPUT...", "verify, REPORT", "extract, FILE..."})
  void everyCommandExplainsItself(String command, String argument) {
    Shell shell = Shell.run(command, "--help");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).startsWith("Usage: sitrep " + command).contains(argument);
  }

  @Test
  void aReportIsVerifiedWhereverItLies() throws IOException {
    Shell.run("report", input, "--out", out);
    Path moved = Files.move(out, folder.resolve("elsewhere"));

    assertThat(Shell.run("verify", moved).out()).matches("checked \\d+ statements: all found\\R");
    Shell deep = Shell.run("verify", "--deep", moved.resolve("report.json"));
    assertThat(deep.code()).isZero();
    assertThat(deep.out()).contains("; extracted 2 articles anew: all the same");
  }

  @Test
  void theFirstStatementThatDiffersIsNamedWithHowManyWereFound() throws IOException {
    Shell.run("report", input, "--out", out);
    Path articles = out.resolve("evidence/articles.jsonl");
    String kept = Files.readString(articles, StandardCharsets.UTF_8);
    Files.writeString(articles, kept.replace("80 people", "90 people"));

    Shell shell = Shell.run("verify", out);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.complaints()).hasSize(1);
    assertThat(shell.err())
        .contains(" differs: '", "the stored text of the article was changed")
        .containsPattern("\\(found \\d+ of \\d+ statements\\)");
  }

  @ParameterizedTest
  @CsvSource({"nothing, there is no file", "ferry-off-tolm.jsonl, report"})
  void whatIsNoReportIsNamed(String name, String complaint) {
    Shell shell = Shell.run("verify", folder.resolve(name));

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints()).hasSize(1);
    assertThat(shell.err()).contains(complaint).doesNotContain("Exception", "\tat ");
  }
}
