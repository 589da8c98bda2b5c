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
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles that are dated as they cannot be, from the feed to the report and the search. */
final class DoubtfulDatesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir private Path folder;
  private final VirtualClock clock = new VirtualClock(NOW);
  private final Network network = new Network(clock, Loopback.NAMES, time -> {});
  private final List<String> items = new ArrayList<>();
  private InventedPress press;
  private Path data;

  @BeforeEach
  void collect() throws IOException {
    press = new InventedPress(clock);
    data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("towns.yaml"),
        "name: Towns\nallow: ['*.example']\nsources: ["
            + press.address("news.example", "feed.xml")
            + "]\n");
    item("none", "");
    item("future", "Mon, 01 Mar 2027 06:00:00 GMT");
    item("zero", "Thu, 01 Jan 1970 00:00:00 GMT");
    item("last", "Fri, 31 Dec 9999 23:59:59 GMT");
    // Two hours ahead of Greenwich, and called its time.
    item("zone", "Sun, 01 Mar 2026 09:30:00 GMT");
    item("sound", "Sun, 01 Mar 2026 07:30:00 GMT");
    page("page", "Sun, 01 Mar 2026 07:00:00 GMT");
    publish();
    assertThat(run("collect").out()).contains("7 new articles");
    clock.advance(Duration.ofHours(1));
    item("later", "Sun, 01 Mar 2026 08:30:00 GMT");
    publish();
    assertThat(run("collect").out()).contains("1 new article,");
  }

  @AfterEach
  void close() {
    press.close();
  }

  private Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    Shell shell = Shell.runIn(network, all.toArray());
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell;
  }

  private static String text(String name) {
    return "The council of the town of "
        + name
        + " met on Saturday and voted for a new bridge over the river, the mayor said. Work begins"
        + " in May, "
        + name
        + " will pay a third of it, and boats can pass below as before.";
  }

  private void item(String name, String date) {
    items.add(
        "<item><guid>"
            + name
            + "</guid><title>Council of "
            + name
            + "</title><description>"
            + text(name)
            + "</description>"
            + (date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>")
            + "</item>");
  }

  /** A page without any date, which its feed gives. */
  private void page(String name, String date) {
    String address = press.address("news.example", name + ".html");
    String html =
        "<html><head><title>Council of page</title></head><body><article><h1>Council of page</h1><p>"
            + text(name)
            + "</p><p>Nobody voted against it, but four members of the council were absent, and the"
            + " vote on the road to the bridge was put off until the summer.</p></article></body>";
    press.show(address, Instant.EPOCH, "text/html", html.getBytes(StandardCharsets.UTF_8), "");
    items.add(
        "<item><title>Council of page</title><link>"
            + address
            + "</link><pubDate>"
            + date
            + "</pubDate></item>");
  }

  private void publish() {
    String feed = "<rss version='2.0'><channel><title>N</title>%s</channel></rss>";
    press.show(
        press.address("news.example", "feed.xml"),
        clock.instant(),
        "application/rss+xml",
        String.format(feed, String.join("", items)).getBytes(StandardCharsets.UTF_8),
        "");
  }

  private JsonNode report() throws IOException {
    Path out = folder.resolve("out");
    run("report", "--situation", "towns", "--out", out);
    return new JsonMapper().readTree(Files.readString(out.resolve("report.json")));
  }

  @Test
  void theTimeIsTheEarlierOfPublishedAndFirstSeen() throws IOException {
    SortedMap<String, String> published = new TreeMap<>();
    for (JsonNode article : report().path("articles")) {
      published.put(
          article.path("title").asString().replace("Council of ", ""),
          article.path("published").path("at").asString("none"));
    }

    assertThat(published.toString())
        .isEqualTo(
            "{future=2026-03-01T08:00Z, last=2026-03-01T08:00Z, later=2026-03-01T08:30Z,"
                + " none=none, page=2026-03-01T07:00Z, sound=2026-03-01T07:30Z, zero=none,"
                + " zone=2026-03-01T08:00Z}");
  }

  @Test
  void theReportSaysWhichDatesItDoesNotBelieve() throws IOException {
    List<String> told = new ArrayList<>();
    for (JsonNode line : report().path("leftOut")) {
      if (line.path("reason").asString().equals("date_not_believed")) {
        told.add(line.path("what").asString());
      }
    }

    assertThat(told)
        .containsExactlyInAnyOrder(
            "2027-03-01T06:00Z: dated after it was seen",
            "1970-01-01T00:00Z: dated before there were pages",
            "9999-12-31T23:59:59Z: dated after it was seen",
            "2026-03-01T09:30Z: dated after it was seen");
    assertThat(folder.resolve("out/report.md"))
        .content()
        .contains("its date, which cannot be true");
    assertThat(Shell.run("verify", "--deep", folder.resolve("out")).code()).isZero();
  }

  @Test
  void noDateOfTheFutureIsPinnedOnTop() {
    List<String> titles =
        run("search", "council")
            .out()
            .lines()
            .filter(line -> line.startsWith("2026-"))
            .map(line -> line.replaceAll(".*ouncil\\*? of ", ""))
            .toList();

    assertThat(titles).hasSize(8).first().isEqualTo("later");
    assertThat(titles).endsWith("sound", "page");
  }
}
