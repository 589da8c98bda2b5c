package dev.sitrep.app.render;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A value of a JSON text and where it stands.
 *
 * @param pointer JSON Pointer (RFC 6901)
 * @param node the value
 */
record Place(String pointer, JsonNode node) {

  /**
   * The member {@code key}, which the format asks for.
   *
   * @throws IllegalArgumentException if there is none
   */
  Place at(String key) {
    JsonNode member = node.get(key);
    if (member == null) {
      throw wrong("lacks \"" + key + "\"");
    }
    return new Place(pointer + "/" + key, member);
  }

  /**
   * Shows every element of the list {@code key} to {@code reader}.
   *
   * @throws IllegalArgumentException if it is none
   */
  void each(String key, Consumer<Place> reader) {
    Place list = at(key);
    if (!list.node.isArray()) {
      throw list.wrong("is not a list");
    }
    for (int i = 0; i < list.node.size(); i++) {
      reader.accept(new Place(list.pointer + "/" + i, list.node.get(i)));
    }
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isNull() {
    return node.isNull();
  }

  /**
   * The evidence that stands here.
   *
   * @throws IllegalArgumentException if it is none
   */
  ReportReader.Claim claim() {
    Place article = at("article");
    return new ReportReader.Claim(
        pointer,
        article.at("id").text(),
        article.at("sha256").text(),
        at("start").offset(),
        at("end").offset(),
        at("text").text(),
        node.has("forgotten") ? at("forgotten").day() : null);
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw wrong("is not a day");
    }
  }

  private String text() {
    if (!node.isString()) {
      throw wrong("is not a string");
    }
    return node.stringValue();
  }

  private int offset() {
    if (!node.isInt()) {
      throw wrong("is not an offset");
    }
    return node.intValue();
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("the report is damaged: " + pointer + " " + what);
  }
}
