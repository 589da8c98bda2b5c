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
 * are faults of the software that are known: they must fail until the fault is mended, and are then
 * taken off the list; all others must hold.
 */
final class Expectations {

  private static final Set<String> KEYS =
      Set.of(
          "about",
          "settings",
          "articles",
          "stories",
          "failures",
          "rejected",
          "superseded",
          "after",
          "copies",
          "not_copies",
          "families",
          "different_origins",
          "together",
          "apart",
          "metadata",
          "text",
          "furniture",
          "dates",
          "quotes",
          "questions",
          "figures",
          "conflicts",
          "timeline",
          "not_on_timeline",
          "must_not_appear",
          "in_short",
          "not_in_short",
          "headlines",
          "originals",
          "events",
          "left_out",
          "gaps",
          "not_yet");

  private final String file;
  private final JsonNode root;

  private Expectations(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /** What {@code file} says; fails on a key that no test reads. */
  static Expectations read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
    assertThat(KEYS).as("the keys that tests read").containsAll(root.propertyNames());
    assertThat(KEYS)
        .as("the keys of what is not yet reached")
        .containsAll(
            root.get("not_yet").values().stream().map(it -> it.get("key").asString()).toList());
    return new Expectations(file.getFileName().toString(), root);
  }

  JsonNode at(String key) {
    JsonNode node = root.get(key);
    assertThat(node).as("key '%s' of the expectations", key).isNotNull();
    return node;
  }

  /**
   * The members of the object at {@code key}, in the order of their names; none if it is absent.
   */
  Map<String, JsonNode> members(String key) {
    Map<String, JsonNode> members = new TreeMap<>();
    if (root.has(key)) {
      at(key).properties().forEach(it -> members.put(it.getKey(), it.getValue()));
    }
    return members;
  }

  /** The elements of the list at {@code key}; none if it is absent. */
  List<JsonNode> elements(String key) {
    return root.has(key) ? List.copyOf(at(key).values()) : List.of();
  }

  static List<String> strings(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toList();
  }

  /** A check of the expectations at {@code key}. */
  Check check(String key) {
    return new Check(key);
  }

  private Set<String> notYet(String key) {
    return elements("not_yet").stream()
        .filter(it -> it.get("key").asString().equals(key))
        .map(it -> it.get("item").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Failures by item. */
  final class Check {

    private final String key;
    private final Map<String, String> failures = new TreeMap<>();

    private Check(String key) {
      this.key = key;
    }

    /** Notes that {@code item} fails because of {@code why}, unless {@code holds}. */
    void that(boolean holds, String item, String why) {
      if (!holds) {
        failures.merge(item, why, (one, other) -> one + "; " + other);
      }
    }

    /** Fails unless exactly those items failed that are listed as not yet reached. */
    void verify() {
      Set<String> notYet = notYet(key);
      List<String> lost = new ArrayList<>();
      failures.forEach((item, why) -> lost.add(item + " => " + why));
      lost.removeIf(it -> notYet.contains(it.substring(0, it.indexOf(" => "))));
      assertThat(lost).as("expectations '%s' of %s that do not hold", key, file).isEmpty();
      assertThat(failures.keySet())
          .as("what 'not_yet' of %s lists under '%s': take off what is reached", file, key)
          .containsAll(notYet);
    }
  }
}
