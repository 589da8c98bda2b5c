package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines that a site repeats, on the whole way: from a folder, and from what was collected. */
final class SiteLinesTest {

  /** Has a figure and a name, as statements that a report picks have. */
  private static final String OF_THE_SITE =
      "Tolm Tribune has 12,000 subscribers, and you, dear friend, ought to become one of them.";

  private static final String BACKGROUND =
      "The ferry Aldona, built in 1971, carries 400,000 passengers a year between Tolm and Orla.";

  private static final List<String> NEWS =
      List.of(
          "Ferry Aldona runs aground off Tolm|The ferry Aldona ran aground off Tolm on Monday with"
              + " 80 people aboard, the coast guard said. Nobody was hurt.|Tugs tried to pull the"
              + " ship free at noon but the rope broke, said Captain Ivo Marsh.",
          "Aldona towed to Orla|Three tugs towed the ferry Aldona to the harbour of Orla on Tuesday"
              + " after divers had closed a hole of 2 metres, the harbour master said.|The ship will"
              + " lie in dock for six weeks, and buses replace it, said the harbour master.",
          "Inquiry into grounding of Aldona|A judge opened an inquiry on Wednesday into why the"
              + " ferry Aldona left its channel, 300 metres from the lighthouse.|The pilot, who is"
              + " 61, told the court that a buoy had drifted in the storm of Sunday night.");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-06T08:00:00Z"));
  private final Network network = new Network(clock, Loopback.NAMES, time -> {});
  @TempDir private Path folder;
  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectories(folder.resolve("pages"));
    for (int i = 0; i < NEWS.size(); i++) {
      write("page" + i, i, NEWS.get(i).split("\\|"));
    }
  }

  private void write(String file, int number, String[] parts) throws IOException {
    Files.writeString(
        pages.resolve(file + ".html"),
        """
        <html lang=en><title>%s</title>
        <link rel=canonical href="https://tribune.example/2026/%d">
        <meta property="og:site_name" content="Tolm Tribune">
        <meta property="article:published_time" content="2026-03-0%dT10:00:00Z">
        <article><h1>%s</h1><p>%s</p><p>%s</p><p>%s</p><p>%s</p></article>
        """
            .formatted(
                parts[0],
                number,
                number + 2,
                parts[0],
                parts[1],
                OF_THE_SITE,
                BACKGROUND,
                parts[2]));
  }

  @Test
  void aLineOfTheSiteIsLeftOutWithItsReasonAndBackgroundIsNot() throws IOException {
    Path out = folder.resolve("out");
    run("report", pages, "--out", out);

    JsonNode report = report(out);

    assertThat(leftOut(report, OF_THE_SITE))
        .hasSize(3)
        .allMatch(it -> it.toString().contains("repeated_line"));
    assertThat(leftOut(report, BACKGROUND)).isEmpty();
    assertThat(report.get("stories").toString())
        .contains("Aldona")
        .doesNotContain("12,000 subscribers");
  }

  @Test
  void theEvidenceHoldsAndIsExtractedAnewFromEachPageAlone() {
    Path out = folder.resolve("out");
    run("report", pages, "--out", out);

    Shell verified = run("verify", "--deep", out);

    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("extracted 3 articles anew: all the same");
  }

  @Test
  void theOrderOfThePagesChangesNothing() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    List<Path> files = new ArrayList<>(List.of("0", "1", "2").stream().map(this::page).toList());
    run("report", files.get(0), files.get(1), files.get(2), "--situation", "x", "--out", one);
    run("report", files.get(2), files.get(0), files.get(1), "--situation", "x", "--out", other);

    assertThat(other.resolve("report.json")).hasSameTextualContentAs(one.resolve("report.json"));
  }

  private Path page(String number) {
    return pages.resolve("page" + number + ".html");
  }

  @Test
  void whatWasCollectedLeavesThemOutAsWellAndKeepsItsRevisions() throws IOException {
    Path data = folder.resolve("data");
    run("init", "ferry", "--data", data);
    run("import", pages, "--data", data);
    Path out = folder.resolve("out");

    run("report", "--situation", "ferry", "--data", data, "--out", out);

    JsonNode report = report(out);
    assertThat(leftOut(report, OF_THE_SITE)).hasSize(3);
    assertThat(report.get("stories").toString()).doesNotContain("12,000 subscribers");
    assertThat(run("verify", "--deep", out).code()).isZero();
  }

  private Shell run(Object... arguments) {
    Shell shell = Shell.runIn(network, arguments);
    assertThat(shell.code()).as(shell.err()).isZero();
    return shell;
  }

  private static JsonNode report(Path out) throws IOException {
    return new JsonMapper().readTree(Files.readAllBytes(out.resolve("report.json")));
  }

  private static List<JsonNode> leftOut(JsonNode report, String line) {
    return report.get("leftOut").valueStream().filter(it -> it.toString().contains(line)).toList();
  }
}
