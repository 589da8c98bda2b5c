package dev.sitrep.io;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Timestamp;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads articles, an object of JSON a line (JSON Lines, UTF-8).
 *
 * <p>Keys read: {@code id}, {@code url}, {@code title}, {@code outlet}, {@code language}; the text
 * as {@code text}, else {@code paragraphs}, else {@code sentences}; the time as {@code published},
 * else {@code date}. All but the text may be missing or null; other keys are ignored. A line that
 * is no such object is named with its number and does not stop the others.
 */
final class JsonLinesReader {

  private final String origin;
  private final Sink sink;

  JsonLinesReader(String origin, Sink sink) {
    this.origin = origin;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException {
    var lines = new Lines(in);
    while (lines.next()) {
      String place = origin + ":" + lines.number();
      if (lines.isTooLong()) {
        sink.unreadable(place, "a line " + new Bytes.TooLargeException().getMessage());
      } else if (!lines.isBlank()) {
        line(place, lines.bytes());
      }
    }
  }

  private void line(String place, byte[] line) {
    JsonNode node;
    try {
      node = Json.read(line);
    } catch (JacksonException e) {
      sink.unreadable(place, "invalid JSON: " + Json.complaint(e));
      return;
    }
    if (!node.isObject()) {
      sink.unreadable(place, "not a JSON object");
      return;
    }
    Entry entry = entry(place, node);
    if (entry.content().isBlank() && entry.title() == null) {
      sink.empty(place, "neither text, paragraphs, sentences nor title");
    } else {
      sink.accept(entry);
    }
  }

  private static Entry entry(String place, JsonNode node) {
    Timestamp published = Times.parse(Json.text(node, "published"));
    Timestamp time = published != null ? published : Times.parse(Json.text(node, "date"));
    return new Entry(
        place,
        Json.text(node, "id"),
        Json.text(node, "url"),
        Json.text(node, "title"),
        null,
        content(node),
        Form.TEXT,
        new About(Json.text(node, "outlet"), List.of(), Json.text(node, "language"), time, null));
  }

  private static String content(JsonNode node) {
    String text = Json.text(node, "text");
    if (text != null) {
      return text;
    }
    String paragraphs = lines(node.get("paragraphs"));
    return paragraphs.isBlank() ? lines(node.get("sentences")) : paragraphs;
  }

  /** Each string of {@code array} on a line of its own: where they part is known, so it is kept. */
  private static String lines(@Nullable JsonNode array) {
    if (array == null || !array.isArray()) {
      return "";
    }
    return array
        .valueStream()
        .filter(JsonNode::isString)
        .map(node -> node.stringValue().replaceAll("\\s*\\R\\s*", " "))
        .collect(Collectors.joining("\n"));
  }
}
