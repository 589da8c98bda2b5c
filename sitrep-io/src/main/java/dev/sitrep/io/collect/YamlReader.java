package dev.sitrep.io.collect;

import dev.sitrep.io.collect.SituationException.Fault;
import dev.sitrep.io.collect.YamlNode.Listing;
import dev.sitrep.io.collect.YamlNode.Mapping;
import dev.sitrep.io.collect.YamlNode.Member;
import dev.sitrep.io.collect.YamlNode.Place;
import dev.sitrep.io.collect.YamlNode.Scalar;
import dev.sitrep.io.collect.YamlNode.Scalar.Type;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML document (YAML 1.2) with the place of everything in it. Anchors are not followed, so
 * a small file cannot unfold into a large one.
 */
final class YamlReader implements AutoCloseable {

  private static final int DEEPEST = 8;

  private final YAMLParser parser;

  private YamlReader(String text) {
    parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text);
  }

  /** What stops the reading of a document: it is not YAML, or more of it than is wanted here. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private Unreadable(Fault fault) {
      super(fault.message());
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  /** The document {@code text}. */
  static YamlNode read(String text) throws Unreadable {
    try (var reader = new YamlReader(text)) {
      JsonToken first = reader.parser.nextToken();
      YamlNode root =
          first == null ? new Scalar(new Place(1, 1), Type.NOTHING, "") : reader.node(first, 0);
      if (reader.parser.nextToken() != null) {
        throw reader.unreadable("a second document begins here; one file describes one situation");
      }
      return root;
    } catch (JacksonException e) {
      Place place = place(e.getLocation());
      throw new Unreadable(place.fault("this is not YAML: " + firstLine(e.getOriginalMessage())));
    }
  }

  @Override
  public void close() {
    parser.close();
  }

  private YamlNode node(JsonToken token, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw unreadable("too deeply nested");
    }
    if (parser.isCurrentAlias()) {
      throw unreadable("an alias (*" + parser.getString() + ") is not allowed here");
    }
    Place place = place(parser.currentTokenLocation());
    return switch (token) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> listing(place, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Scalar(place, Type.NUMBER, parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> new Scalar(place, Type.FLAG, parser.getString());
      case VALUE_NULL -> new Scalar(place, Type.NOTHING, "");
      default -> new Scalar(place, Type.TEXT, parser.getString());
    };
  }

  private Mapping mapping(Place place, int depth) throws Unreadable {
    List<Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Place key = place(parser.currentTokenLocation());
      String name = parser.currentName();
      members.add(new Member(key, name, node(parser.nextToken(), depth + 1)));
    }
    return new Mapping(place, members);
  }

  private Listing listing(Place place, int depth) throws Unreadable {
    List<YamlNode> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(node(token, depth + 1));
      token = parser.nextToken();
    }
    return new Listing(place, items);
  }

  private Unreadable unreadable(String message) {
    return new Unreadable(place(parser.currentTokenLocation()).fault(message));
  }

  private static Place place(TokenStreamLocation location) {
    boolean known = location != null && location.getLineNr() > 0;
    return known
        ? new Place(location.getLineNr(), Math.max(1, location.getColumnNr()))
        : new Place(1, 1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it cannot be read");
  }
}
