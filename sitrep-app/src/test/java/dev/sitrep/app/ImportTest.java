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

/** What is taken in from files is known again, whichever way it comes. */
final class ImportTest {

  private static final String FERRY =
      "The ferry Aldona ran aground off Tolm on Sunday with 80 people aboard, the coast guard"
          + " said. Nobody was hurt, and tugs pulled it free at noon.";
  private static final String CRANES =
      "The harbour of Lund bought two cranes for 3 million crowns on Saturday. Each of them lifts"
          + " 40 tonnes, said the harbour master.";

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-01T08:00:00Z"));
  private final Network network = new Network(clock, Loopback.NAMES, time -> {});
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void dataFolder() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
  }

  private Path file(String name, String members, String text) throws IOException {
    String line = "{" + members + ", \"title\": \"News of the day\", \"text\": \"" + text + "\"}\n";
    return Files.writeString(folder.resolve(name), line);
  }

  private Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    return Shell.runIn(network, all.toArray());
  }

  @Test
  void anIdCountsWithinItsFileAlone() throws IOException {
    run("import", file("a.jsonl", "\"id\": \"1\"", FERRY));
    run("import", file("b.jsonl", "\"id\": \"1\"", CRANES));

    assertThat(run("check").out()).startsWith("Sound: 2 articles, 2 revisions");
    assertThat(run("import", folder.resolve("b.jsonl")).out())
        .isEqualTo("Took in 0 new articles; 1 known before\n");
  }

  @Test
  void aChangedLineOfTheSameIdIsARevision() throws IOException {
    run("import", file("a.jsonl", "\"id\": \"1\"", FERRY));

    assertThat(run("import", file("a.jsonl", "\"id\": \"1\"", FERRY + " It sails again.")).out())
        .isEqualTo("Took in 0 new articles, 1 new revision\n");
    assertThat(run("check").out()).startsWith("Sound: 1 article, 2 revisions");
  }

  @Test
  void whatWasImportedIsKnownWhereTheFileIsCollected() throws IOException {
    run("import", file("c.jsonl", "\"id\": \"1\"", FERRY));
    Files.writeString(data.resolve("ferry.yaml"), "name: Ferry\nsources:\n  - ../c.jsonl\n");

    assertThat(run("collect").out()).contains("0 new articles");
    assertThat(run("check").out()).startsWith("Sound: 1 article, 1 revision,");
  }

  @Test
  void whatWasForgottenDoesNotComeBack() throws IOException {
    Path file = file("d.jsonl", "\"id\": \"1\", \"url\": \"https://n.example/x1\"", FERRY);
    run("import", file);
    run("forget", "https://n.example/x1", "--yes");

    assertThat(run("import", file).out())
        .isEqualTo("Took in 0 new articles; 1 left out, since forgotten\n");
    assertThat(run("search", "aldona").out()).isEqualTo("Nothing found\n");
  }
}
