package dev.sitrep.io;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of {@code inputs.jsonl.gz}: a page with its bytes, as text where they are UTF-8 (which
 * anyone can read and which compresses far better) and in Base64 where they are not; or an entry
 * with its fields.
 */
final class InputLine {

  private InputLine() {}

  /** The line of {@code input}, with its line feed. */
  static byte[] write(Input input) {
    ObjectNode line = Json.object();
    if (input instanceof Page page) {
      write(line, page);
    } else if (input instanceof Entry entry) {
      write(line, entry);
    }
    return Json.line(line);
  }

  private static void write(ObjectNode line, Page page) {
    line.put("type", "page").put("origin", page.origin());
    Json.put(line, "url", page.url());
    Json.put(line, "contentType", page.contentType());
    Json.put(line, "fetched", page.fetched());
    try {
      var body = ByteBuffer.wrap(page.body());
      line.put("text", StandardCharsets.UTF_8.newDecoder().decode(body).toString());
    } catch (CharacterCodingException e) {
      line.put("base64", Base64.getEncoder().encodeToString(page.body()));
    }
  }

  private static void write(ObjectNode line, Entry entry) {
    line.put("type", "entry").put("origin", entry.origin());
    Json.put(line, "id", entry.id());
    Json.put(line, "url", entry.url());
    Json.put(line, "title", entry.title());
    Json.put(line, "summary", entry.summary());
    line.put("content", entry.content()).put("form", entry.form().name());
    About about = entry.about();
    Json.put(line, "outlet", about.outlet());
    Json.put(line, "authors", about.authors());
    Json.put(line, "language", about.language());
    Json.put(line, "published", about.published());
    Json.put(line, "updated", about.updated());
  }

  /**
   * The input that {@code line} holds.
   *
   * @throws IOException if it holds none
   */
  static Input read(byte[] line) throws IOException {
    try {
      JsonNode node = Json.read(line);
      return Json.need(node, "type").equals("page") ? page(node) : entry(node);
    } catch (RuntimeException e) {
      throw new IOException(Json.complaint(e), e);
    }
  }

  private static Page page(JsonNode node) {
    String text = Json.string(node, "text");
    byte[] body =
        text != null
            ? text.getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(Json.need(node, "base64"));
    return new Page(
        Json.need(node, "origin"),
        Json.string(node, "url"),
        Json.string(node, "contentType"),
        Json.instant(node, "fetched"),
        body);
  }

  private static Entry entry(JsonNode node) {
    var about =
        new About(
            Json.string(node, "outlet"),
            Json.strings(node, "authors"),
            Json.string(node, "language"),
            Json.timestamp(node, "published"),
            Json.timestamp(node, "updated"));
    return new Entry(
        Json.need(node, "origin"),
        Json.string(node, "id"),
        Json.string(node, "url"),
        Json.string(node, "title"),
        Json.string(node, "summary"),
        Json.need(node, "content"),
        Form.valueOf(Json.need(node, "form")),
        about);
  }
}
