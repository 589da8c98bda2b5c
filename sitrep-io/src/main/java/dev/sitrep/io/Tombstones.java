package dev.sitrep.io;

import dev.sitrep.model.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code forgotten.jsonl} of an evidence folder: a line for each revision that the user
 * had forgotten, {@code {"id", "sha256", "forgotten"}}. There is none where nothing was.
 */
final class Tombstones {

  private Tombstones() {}

  /** The tombstones in {@code folder}. */
  static SortedMap<Revision, LocalDate> read(Path folder) throws IOException {
    SortedMap<Revision, LocalDate> tombstones = new TreeMap<>();
    Path file = in(folder);
    if (!Files.exists(file)) {
      return tombstones;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode node = Json.read(line);
        tombstones.put(
            new Revision(Json.need(node, "id"), Json.need(node, "sha256")),
            LocalDate.parse(Json.need(node, "forgotten")));
      }
    } catch (RuntimeException e) {
      throw new IOException(file.getFileName() + ": " + Json.complaint(e), e);
    }
    return tombstones;
  }

  /** Makes {@code tombstones} those of {@code folder}. */
  static void write(Path folder, SortedMap<Revision, LocalDate> tombstones) throws IOException {
    if (tombstones.isEmpty()) {
      Files.deleteIfExists(in(folder));
      return;
    }
    var bytes = new ByteArrayOutputStream();
    tombstones.forEach(
        (revision, on) -> {
          ObjectNode line = Json.object();
          line.put("id", revision.article()).put("sha256", revision.sha256());
          bytes.writeBytes(Json.line(line.put("forgotten", on.toString())));
        });
    Path part = folder.resolve(".forgotten.jsonl." + ProcessHandle.current().pid() + ".part");
    Files.write(part, bytes.toByteArray());
    Files.move(part, in(folder), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path in(Path folder) {
    return folder.resolve("forgotten.jsonl");
  }
}
