package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.store.Store;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say of what was collected. */
final class CollectedTest extends CollectedFeed {

  @Test
  void everyCommandPrintsTitlesThatMeanHarmOnOneLineAndVisibly() {
    assertThat(run("search", "tolm").out()).contains("Ferry", "aground");
    assertThat(run("search", "tolm", "--json").out().lines()).hasSize(1);
    assertThat(run("sources").out())
        .contains("Courier")
        .contains("unknown.example")
        .contains("failed 1 time: no such host: ", "; last answer never, next 2026-03-01 0");
    assertThat(run("sources", "--json").out().lines()).hasSize(2);
    assertThat(run("collect", "--json").out().lines()).hasSize(2);
    assertThat(run("export").out()).contains("<opml");
    assertThat(run("export", "--format", "jsonl").out().lines()).hasSize(2);
    assertThat(run("report", "--situation", "ferry", "--out", folder.resolve("out")).code())
        .isZero();
    assertThat(run("report", "--situation", "ferry", "--editions").out())
        .isEqualTo("edition 1, as of 2026-03-01 08:00 UTC, made 2026-03-01 08:00 UTC\n");
  }

  @Test
  void soDoTheCommandsThatTakeInMakeCopiesForgetAndVerify() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), FEED);
    Path list =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body><outline text='Evil&#x202E;&#10;sitrep: all is well' xmlUrl='x:&#x202E;'/>"
                + "</body></opml>");
    run("import", feed, "--situation", "ferry");
    run("import", list, "--situation", "ferry");
    run("check");
    run("backup", folder.resolve("copy.db"));
    run("forget", "Tolm\u202E Courier\nsitrep: all is well", "--as", "outlet");
    run("search", "tolm\u202E\nsitrep: all is well");
    Path out = folder.resolve("out");
    harmless(Shell.run("report", feed, "--out", out), "report");
    harmless(Shell.run("verify", "--deep", out), "verify");
    harmless(Shell.run("extract", feed), "extract");
    harmless(Shell.run("extract", "--json", feed), "extract");
    assertThat(Files.readString(out.resolve("report.md"))).doesNotContainPattern(HARM);
  }

  @Test
  void theStoreKeepsWhatCameAsItCame() {
    try (Store store = Store.open(data.resolve("sitrep.db"), clock)) {
      var hit = store.search(dev.sitrep.io.search.Query.parse("tolm")).get(0);
      Revision revision = hit.revision();
      Input input = store.input(revision).orElseThrow();

      assertThat(input.toString()).contains("\u202E", "\u200B");
    }
  }

  @Test
  void searchFindsByWordsOutletPersonAndDate() {
    assertThat(run("search", "ferry aldona").out().lines()).hasSizeGreaterThan(1);
    assertThat(run("search", "\"two cranes\"").out()).contains("*two cranes*");
    assertThat(run("search", "--person", "Mira Valk").out()).contains("Ferry");
    assertThat(run("search", "harbour", "--since", "2026-03-02").out())
        .isEqualTo("Nothing found\n");
    assertThat(run("search", "harbour", "--outlet", "No Such Paper").out())
        .isEqualTo("Nothing found\n");
    assertThat(run("search", "harbour", "--limit", "1", "--relevance", "--json").out().lines())
        .hasSize(1);
  }

  @Test
  void aListOfFeedsIsCollectedFromWithoutAnySetUp() throws IOException {
    Path list = folder.resolve("feeds.opml");
    String feed = press.address("news.example", "feed.xml");
    Files.writeString(
        list, "<opml><body><outline text='Courier' xmlUrl='" + feed + "'/></body></opml>");
    Path out = folder.resolve("listed");

    Shell shell = run("report", list, "--allow", "news.example", "--out", out);

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).startsWith("2 articles");
    assertThat(Shell.run("verify", out.resolve("report.json")).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "(", "since:never", "OR", "-"})
  void aSearchThatCannotBeUnderstoodIsExplained(String words) {
    Shell shell = run("search", "--", words);

    assertThat(shell.code()).isIn(0, 1);
    assertThat(shell.err()).doesNotContain("Exception");
  }

  @Test
  void whatLeavesTheHouseIsShortUnlessItIsForOneself() {
    String excerpts = run("export", "--format", "jsonl").out();
    String whole = run("export", "--format", "jsonl", "--full-text").out();

    assertThat(excerpts).contains("\"url\":\"http://courier.example/a\"");
    assertThat(excerpts).doesNotContain("The crossing opens again");
    assertThat(whole).contains("The crossing opens again");
    Path file = folder.resolve("out.jsonl");
    run("export", "--format", "jsonl", "--full-text", "--out", file);
    Shell taken = Shell.run("import", file, "--data", folder.resolve("other"));
    assertThat(taken.out()).isEqualTo("Took in 2 new articles\n");
  }

  @Test
  void aSoundStoreIsSoundAndItsBackupIsTheSame() throws IOException {
    assertThat(run("check").out()).startsWith("Sound: 2 articles, 2 revisions");
    assertThat(run("check", "--json").out()).startsWith("{\"sound\":true,\"articles\":2");
    Path copy = folder.resolve("copy/sitrep.db");

    assertThat(run("backup", copy).code()).isZero();
    assertThat(run("backup", copy).code()).isEqualTo(1);
    Files.copy(data.resolve("ferry.yaml"), copy.resolveSibling("ferry.yaml"));
    assertThat(Shell.run("check", "--data", copy.getParent()).out()).startsWith("Sound: 2 ");
    assertThat(Shell.run("search", "tolm", "--data", copy.getParent()).out()).contains("aground");
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    run("report", "--situation", "ferry", "--as-of", NOW, "--out", before);
    Shell restored =
        Shell.runIn(
            network,
            "report",
            "--situation",
            "ferry",
            "--as-of",
            NOW,
            "--out",
            after,
            "--data",
            copy.getParent());
    assertThat(restored.code()).as(restored.err()).isZero();
    for (String name : List.of("report.html", "report.md", "report.json")) {
      assertThat(after.resolve(name)).hasSameBinaryContentAs(before.resolve(name));
    }
  }

  @Test
  void sitesAreToldWhomToTurnToIfTheUserSaysSo() {
    assertThat(press.agents()).containsExactly("Sitrep/development");
    clock.advance(Duration.ofHours(2));

    run("collect", "--contact", "https://desk.example/about");

    assertThat(press.agents()).contains("Sitrep/development (+https://desk.example/about)");
    assertThat(run("collect", "--contact", "two words").complaints())
        .containsExactly(
            "sitrep: the contact is to be an address, without blanks and brackets: two words");
  }

  @Test
  void aPageOrAFeedIsReportedOnWithoutAnySetUp() {
    Path out = folder.resolve("once");
    Shell shell =
        Shell.runIn(
            network,
            "report",
            press.address("news.example", "feed.xml"),
            "--allow",
            "news.example",
            "--out",
            out);

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).startsWith("2 articles, 2 stories");
    assertThat(Shell.run("verify", "--deep", out).out()).contains(": all found; extracted ");
  }

  @Test
  void aRoundBeforeItsTimeAsksNobody() {
    clock.advance(Duration.ofMinutes(5));

    Shell shell = run("collect");

    assertThat(shell.code()).isZero();
    assertThat(shell.out()).startsWith("2 sources: ").contains("not due").contains("Next due: ");
  }

  @Test
  void anEditionThatIsNotThereIsNamed() {
    Shell shell = run("report", "--situation", "ferry", "--edition", "7");

    assertThat(shell.code()).isEqualTo(1);
    assertThat(shell.complaints())
        .containsExactly("sitrep: there is no edition 7 of ferry: none was made yet");
  }

  @Test
  void nothingCollectedYetIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    for (String[] command :
        new String[][] {
          {"search", "x"}, {"check"}, {"backup", "x.db"}, {"export", "--format", "jsonl"}
        }) {
      List<Object> all = new ArrayList<>(List.of((Object[]) command));
      all.addAll(List.of("--data", empty));
      Shell shell = Shell.run(all.toArray());

      assertThat(shell.code()).isEqualTo(1);
      assertThat(shell.complaints())
          .containsExactly(
              "sitrep: nothing was collected in " + empty + " yet: run 'sitrep collect'");
    }
  }
}
