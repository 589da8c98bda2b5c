package dev.sitrep.app;

import dev.sitrep.model.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of JSON on one line, for programs. What is not ASCII is escaped: the text comes out of
 * it as it was, and does nothing to a terminal on the way.
 */
final class JsonLine {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ObjectNode node = MAPPER.createObjectNode();

  /** Puts a member; what is not known is null, a time stands in UTC. */
  JsonLine put(String key, @Nullable Object value) {
    if (value == null) {
      node.putNull(key);
    } else if (value instanceof Integer number) {
      node.put(key, number);
    } else if (value instanceof Boolean flag) {
      node.put(key, flag);
    } else if (value instanceof Timestamp time) {
      node.put(key, time.at().toString());
    } else {
      node.put(key, value.toString());
    }
    return this;
  }

  /** Puts a list of texts. */
  JsonLine put(String key, List<String> values) {
    ArrayNode array = node.putArray(key);
    values.forEach(array::add);
    return this;
  }

  /** The line, without its line feed. */
  @Override
  public String toString() {
    return MAPPER.writeValueAsString(node);
  }

  /** A time as people read it: {@code 2026-03-01 08:00 UTC}; "never" without one. */
  static String inWords(@Nullable Instant time) {
    return time == null ? "never" : time.toString().substring(0, 16).replace('T', ' ') + " UTC";
  }
}
