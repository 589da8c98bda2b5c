package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.VirtualClock;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands say of what was collected; with titles that mean harm (S17). */
final class CollectedTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  /** What no output may hold: line breaks in mid-line, marks of direction, invisible characters. */
  private static final String HARM =
      "[\\r"
          + "\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]";

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Tolm&#x202E; Courier&#10;sitrep: all is well</title>
      <item><guid>1</guid><link>http://courier.example/a</link><pubDate>Sun, 01 Mar 2026 06:00:00 GMT</pubDate>
      <title>Ferry&#13;&#10;Set-Cookie: x&#13;&#10; aground&#x202E; off&#x200B; Tolm</title>
      <description>The ferry Aldona ran aground off Tolm on Sunday with 80 people aboard, the coast guard said. Nobody was hurt, said Mira Valk, who steered the ferry. Tugs pulled it free at noon and brought it back to the harbour of Lund, where divers looked at its hull for an hour and found nothing that was broken. The crossing opens again on Monday, with one boat in the morning and one in the evening, the harbour office said.</description></item>
      <item><guid>2</guid><link>http://courier.example/b</link><pubDate>Sun, 01 Mar 2026 05:00:00 GMT</pubDate>
      <title>=1+1 &#x1B;[2J cranes for Lund</title>
      <description>The harbour of Lund bought two cranes for 3 million crowns on Saturday. Each of them lifts 40 tonnes, said the harbour master, Olle Brandt.</description></item>
      </channel></rss>
      """;

  @TempDir private Path folder;
  private final VirtualClock clock = new VirtualClock(NOW);
  private InventedPress press;
  private Network network;
  private Path data;

  @BeforeEach
  void collect() throws IOException {
    press = new InventedPress(clock);
    network = new Network(clock, Loopback.NAMES, time -> {});
    data = Files.createDirectories(folder.resolve("data"));
    String feed = press.address("news.example", "feed.xml");
    press.show(
        feed, Instant.EPOCH, "application/rss+xml", FEED.getBytes(StandardCharsets.UTF_8), "");
    Files.writeString(
        data.resolve("ferry.yaml"),
        "name: Ferry\nallow: [news.example]\nsources:\n  - "
            + feed
            + "\n  - http://unknown.example/feed\n");
    Shell shell = run("collect");
    assertThat(shell.code()).isZero();
    assertThat(shell.out())
        .startsWith("2 sources: 1 answered, 1 failed; 2 new articles, 0 revised, 0 vanished");
  }

  @AfterEach
  void close() {
    press.close();
  }

  private Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    return harmless(Shell.runIn(network, all.toArray()), all);
  }

  private static Shell harmless(Shell shell, Object all) {
    for (String stream : List.of(shell.out(), shell.err())) {
      assertThat(stream).as("%s", all).doesNotContainPattern(HARM).doesNotContain("\tat ");
      assertThat(stream.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
      assertThat(shell.out().lines()).noneMatch(line -> line.startsWith("sitrep: all is well"));
    }
    return shell;
  }

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
  void aPersonIsForgottenEverywhereAndTheEditionSaysSo() throws IOException {
    run("report", "--situation", "ferry", "--out", folder.resolve("before"));

    assertThat(run("forget", "Mira Valk").code()).isEqualTo(2);
    assertThat(run("forget", "Mira Valk", "--as", "person").out())
        .startsWith("Would forget 1 article")
        .contains("--yes");
    assertThat(run("search", "valk").out()).contains("Ferry");
    assertThat(run("forget", "Mira Valk", "--as", "person", "--yes").out())
        .startsWith("Forgot 1 article");

    assertThat(run("search", "valk").out()).isEqualTo("Nothing found\n");
    assertThat(run("export", "--format", "jsonl", "--full-text").out())
        .contains("cranes")
        .doesNotContain("Valk")
        .doesNotContain("Aldona");
    Path again = folder.resolve("again");
    assertThat(run("report", "--situation", "ferry", "--edition", "1", "--out", again).out())
        .contains("Some of it was forgotten (", "): the pages say so");
    for (String name : List.of("report.json", "report.md", "evidence/articles.jsonl")) {
      assertThat(again.resolve(name)).content().doesNotContain("Valk").doesNotContain("Aldona");
    }
    assertThat(Shell.run("verify", again).out()).contains(" forgotten (2026-03-01)");
    assertThat(Files.readString(data.resolve("sitrep.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("Valk");
  }

  @Test
  void whatNamesAForgottenPersonIsNotCollectedAgain() throws IOException {
    run("forget", "Mira Valk", "--as", "person", "--yes");
    clock.advance(Duration.ofHours(2));
    String more =
        FEED.replace("<guid>1<", "<guid>3<")
            .replace("courier.example/a<", "courier.example/c<")
            .replace("ran aground off Tolm on Sunday", "was back at sea on Monday");
    press.show(
        press.address("news.example", "feed.xml"),
        clock.instant(),
        "application/rss+xml",
        more.getBytes(StandardCharsets.UTF_8),
        "");

    assertThat(run("collect").out()).contains("0 new articles");

    assertThat(run("search", "ferry").out()).isEqualTo("Nothing found\n");
    for (String file : List.of("sitrep.db", "sitrep.db-wal")) {
      Path stored = data.resolve(file);
      assertThat(Files.exists(stored) ? Files.readString(stored, StandardCharsets.ISO_8859_1) : "")
          .doesNotContain("Valk");
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

  @Test
  void aWatchWaitsUntilAnEditionCanBeWritten() throws IOException {
    Files.writeString(
        data.resolve("ferry.yaml"),
        Files.readString(data.resolve("ferry.yaml")) + "editions: [09:30]\n");
    Path out = folder.resolve("watched");
    Files.writeString(out, "no folder");
    Instant end = NOW.plus(Duration.ofHours(2));
    var watching =
        new Network(
            clock,
            Loopback.NAMES,
            time -> {
              clock.advance(time);
              if (clock.instant().isAfter(NOW.plus(Duration.ofMinutes(100)))) {
                delete(out);
              }
              if (clock.instant().isAfter(end)) {
                throw new InterruptedException();
              }
            });

    Shell shell = Shell.runIn(watching, "watch", "--data", data, "--out", out);

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.err()).contains("the watch goes on in a minute");
    assertThat(shell.out()).containsOnlyOnce("Kept as edition");
    assertThat(out.resolve("ferry/report.html")).exists();
  }

  private static void delete(Path file) {
    try {
      if (Files.isRegularFile(file)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aWatchCollectsMakesTheEditionAtItsTimeAndStopsWhenAskedTo() throws IOException {
    Files.writeString(
        data.resolve("ferry.yaml"),
        Files.readString(data.resolve("ferry.yaml")) + "editions: [09:30]\n");
    Instant end = NOW.plus(Duration.ofHours(2));
    Files.delete(data.resolve("sitrep.db"));
    InstantSource ticking =
        () -> {
          clock.advance(Duration.ofNanos(1000));
          return clock.instant();
        };
    var watching =
        new Network(
            ticking,
            Loopback.NAMES,
            time -> {
              clock.advance(time);
              if (clock.instant().isAfter(end)) {
                throw new InterruptedException();
              }
            });

    Shell shell =
        harmless(
            Shell.runIn(watching, "watch", "--data", data, "--out", folder.resolve("watched")),
            "watch");

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.out())
        .startsWith("Watching ferry; Ctrl-C ends it\n")
        .contains("Kept as edition 1 of ferry", "Stopped");
    assertThat(folder.resolve("watched/ferry/report.html")).exists();
    assertThat(Shell.run("report", "--situation", "ferry", "--editions", "--data", data).out())
        .startsWith("edition 1, as of 2026-03-01 09:30 UTC");
  }
}
