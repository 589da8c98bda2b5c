package dev.sitrep.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself in JSON-LD with the words of schema.org. Read leniently, as pages
 * write it: trailing commas, comments, CDATA sections, several objects, {@code @graph}.
 *
 * @param nodes all objects with a type, in document order, the outer before the inner
 * @param byId the objects that others refer to
 */
record JsonLd(List<JsonNode> nodes, Map<String, JsonNode> byId) {

  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 12;

  /** Built when the first page has JSON-LD. */
  private static final class Reader {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();
  }

  /** Reads all blocks of {@code page}; a block that is no JSON is passed over. */
  static JsonLd of(PageTree page) {
    var found = new JsonLd(new ArrayList<>(), new HashMap<>());
    for (Element script : page.named("script")) {
      String data = script.attr("type").startsWith("application/ld+json") ? script.data() : "";
      if (!data.isBlank() && data.length() <= LONGEST) {
        found.read(bare(data));
      }
    }
    return found;
  }

  /** What follows an object, which may be a bracket too many, does not take it back. */
  private void read(String data) {
    try (MappingIterator<JsonNode> values =
        Reader.MAPPER.readerFor(JsonNode.class).readValues(data)) {
      while (values.hasNextValue()) {
        collect(values.nextValue(), 0);
      }
    } catch (JacksonException e) {
      // the rest of the block is no JSON: what was read before it stands
    }
  }

  /** Without the comment and CDATA marks that some pages put around it. */
  private static String bare(String data) {
    int start = 0;
    while (start < data.length() && "{[".indexOf(data.charAt(start)) < 0) {
      start++;
    }
    // "<![CDATA[" has brackets of its own
    int cdata = data.indexOf("<![CDATA[");
    if (cdata >= 0 && cdata <= start) {
      start = cdata + "<![CDATA[".length();
    }
    int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']'));
    if (data.lastIndexOf("]]>") >= 0 && cdata >= 0) {
      end = data.lastIndexOf('}', data.lastIndexOf("]]>"));
    }
    return start <= end ? data.substring(start, end + 1) : data;
  }

  private void collect(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, depth + 1));
    } else if (node.isObject()) {
      if (node.has("@type")) {
        nodes.add(node);
      }
      String id = text(node.get("@id"));
      if (id != null && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
      node.forEach(child -> collect(child, depth + 1));
    }
  }

  /** The types of an object without their namespace. */
  static List<String> types(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.get("@type");
    if (type != null && type.isArray()) {
      type.forEach(one -> types.add(local(text(one))));
    } else if (type != null) {
      types.add(local(text(type)));
    }
    return types;
  }

  private static String local(@Nullable String type) {
    return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
  }

  /** The object that {@code node} refers to by its id, else itself. */
  JsonNode resolve(JsonNode node) {
    String id = node.isObject() && node.size() == 1 ? text(node.get("@id")) : null;
    return id == null ? node : byId.getOrDefault(id, node);
  }

  /** A text, the first of several, the value of an object; on one line, null if blank. */
  static @Nullable String text(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      return text(node.has("@value") ? node.get("@value") : node.get("name"));
    }
    String line = node.isString() || node.isNumber() || node.isBoolean() ? node.asString() : "";
    return line.isBlank() ? null : CleanText.line(unescaped(line));
  }

  /** Many sites escape a text for HTML before they put it into JSON. */
  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
  }

  /** The names of persons or bodies: one or several, as texts, objects or references. */
  List<String> names(@Nullable JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(one -> names.addAll(names(one)));
    } else if (node != null) {
      JsonNode real = resolve(node);
      String name = real.isObject() && real.has("name") ? text(real.get("name")) : text(real);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
