package dev.sitrep.io;

import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of a stored report what the user wants forgotten, and leaves a dated tombstone.
 *
 * <p>In the JSON report every piece of evidence of a forgotten revision loses its words: its text
 * becomes {@code forgotten on DATE} and it gets the member {@code "forgotten": DATE}, which {@code
 * sitrep verify} knows. The article keeps its number and its hash alone. What was left out of it
 * goes, and any other string that holds one of the words to forget (an address, a name) becomes the
 * tombstone, too. Everything else stays as it was. Pages for people ({@code report.html}, {@code
 * report.md}) cannot be parted by article; they become a notice.
 *
 * @param revisions the revisions that are forgotten
 * @param words what no string may hold any more, in whatever case: addresses, a person's name
 * @param on the day
 */
public record ReportRedaction(Set<Revision> revisions, List<String> words, LocalDate on) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  public ReportRedaction {
    revisions = Set.copyOf(revisions);
    words = List.copyOf(words);
    if (words.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("what is to be forgotten is not blank");
    }
  }

  /**
   * The JSON report without what is forgotten.
   *
   * @throws IllegalArgumentException if {@code report} is no JSON object
   */
  public byte[] json(byte[] report) {
    JsonNode tree = MAPPER.readTree(report);
    if (!tree.isObject()) {
      throw new IllegalArgumentException("not a report");
    }
    Set<String> origins = new HashSet<>();
    for (JsonNode article : tree.path("articles")) {
      if (isForgotten(article)) {
        origins.add(article.path("input").path("origin").asString(""));
        forget((ObjectNode) article);
      }
    }
    walk(tree, origins);
    return (MAPPER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** What stands in place of a page for people, as HTML. */
  public byte[] html() {
    String page =
        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Forgotten</title>\n<p>"
            + notice()
            + "</p></html>\n";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** What stands in place of a page for people, as Markdown. */
  public byte[] markdown() {
    return (notice() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private String notice() {
    return "This edition rested on an article that was forgotten on "
        + on
        + ", so its page is gone. What it took from other articles stands in report.json.";
  }

  private String tombstone() {
    return "forgotten on " + on;
  }

  private boolean isForgotten(JsonNode revision) {
    String id = revision.path("id").asString("");
    String sha256 = revision.path("sha256").asString("");
    return !id.isEmpty() && sha256.length() == 64 && revisions.contains(new Revision(id, sha256));
  }

  private void forget(ObjectNode article) {
    for (String key : List.of("title", "url", "section", "image", "outlet", "agency", "origin")) {
      article.putNull(key);
    }
    article.putArray("authors");
    article.putArray("notes");
    article.put("forgotten", on.toString());
    if (article.get("input") instanceof ObjectNode input) {
      input.put("origin", tombstone());
    }
  }

  private void walk(JsonNode node, Set<String> origins) {
    if (node instanceof ObjectNode object) {
      part(object, origins);
      for (var member : object.properties()) {
        if (holdsWord(member.getValue())) {
          member.setValue(StringNode.valueOf(tombstone()));
        }
        walk(member.getValue(), origins);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (holdsWord(array.get(i))) {
          array.set(i, StringNode.valueOf(tombstone()));
        }
        walk(array.get(i), origins);
      }
    }
  }

  /** What is known by the look of an object: evidence, a saying, a reading, something left out. */
  private void part(ObjectNode object, Set<String> origins) {
    if (isForgotten(object.path("article")) && object.has("text")) {
      object.put("text", tombstone()).put("forgotten", on.toString());
    } else if (isForgotten(object.path("words").path("article"))) {
      object.putObject("speaker").put("type", "unknown").put("why", tombstone());
    } else if (isForgotten(object.path("number").path("article"))
        && object.get("quantity") instanceof ObjectNode quantity) {
      quantity.putNull("unit").putNull("counted").put("low", 0).put("high", 0);
    } else if (origins.contains(object.path("where").asString(""))) {
      object.put("what", tombstone()).put("where", tombstone()).put("detail", "");
    } else if (object.has("sha256") && origins.contains(object.path("origin").asString(""))) {
      object.put("origin", tombstone());
    }
    if (object.has("sayings") && object.has("speakers")) {
      nameSpeakers(object);
    }
  }

  /** Only the speakers whose sayings are still there are named. */
  private void nameSpeakers(ObjectNode quote) {
    Set<String> names = new HashSet<>();
    for (JsonNode saying : quote.path("sayings")) {
      if (!isForgotten(saying.path("words").path("article"))) {
        names.add(saying.path("speaker").path("name").asString(""));
        names.add(saying.path("speaker").path("description").asString(""));
      }
    }
    List<String> speakers =
        quote
            .path("speakers")
            .valueStream()
            .map(JsonNode::asString)
            .filter(names::contains)
            .toList();
    ArrayNode left = quote.putArray("speakers");
    speakers.forEach(left::add);
  }

  private boolean holdsWord(JsonNode node) {
    return node.isString()
        && words.stream().anyMatch(word -> containsIgnoringCase(node.stringValue(), word));
  }

  private static boolean containsIgnoringCase(String text, String word) {
    for (int at = 0; at + word.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
