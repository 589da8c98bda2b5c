package dev.sitrep.eval.peer;

import dev.sitrep.eval.Gold;
import dev.sitrep.extract.Extractor;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a gold set.
 *
 * @param set the set's name
 * @param id the page's name in the set
 * @param gold what is known of it
 * @param file where its bytes are, compressed
 */
public record GoldPage(String set, String id, JsonNode gold, Path file) {

  /** The pages of the set in {@code folder}, in the order of its gold file. */
  public static List<GoldPage> all(Path folder) {
    String set = folder.getFileName().toString();
    return Gold.members(Gold.json(folder.resolve("gold.json"))).entrySet().stream()
        .map(page -> new GoldPage(set, page.getKey(), page.getValue(), file(folder, page.getKey())))
        .toList();
  }

  private static Path file(Path folder, String id) {
    return folder.resolve("html").resolve(id + ".html.gz");
  }

  /** Its bytes. */
  public byte[] body() {
    return Gold.unzipped(file);
  }

  /** Its characters, as our decoder reads them. */
  public String html() {
    return Extractor.decode(body(), null);
  }

  /** Its address, where known. */
  public @Nullable String url() {
    return Gold.string(gold, "url");
  }

  /** An address for tools that insist on one. */
  String someUrl() {
    String url = url();
    return url == null ? "https://page.invalid/" : url;
  }
}
