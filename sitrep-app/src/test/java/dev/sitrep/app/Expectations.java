package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a right report of an example holds, read from a file.
 *
 * <p>A check gathers its failures under the item they belong to. Items listed under {@code not_yet}
 * may fail: they are printed with what went wrong; all others must hold.
 */
final class Expectations {

  private final JsonNode root;

  private Expectations(JsonNode root) {
    this.root = root;
  }

  static Expectations read(Path file) throws IOException {
    return new Expectations(new ObjectMapper().readTree(Files.readAllBytes(file)));
  }

  JsonNode at(String key) {
    JsonNode node = root.get(key);
    assertThat(node).as("key '%s' of the expectations", key).isNotNull();
    return node;
  }

  /** The members of the object at {@code key}, in the order of their names. */
  Map<String, JsonNode> members(String key) {
    Map<String, JsonNode> members = new TreeMap<>();
    at(key).properties().forEach(it -> members.put(it.getKey(), it.getValue()));
    assertThat(members).as("key '%s' of the expectations", key).isNotEmpty();
    return members;
  }

  /** The elements of the list at {@code key}. */
  List<JsonNode> elements(String key) {
    List<JsonNode> elements = new ArrayList<>(at(key).values());
    assertThat(elements).as("key '%s' of the expectations", key).isNotEmpty();
    return elements;
  }

  static List<String> strings(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toList();
  }

  /** A check of the expectations at {@code key}. */
  Check check(String key) {
    return new Check(key);
  }

  private Set<String> notYet(String key) {
    return at("not_yet").values().stream()
        .filter(it -> it.get("key").asString().equals(key))
        .map(it -> it.get("item").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Failures by item. */
  final class Check {

    private final String key;
    private final List<String> failures = new ArrayList<>();
    private final Set<String> failing = new TreeSet<>();

    private Check(String key) {
      this.key = key;
    }

    /** Notes that {@code item} fails because of {@code why}, unless {@code holds}. */
    void that(boolean holds, String item, String why) {
      if (holds) {
        return;
      }
      failing.add(item);
      if (notYet(key).contains(item)) {
        System.out.println("not yet: " + key + ": " + item + ": " + why);
      } else {
        failures.add(item + ": " + why);
      }
    }

    /** Fails if anything failed that is not listed as not yet reached. */
    void verify() {
      notYet(key).stream()
          .filter(item -> !failing.contains(item))
          .forEach(
              item -> System.out.println("reached, take it off not_yet: " + key + ": " + item));
      assertThat(failures).as("expectations '%s' that do not hold", key).isEmpty();
    }
  }
}
