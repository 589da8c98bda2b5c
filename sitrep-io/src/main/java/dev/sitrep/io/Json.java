package dev.sitrep.io;

import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading JSON (RFC 8259) that others wrote, and writing and reading our own. */
final class Json {

  /** A stored page of the largest size allowed is one string, longer by a third in Base64. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxStringLength(2 * Bytes.LIMIT).build();

  private static final JsonMapper MAPPER =
      new JsonMapper(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

  private Json() {}

  /**
   * The value {@code bytes} hold.
   *
   * @throws JacksonException if they hold none
   */
  static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /** The same of {@code text}. */
  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** What is wrong, in one line and without the text that is wrong. */
  static String complaint(RuntimeException e) {
    String message =
        e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("");
  }

  /** The text under {@code key}; null if there is none or it is blank. A number is a text too. */
  static @Nullable String text(JsonNode object, String key) {
    JsonNode node = object.get(key);
    if (node == null || !(node.isString() || node.isNumber())) {
      return null;
    }
    String text = node.asString();
    return text.isBlank() ? null : text;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** {@code node} as a line, keys in the order they were put, with its line feed. */
  static byte[] line(ObjectNode node) {
    return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Puts what is known; what is null stays out. */
  static void put(ObjectNode object, String key, @Nullable Object value) {
    if (value instanceof Timestamp time) {
      object.putObject(key).put("at", time.at().toString()).put("to", time.precision().name());
    } else if (value != null) {
      object.put(key, value.toString());
    }
  }

  /** Puts {@code values}; an empty list stays out. */
  static void put(ObjectNode object, String key, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(object.putArray(key)::add);
    }
  }

  /** The string under {@code key}, or null. */
  static @Nullable String string(JsonNode object, String key) {
    JsonNode node = object.get(key);
    return node == null || !node.isString() ? null : node.stringValue();
  }

  /**
   * The string under {@code key}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static String need(JsonNode object, String key) {
    String text = string(object, key);
    if (text == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return text;
  }

  /** The strings under {@code key}. */
  static List<String> strings(JsonNode object, String key) {
    return object.path(key).valueStream().map(JsonNode::asString).toList();
  }

  /** The instant under {@code key}, or null. */
  static @Nullable Instant instant(JsonNode object, String key) {
    String text = string(object, key);
    return text == null ? null : Instant.parse(text);
  }

  /** The time under {@code key}, or null. */
  static @Nullable Timestamp timestamp(JsonNode object, String key) {
    JsonNode node = object.get(key);
    return node == null || node.isNull()
        ? null
        : new Timestamp(
            OffsetDateTime.parse(need(node, "at")), Precision.valueOf(need(node, "to")));
  }
}
