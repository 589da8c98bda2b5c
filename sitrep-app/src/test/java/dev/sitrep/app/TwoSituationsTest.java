package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.VirtualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two situations in one data folder, with an article that is in the feeds of both. */
final class TwoSituationsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String FERRY =
      "The ferry Aldona ran aground off Tolm on Sunday with 80 people aboard, the coast guard said."
          + " Nobody was hurt, and tugs pulled it free at noon.";
  private static final String CRANES =
      "The harbour of Lund bought two cranes for 3 million crowns on Saturday. Each of them lifts"
          + " 40 tonnes, said the harbour master, Olle Brandt.";
  private static final String PILOTS =
      "The pilots of Tolm and Lund will strike for two days from Monday on, their union said. They"
          + " ask for 5 per cent more.";

  @TempDir private Path folder;
  private final VirtualClock clock = new VirtualClock(NOW);
  private final Network network = new Network(clock, Loopback.NAMES, time -> {});
  private InventedPress press;
  private Path data;

  @BeforeEach
  void collect() throws IOException {
    press = new InventedPress(clock);
    data = Files.createDirectories(folder.resolve("data"));
    situation("ferry", feed("tolm", item("ferry", FERRY), item("pilots", PILOTS)));
    situation("cranes", feed("lund", item("pilots", PILOTS), item("cranes", CRANES)));
    assertThat(run("collect").out()).contains("3 new articles");
  }

  @AfterEach
  void close() {
    press.close();
  }

  private String feed(String name, String... items) {
    String address = press.address("news.example", name + ".xml");
    String feed =
        "<rss version='2.0'><channel><title>"
            + name
            + "</title>"
            + String.join("", items)
            + "</channel></rss>";
    press.show(
        address, Instant.EPOCH, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8), "");
    return address;
  }

  private static String item(String name, String text) {
    return "<item><guid>"
        + name
        + "</guid><link>http://courier.example/"
        + name
        + "</link><title>News of the "
        + name
        + "</title><pubDate>Sun, 01 Mar 2026 06:00:00 GMT"
        + "</pubDate><description>"
        + text
        + "</description></item>";
  }

  private void situation(String name, String... sources) throws IOException {
    Files.writeString(
        data.resolve(name + ".yaml"),
        "name: "
            + name
            + "\nallow: [news.example]\nsources: ["
            + String.join(", ", sources)
            + "]\n");
  }

  private Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    return Shell.runIn(network, all.toArray());
  }

  /** The report's JSON on {@code situation}, or the complaints where there is none. */
  private String report(String situation) throws IOException {
    Path out = folder.resolve("report-" + situation);
    Shell shell = run("report", "--situation", situation, "--out", out);
    return shell.code() == 0 ? Files.readString(out.resolve("report.json")) : shell.err();
  }

  @Test
  void eachReportIsOnWhatItsOwnSourcesToldOf() throws IOException {
    assertThat(report("ferry")).contains("Aldona", "pilots").doesNotContain("cranes");
    assertThat(report("cranes")).contains("two cranes", "pilots").doesNotContain("Aldona");
    assertThat(Shell.run("verify", folder.resolve("report-ferry")).code()).isZero();
  }

  @Test
  void searchAndExportGiveWhatASituationAsksFor() {
    assertThat(run("search", "tolm").out()).contains("Aldona", "pilots");
    assertThat(run("search", "tolm", "--situation", "cranes").out())
        .contains("pilots")
        .doesNotContain("Aldona");
    assertThat(run("search", "aldona", "--situation", "cranes").out()).isEqualTo("Nothing found\n");
    assertThat(
            run("search", "tolm", "--situation", "cranes", "--situation", "ferry", "--json")
                .out()
                .lines())
        .hasSize(2);
    assertThat(run("search", "tolm", "--situation", "fire").complaints())
        .allMatch(it -> it.startsWith("sitrep: there is no situation 'fire'"))
        .hasSize(1);
    assertThat(run("export", "--format", "jsonl", "--situation", "ferry").out())
        .contains("courier.example/ferry")
        .doesNotContain("courier.example/cranes");
    assertThat(run("export", "--format", "jsonl").out().lines()).hasSize(3);
  }

  @Test
  void sourcesSayWhoseTheyAreThoseOfListsIncluded() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            "<opml><body><outline text='L' xmlUrl='"
                + press.address("news.example", "lund.xml")
                + "'/></body></opml>");
    situation("ferry", list.toString());
    run("collect");

    assertThat(run("sources").out())
        .contains("lund.xml (lund)\n  of cranes, ferry\n", "feeds.opml\n  of ferry\n")
        .contains("tolm.xml (tolm)\n  of no situation\n");
    assertThat(run("sources", "--json").out()).contains("\"situations\":[\"cranes\",\"ferry\"]");
    assertThat(report("ferry")).contains("two cranes");
  }

  @Test
  void theListOfFeedsNamesTheFeedsBehindPagesAndLists() throws IOException {
    String front = press.address("news.example", "front.html");
    String html =
        "<html><head><title>News</title><link rel='alternate' type='application/rss+xml'"
            + " href='/lund.xml'></head><body><p>Welcome</p></body></html>";
    press.show(front, Instant.EPOCH, "text/html", html.getBytes(StandardCharsets.UTF_8), "");
    situation("ferry", press.address("news.example", "tolm.xml"), front);
    assertThat(run("export", "--situation", "ferry").out()).contains("tolm.xml", "front.html");

    run("collect");

    assertThat(run("export", "--situation", "ferry").out())
        .contains(
            "<outline text=\"tolm\" title=\"tolm\" type=\"rss\" xmlUrl=\"http://news.example:")
        .contains(
            "<outline text=\"lund\" title=\"lund\" type=\"rss\" xmlUrl=\"http://news.example:")
        .doesNotContain("front.html");
  }

  @Test
  void aSourceThatIsRemovedTakesItsArticlesFromLaterReportsAndNotFromTheStore() throws IOException {
    String first = report("ferry");
    situation("ferry", feed("quay", item("quay", CRANES.replace("Lund", "Tolm Quay"))));
    clock.advance(Duration.ofHours(1));
    run("collect", "--situation", "ferry");

    assertThat(report("ferry")).contains("Tolm Quay").doesNotContain("Aldona");
    assertThat(run("search", "aldona").out()).contains("Aldona");
    Path again = folder.resolve("again");
    run("report", "--situation", "ferry", "--edition", "1", "--out", again);
    assertThat(again.resolve("report.json")).hasContent(first);
  }

  @Test
  void whatAnotherSituationWantsKeptIsKept() throws IOException {
    Path cranes = data.resolve("cranes.yaml");
    Files.writeString(cranes, Files.readString(cranes) + "keep: {articles: 30 days}\n");
    clock.advance(Duration.ofDays(60));

    assertThat(run("collect", "--situation", "cranes").code()).isZero();
    assertThat(run("search", "aldona").out()).contains("Aldona");

    Path ferry = data.resolve("ferry.yaml");
    String sound = Files.readString(ferry);
    Files.writeString(ferry, sound + "colour: red\n");
    clock.advance(Duration.ofHours(1));
    assertThat(run("collect", "--situation", "cranes").complaints())
        .hasSize(1)
        .allMatch(it -> it.startsWith("sitrep: nothing old was let go: " + ferry + ":"));
    assertThat(run("search", "aldona").out()).contains("Aldona");

    Files.writeString(ferry, sound + "keep: {articles: 30 days}\n");
    clock.advance(Duration.ofHours(1));
    run("collect", "--situation", "cranes");
    assertThat(run("search", "aldona").out()).isEqualTo("Nothing found\n");
  }

  @Test
  void whatIsImportedIsOfTheSituationThatIsNamedOrOfAll() throws IOException {
    Path own = line("bell", "Divers found a bell off the harbour of Lund, the museum said.");
    Path all = line("storm", "A storm is to reach Tolm and Lund by night, forecasters said.");

    assertThat(run("import", own, "--situation", "cranes").out()).contains("1 new article");
    run("import", all);

    assertThat(report("cranes")).contains("News of the bell", "News of the storm");
    assertThat(report("ferry")).contains("News of the storm").doesNotContain("News of the bell");
    assertThat(run("sources").out()).doesNotContain("bell.jsonl");

    run("import", own, "--situation", "ferry");

    assertThat(report("ferry")).contains("News of the bell");
  }

  private Path line(String name, String text) throws IOException {
    String words = text + " It was the first of its kind in more than twenty years, they said.";
    return Files.writeString(
        folder.resolve(name + ".jsonl"),
        "{\"id\": \"1\", \"title\": \"News of the " + name + "\", \"text\": \"" + words + "\"}\n");
  }
}
