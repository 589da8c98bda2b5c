package dev.sitrep.app;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Timestamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An extraction as text, for people and for programs. */
final class ExtractionText {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ExtractionText() {}

  /** A head with what is known of the article, a blank line, its text; or the reason. */
  static String plain(Extraction extraction) {
    var text = new StringBuilder();
    field(text, "From", extraction.input().origin());
    if (extraction instanceof Rejected rejected) {
      field(text, "No article", rejected.reason().label());
      field(text, "Because", rejected.detail());
    } else if (extraction instanceof Extracted extracted) {
      head(text, extracted.article().metadata());
      text.append('\n').append(Printable.text(extracted.article().text())).append('\n');
    }
    return text.append('\n').toString();
  }

  private static void head(StringBuilder text, Metadata metadata) {
    field(text, "Address", metadata.url());
    field(text, "Outlet", metadata.outlet() == null ? "unknown" : metadata.outlet());
    field(text, "By", String.join(", ", metadata.authors()));
    field(text, "Agency", metadata.agency());
    field(text, "Published", metadata.published() == null ? "unknown" : time(metadata.published()));
    field(text, "Changed", metadata.modified() == null ? null : time(metadata.modified()));
    field(text, "Language", metadata.language());
    metadata.notes().forEach(note -> field(text, "Note", note));
  }

  private static void field(StringBuilder text, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      text.append(name).append(": ").append(Printable.line(value)).append('\n');
    }
  }

  private static String time(Timestamp time) {
    return switch (time.precision()) {
      case MINUTE -> time.at().toString();
      case DAY, WEEK -> time.day().toString();
      case MONTH -> time.day().toString().substring(0, 7);
      case YEAR -> String.valueOf(time.day().getYear());
    };
  }

  /** The same as an object of JSON on one line. */
  static String json(Extraction extraction) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("origin", extraction.input().origin());
    if (extraction instanceof Rejected rejected) {
      node.put("rejected", rejected.reason().name()).put("detail", rejected.detail());
    } else if (extraction instanceof Extracted extracted) {
      put(node, extracted.article());
    }
    ArrayNode dropped = node.putArray("dropped");
    extraction
        .dropped()
        .forEach(
            line ->
                dropped.addObject().put("text", line.text()).put("reason", line.reason().name()));
    return MAPPER.writeValueAsString(node) + "\n";
  }

  private static void put(ObjectNode node, Article article) {
    Metadata metadata = article.metadata();
    node.put("id", article.id()).put("sha256", article.revision().sha256());
    node.put("url", metadata.url()).put("outlet", metadata.outlet());
    metadata.authors().forEach(node.putArray("authors")::add);
    node.put("agency", metadata.agency());
    node.put("published", metadata.published() == null ? null : time(metadata.published()));
    node.put("modified", metadata.modified() == null ? null : time(metadata.modified()));
    node.put("language", metadata.language()).put("kind", metadata.kind().name());
    node.put("title", article.title().map(article::textOf).orElse(null));
    node.put("text", article.text());
  }
}
