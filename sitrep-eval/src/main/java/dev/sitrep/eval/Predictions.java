package dev.sitrep.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where predictions are written for the sets' own scorers to read.
 *
 * @param folder the folder, null to write none
 */
record Predictions(@Nullable Path folder) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Texts by page. */
  void texts(String name, SortedMap<String, String> texts) {
    ObjectNode root = JSON.createObjectNode();
    texts.forEach(root::put);
    write(name, root);
  }

  /** Publication days by page. */
  void dates(String name, SortedMap<String, @Nullable String> days) {
    ObjectNode root = JSON.createObjectNode();
    days.forEach((id, day) -> root.putObject(id).put("date", day));
    write(name, root);
  }

  private void write(String name, ObjectNode root) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(root));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write predictions to " + folder, e);
    }
  }
}
