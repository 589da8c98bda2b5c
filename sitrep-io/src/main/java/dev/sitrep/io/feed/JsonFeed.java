package dev.sitrep.io.feed;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Entry.About;
import dev.sitrep.model.Entry.Form;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeed {

  /** The text of an entry is one string; a feed of the largest size allowed may have one. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxStringLength(32 * 1024 * 1024).build();

  private static final JsonMapper MAPPER =
      new JsonMapper(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

  private final String origin;
  private final @Nullable String url;
  private final Complaints leftOut;

  JsonFeed(String origin, @Nullable String url) {
    this.origin = origin;
    this.url = url;
    this.leftOut = new Complaints(origin);
  }

  Feed read(String text) {
    try {
      return feed(MAPPER.readTree(text));
    } catch (JacksonException e) {
      String complaint = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      return Feed.none(XmlFeed.leftOut(origin, Reason.UNREADABLE, "invalid JSON: " + complaint));
    }
  }

  private Feed feed(JsonNode feed) {
    String version = String.valueOf(text(feed, "version"));
    if (!feed.path("items").isArray() && !version.contains("jsonfeed.org/version")) {
      return Feed.none(XmlFeed.leftOut(origin, Reason.UNREADABLE, "JSON, but no feed"));
    }
    List<JsonNode> items = feed.path("items").valueStream().filter(JsonNode::isObject).toList();
    if (items.isEmpty()) {
      leftOut.add(origin, Reason.EMPTY, "a feed without entries");
    }
    String address = url != null ? url : text(feed, "feed_url");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      entry(origin + ":" + (i + 1), new Item(feed, items.get(i), address), entries);
    }
    return new Feed(
        Feed.Format.JSON_FEED,
        line(feed, "title"),
        line(feed, "description"),
        Address.absolute(text(feed, "home_page_url"), address),
        null,
        text(feed, "language"),
        authors(feed),
        null,
        null,
        Feed.Pace.UNSAID,
        new Feed.Links(
            Address.absolute(text(feed, "feed_url"), url),
            null,
            Address.absolute(text(feed, "next_url"), address)),
        entries,
        leftOut.all());
  }

  /** An item with what it stands in. */
  private record Item(JsonNode feed, JsonNode node, @Nullable String address) {}

  private void entry(String place, Item item, List<Entry> entries) {
    JsonNode node = item.node();
    String html = text(node, "content_html");
    String plain = text(node, "content_text");
    String title = line(node, "title");
    String summary = line(node, "summary");
    String link = Address.absolute(text(node, "url"), item.address());
    Entry entry =
        new Entry(
            place,
            text(node, "id"),
            first(link, Address.absolute(text(node, "external_url"), item.address())),
            title,
            summary,
            html != null ? html : plain != null ? plain : "",
            html != null ? Form.HTML : Form.TEXT,
            about(item));
    if (XmlFeed.isBlank(entry)) {
      leftOut.add(place, Reason.EMPTY, "an entry without anything in it");
    } else {
      entries.add(entry);
    }
  }

  private static About about(Item item) {
    return new About(
        line(item.feed(), "title"),
        authors(item.node()),
        first(text(item.node(), "language"), text(item.feed(), "language")),
        Times.parse(text(item.node(), "date_published")),
        Times.parse(text(item.node(), "date_modified")));
  }

  private static List<String> authors(JsonNode item) {
    // Version 1 has one author, 1.1 a list.
    return Stream.concat(item.path("authors").valueStream(), Stream.of(item.path("author")))
        .map(author -> line(author, "name"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static @Nullable String line(JsonNode object, String key) {
    return Text.plain(text(object, key), Form.TEXT);
  }

  private static @Nullable String text(JsonNode object, String key) {
    JsonNode node = object.get(key);
    if (node == null || !(node.isString() || node.isNumber())) {
      return null;
    }
    String text = node.asString();
    return text.isBlank() ? null : text;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
