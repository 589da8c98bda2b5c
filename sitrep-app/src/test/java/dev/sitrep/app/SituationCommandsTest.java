package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.collect.SituationFile;
import dev.sitrep.io.collect.SourceSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that begin and describe a situation: init, sources, import of feeds. */
final class SituationCommandsTest {

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void dataFolder() {
    data = folder.resolve("data");
  }

  @Test
  void initWritesAFileThatIsASituationAndSaysWhatToDoNext() {
    Shell shell = Shell.run("init", "Flood at Varnmouth", "--data", data);

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).contains("Wrote " + data.resolve("flood-at-varnmouth.yaml"), "Next: ");
    assertThat(SituationFile.load(data.resolve("flood-at-varnmouth.yaml")).name())
        .isEqualTo("Flood at Varnmouth");
  }

  @Test
  void sourcesAndTermsGivenToInitStandInTheFile() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("my pages"));

    Shell shell =
        Shell.run(
            "init",
            "flood",
            "--data",
            data,
            "--source",
            "https://news.example/rss?a=1&b=%22x%22",
            "--source",
            pages,
            "--terms",
            "flood, high water");

    assertThat(shell.code()).isZero();
    var watch = SituationFile.load(data.resolve("flood.yaml"));
    assertThat(watch.terms()).containsExactly("flood", "high water");
    assertThat(watch.sources())
        .extracting(SourceSpec::address)
        .containsExactly("https://news.example/rss?a=1&b=%22x%22", pages.toRealPath().toString());
  }

  @Test
  void theSituationAmongTheExamplesIsOne() {
    var watch = SituationFile.load(Path.of("..", "examples", "world.yaml"));

    assertThat(watch.sources()).hasSizeGreaterThan(5).allMatch(SourceSpec::isWeb);
    assertThat(watch.families()).isNotEmpty();
  }

  @Test
  void initNeverWritesOverASituation() throws IOException {
    Shell.run("init", "flood", "--data", data);
    Files.writeString(data.resolve("flood.yaml"), "name: Mine\n");

    Shell shell = Shell.run("init", "Flood", "--data", data);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints())
        .containsExactly("sitrep: there is a situation already in " + data.resolve("flood.yaml"));
    assertThat(data.resolve("flood.yaml")).hasContent("name: Mine\n");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc-passwd",
    "CON, con-situation",
    "nul, nul-situation",
    "Com1, com1-situation",
    "lpt9., lpt9-situation",
    "aux.txt, aux-txt",
    "flood., flood",
    "Flut in Värn, flut-in-värn",
    "a/b\\c, a-b-c",
    "İZMİR, i̇zmi̇r",
  })
  void aNameBecomesAFileInTheDataFolderWhateverItIs(String name, String key) {
    assertThat(DataFolder.key(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../..", "\n", "!"})
  void aNameWithoutLettersIsNamed(String name) {
    Shell shell = Shell.run("init", name, "--data", data);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints()).hasSize(1);
    assertThat(shell.err()).contains("is no name for a situation").doesNotContain("Exception");
  }

  @Test
  void aSituationThatIsNotThereIsNamedWithThoseThatAre() {
    Shell.run("init", "flood", "--data", data);

    for (String command : new String[] {"report", "sources"}) {
      Shell shell = Shell.run(command, "--situation", "fire", "--data", data);

      assertThat(shell.code()).isEqualTo(1);
      assertThat(shell.complaints())
          .containsExactly(
              "sitrep: there is no situation 'fire' in "
                  + data
                  + " (there are: flood); 'sitrep init' makes one");
    }
  }

  @Test
  void everyFaultOfASituationFileIsToldWithItsLine() throws IOException {
    Shell.run("init", "flood", "--data", data);
    Files.writeString(data.resolve("flood.yaml"), "name: Flood\ncolour: red\nwindow: soon\n");

    Shell shell = Shell.run("sources", "--data", data);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints()).hasSize(2);
    assertThat(shell.complaints().get(0)).contains("flood.yaml:2:", "colour");
    assertThat(shell.complaints().get(1)).contains("flood.yaml:3:", "window: soon".substring(8));
  }

  @Test
  void theSourcesOfANewSituationWereNotAskedYet() {
    Shell.run("init", "flood", "--data", data, "--source", "https://news.example/rss");

    assertThat(Shell.run("sources", "--data", data).out())
        .isEqualTo("https://news.example/rss\n  of flood\n  not asked yet\n");
    assertThat(Shell.run("sources", "--data", data, "--json").out())
        .startsWith("{\"address\":\"https://news.example/rss\",\"title\":null,")
        .contains("\"situations\":[\"flood\"]");
  }

  @Test
  void aListOfFeedsIsTakenInAndItsBadEntriesAreNamedWithTheirLines() throws IOException {
    Shell.run("init", "flood", "--data", data, "--source", "https://a.example/rss");
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            """
            <?xml version="1.0"?>
            <opml version="2.0"><body>
              <outline text="A" xmlUrl="https://a.example/rss"/>
              <outline text="Group"><outline text="B" type="rss" xmlUrl="https://b.example/rss"/></outline>
              <outline text="Evil\u202E" xmlUrl="file:///etc/passwd"/>
            </body></opml>
            """,
            StandardCharsets.UTF_8);

    Shell shell = Shell.run("import", list, "--situation", "flood", "--data", data);

    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .isEqualTo(
            "Added 1 source to "
                + data.resolve("flood.yaml")
                + "; 1 there before; could not use 1\n");
    assertThat(shell.complaints()).hasSize(1);
    assertThat(shell.err()).contains("feeds.opml:5: ", "not an address of the web");
    assertThat(shell.err()).doesNotContain("\u202E");
    assertThat(SituationFile.load(data.resolve("flood.yaml")).sources())
        .extracting(SourceSpec::address)
        .containsExactlyInAnyOrder("https://a.example/rss", "https://b.example/rss");
    assertThat(data.resolve("flood.yaml")).content().contains("# A situation Sitrep watches");
  }

  /** S9: 20 KB that become 20 MB. */
  @Test
  void aListOfFeedsThatIsABombIsRefusedInWords() throws IOException {
    Shell.run("init", "flood", "--data", data);
    Path list = folder.resolve("feeds.opml.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(list))) {
      out.write("<?xml version='1.0'?><opml><body>".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 20; i++) {
        out.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
      }
    }

    Shell shell = Shell.run("import", list, "--situation", "flood", "--data", data);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints()).containsExactly("sitrep: " + list + ": larger than 15 MiB");
  }

  @Test
  void aListOfFeedsNeedsASituation() throws IOException {
    Path list = Files.writeString(folder.resolve("feeds.opml"), "<opml><body/></opml>");

    Shell shell = Shell.run("import", list, "--data", data);

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("needs --situation NAME");
  }

  @Test
  void aListThatAUserWroteOnOneLineIsNotTornUp() throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("flood.yaml"), "name: Flood\nsources: [\"https://a.example/rss\"]\n");
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml><body><outline xmlUrl='https://b.example/rss'/></body></opml>");

    Shell shell = Shell.run("import", list, "--situation", "flood", "--data", data);

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.err())
        .contains("cannot add to 'sources' of", "write there yourself", "https://b.example/rss");
    assertThat(SituationFile.load(data.resolve("flood.yaml")).sources()).hasSize(1);
  }

  @Test
  void reportWithoutInputNeedsASituationAndTheOptionsOfEditionsGoWithoutInput() {
    assertThat(Shell.run("report").complaints().get(0))
        .isEqualTo("give INPUT, or --situation NAME for what was collected");
    for (Object[] wrong :
        new Object[][] {
          {"report", "x.html", "--edition", "1"},
          {"report", "x.html", "--editions"},
          {"report", "--situation", "flood", "--terms", "x"},
          {"report", "--situation", "flood", "--edition", "0"},
          {"report", "--situation", "flood", "--edition", "1", "--as-of", "2025-01-01"},
        }) {
      assertThat(Shell.run(wrong).code())
          .as("%s", String.join(" ", java.util.Arrays.stream(wrong).map(String::valueOf).toList()))
          .isEqualTo(2);
    }
  }
}
