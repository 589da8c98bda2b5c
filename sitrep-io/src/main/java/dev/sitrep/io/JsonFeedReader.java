package dev.sitrep.io;

import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

  private final String origin;
  private final Sink sink;

  JsonFeedReader(String origin, Sink sink) {
    this.origin = origin;
    this.sink = sink;
  }

  void read(byte[] bytes) {
    JsonNode feed;
    try {
      feed = Json.read(Encodings.decode(bytes, null));
    } catch (JacksonException e) {
      sink.unreadable(origin, "invalid JSON: " + Json.complaint(e));
      return;
    }
    List<JsonNode> items = feed.path("items").valueStream().filter(JsonNode::isObject).toList();
    if (items.isEmpty()) {
      sink.empty(origin, "a feed without entries");
    }
    for (int i = 0; i < items.size(); i++) {
      entry(origin + ":" + (i + 1), feed, items.get(i));
    }
  }

  private void entry(String place, JsonNode feed, JsonNode item) {
    String html = Json.text(item, "content_html");
    String text = Json.text(item, "content_text");
    String title = Json.text(item, "title");
    String summary = Json.text(item, "summary");
    if (title == null && summary == null && html == null && text == null) {
      sink.empty(place, "an entry without title and text");
      return;
    }
    sink.accept(
        new Entry(
            place,
            Json.text(item, "id"),
            first(Json.text(item, "url"), Json.text(item, "external_url")),
            title,
            summary,
            html != null ? html : text != null ? text : "",
            html != null ? Form.HTML : Form.TEXT,
            about(feed, item)));
  }

  private static About about(JsonNode feed, JsonNode item) {
    return new About(
        Json.text(feed, "title"),
        authors(item),
        first(Json.text(item, "language"), Json.text(feed, "language")),
        Times.parse(Json.text(item, "date_published")),
        Times.parse(Json.text(item, "date_modified")));
  }

  private static List<String> authors(JsonNode item) {
    // Version 1 has one author, 1.1 a list.
    return Stream.concat(item.path("authors").valueStream(), Stream.of(item.path("author")))
        .map(author -> Json.text(author, "name"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
