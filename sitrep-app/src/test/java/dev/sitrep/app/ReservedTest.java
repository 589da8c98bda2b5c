package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.Site;
import dev.sitrep.io.fetch.Site.Answer;
import dev.sitrep.io.fetch.VirtualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * P6 in all that leaves the house: of what a publisher reserves, by whichever of the ways there
 * are, only headline and address are in the store, its exports, a search, a report.
 */
final class ReservedTest {

  private static final int LONGEST = 300;
  private static final String WHOLE = "[{\"location\":\"/\",\"tdm-reservation\":1}]";

  /**
   * A way to reserve, or not to.
   *
   * @param header a header line of the page, or nothing
   * @param meta a meta element of the page, or nothing
   * @param file what {@code /.well-known/tdmrep.json} has, or nothing
   * @param reserved whether only the headline may be kept
   */
  private record Way(String header, String meta, String file, boolean reserved) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("", "", "", false),
          new Way("tdm-reservation: 1", "", "", true),
          new Way("tdm-reservation: 0", "", WHOLE, false),
          new Way("", "<meta name='tdm-reservation' content='1'>", "", true),
          new Way("", "", WHOLE, true),
          new Way("", "", "[{\"location\":\"/other\",\"tdm-reservation\":1}]", false),
          new Way("X-Robots-Tag: nosnippet", "", "", true),
          new Way("X-Robots-Tag: noarchive", "", "", true),
          new Way("X-Robots-Tag: max-snippet: 50", "", "", true),
          new Way("", "<meta name='robots' content='noarchive'>", "", true),
          new Way("", "<meta name='sitrep' content='max-snippet:0'>", "", true),
          new Way("X-Robots-Tag: otherbot: nosnippet", "", "", false));

  @TempDir private Path folder;
  private final VirtualClock clock = Loopback.clock();
  private Path data;

  private Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    Shell shell = Shell.runIn(new Network(clock, Loopback.NAMES, clock), all.toArray());
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell;
  }

  @Test
  void ofWhatIsReservedOnlyTheHeadlineGoesAnywhere() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    try (var site = new Site(clock)) {
      publish(site);
      Files.writeString(
          data.resolve("towns.yaml"),
          "name: Towns\nallow: ['*.example']\nsources:\n  - "
              + site.url("news.example", "/rss")
              + "\n");
      run("collect");
    }

    Path out = folder.resolve("report");
    run("report", "--situation", "towns", "--out", out);
    String whole = run("export", "--format", "jsonl", "--full-text").out();
    List<String> outputs =
        new ArrayList<>(
            List.of(
                whole,
                run("export", "--format", "jsonl").out(),
                run("export").out(),
                run("search", "ferry", "--json").out(),
                run("search", "harbour").out()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        outputs.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    for (int i = 0; i < WAYS.size(); i++) {
      String secret = secret(i);
      if (WAYS.get(i).reserved()) {
        assertThat(outputs).as("way %s", i).noneMatch(output -> output.contains(secret));
      } else {
        assertThat(whole).as("way %s", i).contains(secret);
      }
      assertThat(whole).contains("http://town" + i + ".example");
    }
    excerptsAreShort(outputs.get(1));
  }

  private static void excerptsAreShort(String export) {
    assertThat(export.lines()).hasSize(WAYS.size());
    export
        .lines()
        .map(line -> new JsonMapper().readTree(line))
        .forEach(
            (JsonNode line) ->
                assertThat(line.path("text").asString("")).hasSizeLessThanOrEqualTo(LONGEST));
  }

  /** A word that stands in the body of one page alone. */
  private static String secret(int way) {
    return "Quirrel" + (char) ('a' + way) + "bane";
  }

  private static void publish(Site site) {
    var items = new StringBuilder("<rss version='2.0'><channel><title>News</title>");
    for (int i = 0; i < WAYS.size(); i++) {
      Way way = WAYS.get(i);
      String host = "town" + i + ".example";
      String title = "Ferry of town " + i + " is back in the harbour";
      Answer page =
          Answer.of(
              "<html><head>"
                  + way.meta()
                  + "</head><body><article><h1>"
                  + title
                  + "</h1><p>The ferry of town "
                  + i
                  + " came back into the harbour on Monday, the harbour office said. Its master, Ida "
                  + secret(i)
                  + ", said that nobody on board was hurt and that the sea had been calm.</p><p>The"
                  + " harbour office will look at the hull on Tuesday before it sails again, and has"
                  + " asked the yard for a new screw.</p></article></body></html>");
      String[] header = way.header().split(": ", 2);
      site.put(host + "/page", header.length == 2 ? page.with(header[0], header[1]) : page);
      if (!way.file().isEmpty()) {
        site.put(host + "/.well-known/tdmrep.json", Answer.of(way.file()));
      }
      items.append("<item><title>").append(title).append("</title><link>");
      items.append(site.url(host, "/page")).append("</link></item>");
    }
    site.put("/rss", Answer.of(items.append("</channel></rss>").toString()));
  }
}
