package dev.sitrep.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The description of a saved page in a file of its own beside it: {@code <name>.meta.json}, an
 * object with {@code url}, {@code fetched} (an ISO instant) and {@code contentType}, each optional.
 */
final class Sidecar {

  private static final String ENDING = ".meta.json";

  private Sidecar() {}

  static boolean isOne(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  /** The page that {@code sidecar} describes. */
  static Path pageOf(Path sidecar) {
    String name = sidecar.getFileName().toString();
    return sidecar.resolveSibling(name.substring(0, name.length() - ENDING.length()));
  }

  /** What the sidecar of {@code page} says; one that cannot be read is named in {@code sink}. */
  static Facts read(Path page, String origin, Sink sink) {
    if (page.getFileName() == null) {
      return Facts.NONE;
    }
    Path sidecar = page.resolveSibling(page.getFileName() + ENDING);
    if (!Files.isRegularFile(sidecar)) {
      return Facts.NONE;
    }
    try (InputStream in = Files.newInputStream(sidecar)) {
      return facts(Json.read(Bytes.all(in)));
    } catch (IOException e) {
      sink.unreadable(origin + ENDING, Failures.inWords(e));
    } catch (JacksonException e) {
      sink.unreadable(origin + ENDING, "invalid JSON: " + Json.complaint(e));
    }
    return Facts.NONE;
  }

  private static Facts facts(JsonNode node) {
    return new Facts(
        Json.text(node, "url"),
        Json.text(node, "contentType"),
        instant(Json.text(node, "fetched")));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
