package dev.sitrep.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The example {@code examples/varnmouth-flood}, run once for all tests, and what is expected. */
final class VarnmouthFlood {

  static final Path FOLDER = Path.of("..", "examples", "varnmouth-flood");
  static final Expectations EXPECTED = expected();
  static final Example EXAMPLE = run();

  private VarnmouthFlood() {}

  private static Expectations expected() {
    try {
      return Expectations.read(FOLDER.resolveSibling(FOLDER.getFileName() + ".expected.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example run() {
    JsonNode settings = EXPECTED.at("settings");
    return Example.run(
        FOLDER,
        settings.get("situation").asString(),
        Instant.parse(settings.get("asOf").asString()));
  }
}
