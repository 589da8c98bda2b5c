package dev.sitrep.io.feed;

import dev.sitrep.io.text.Times;
import dev.sitrep.model.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The children of an element by their names; each name has its elements in their order.
 *
 * @param element whose children they are
 * @param names what they are called
 * @param byName the children
 */
record Fields(Element element, Names names, Map<String, List<Element>> byName) {

  static Fields of(Element element, Names names) {
    Map<String, List<Element>> byName = new HashMap<>();
    for (Element child : element.children()) {
      byName.computeIfAbsent(names.of(child), name -> new ArrayList<>()).add(child);
    }
    return new Fields(element, names, byName);
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The first child that holds anything, by the first of {@code candidates} that has one. */
  Optional<Element> first(String... candidates) {
    for (String name : candidates) {
      for (Element child : all(name)) {
        if (child.childNodeSize() > 0 || child.attributesSize() > 0) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** The first plain text that is not blank, or null. */
  @Nullable String text(String... candidates) {
    for (String name : candidates) {
      for (Element child : all(name)) {
        String text = Text.plain(child);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /** The first time that can be read, or null. */
  @Nullable Timestamp time(String... candidates) {
    for (String name : candidates) {
      for (Element child : all(name)) {
        Timestamp time = Times.parse(Text.plain(child));
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  /** An attribute of the element itself, whatever its case, or null. */
  @Nullable String attribute(String name) {
    String value = element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }
}
