package dev.sitrep.eval.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readability of Mozilla with linkedom, run by node once over all pages. */
final class ReadabilityJsPeer implements Peer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Reading> readings;

  private ReadabilityJsPeer(Map<String, Reading> readings) {
    this.readings = readings;
  }

  /** The peer with all {@code pages} read; empty where its script is not installed. */
  static Optional<ReadabilityJsPeer> over(List<GoldPage> pages, Path folder) {
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ReadabilityJsPeer(run(pages, folder.resolve("readability.mjs"))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run node", e);
    }
  }

  private static Map<String, Reading> run(List<GoldPage> pages, Path script) throws IOException {
    Process node =
        new ProcessBuilder("node", script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Reading> readings = new HashMap<>();
    try (var out =
            new BufferedWriter(
                new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8));
        var in = node.inputReader(StandardCharsets.UTF_8)) {
      for (GoldPage page : pages) {
        out.write(JSON.writeValueAsString(Map.of("url", page.someUrl(), "html", page.html())));
        out.write('\n');
        out.flush();
        String answer = in.readLine();
        if (answer == null) {
          throw new IOException("no answer on " + key(page));
        }
        readings.put(key(page), reading(JSON.readTree(answer)));
      }
    }
    return readings;
  }

  private static Reading reading(JsonNode answer) {
    String text = BlockText.of(Jsoup.parse(answer.path("content").asString("")).body());
    boolean article = answer.path("readerable").asBoolean() && !text.isBlank();
    return new Reading(text, article ? Reading.Verdict.ARTICLE : Reading.Verdict.NO_ARTICLE);
  }

  private static String key(GoldPage page) {
    return page.set() + '/' + page.id();
  }

  @Override
  public String name() {
    return "Readability.js 0.6.0";
  }

  @Override
  public Reading read(GoldPage page) {
    return readings.getOrDefault(key(page), Reading.NOTHING);
  }
}
