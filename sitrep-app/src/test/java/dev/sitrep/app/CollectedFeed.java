package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.io.fetch.Loopback;
import dev.sitrep.io.fetch.Network;
import dev.sitrep.io.fetch.VirtualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two articles of an invented feed, collected into an own data folder before each test; their
 * titles mean harm (S17).
 */
abstract class CollectedFeed {

  static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  /** What no output may hold: line breaks in mid-line, marks of direction, invisible characters. */
  static final String HARM =
      "[\\r"
          + "\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]";

  static final String FEED =
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

  @TempDir Path folder;
  final VirtualClock clock = new VirtualClock(NOW);
  InventedPress press;
  Network network;
  Path data;

  @BeforeEach
  final void collect() throws IOException {
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
  final void close() {
    press.close();
  }

  final Shell run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data));
    return harmless(Shell.runIn(network, all.toArray()), all);
  }

  static Shell harmless(Shell shell, Object all) {
    for (String stream : List.of(shell.out(), shell.err())) {
      assertThat(stream).as("%s", all).doesNotContainPattern(HARM).doesNotContain("\tat ");
      assertThat(stream.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
      assertThat(shell.out().lines()).noneMatch(line -> line.startsWith("sitrep: all is well"));
    }
    return shell;
  }
}
