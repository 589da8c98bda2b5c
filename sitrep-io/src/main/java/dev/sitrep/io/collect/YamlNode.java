package dev.sitrep.io.collect;

import dev.sitrep.io.collect.SituationException.Fault;
import java.util.List;

/** A piece of a YAML document that knows where it stands. */
sealed interface YamlNode {

  /** Where it begins. */
  Place place();

  /** What it is, for a complaint. */
  String description();

  /**
   * A place in a file.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  record Place(int line, int column) {

    Fault fault(String message) {
      return new Fault(line, column, message);
    }
  }

  /** A single value. */
  record Scalar(Place place, Type type, String text) implements YamlNode {

    /** What YAML (1.2, core schema) takes a value for. */
    enum Type {
      TEXT("text"),
      NUMBER("a number"),
      FLAG("true or false"),
      NOTHING("nothing");

      private final String words;

      Type(String words) {
        this.words = words;
      }
    }

    @Override
    public String description() {
      return type.words;
    }
  }

  /** A list. */
  record Listing(Place place, List<YamlNode> items) implements YamlNode {

    public Listing {
      items = List.copyOf(items);
    }

    @Override
    public String description() {
      return "a list";
    }
  }

  /** Keys with values, in their order; a key may stand there twice. */
  record Mapping(Place place, List<Member> members) implements YamlNode {

    public Mapping {
      members = List.copyOf(members);
    }

    @Override
    public String description() {
      return "keys with values";
    }
  }

  /** A key and its value; {@code place} is that of the key. */
  record Member(Place place, String key, YamlNode value) {}
}
