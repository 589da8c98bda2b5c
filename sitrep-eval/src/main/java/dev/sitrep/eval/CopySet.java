package dev.sitrep.eval;

import dev.sitrep.cluster.Clusterer;
import dev.sitrep.model.Entry;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.Syndication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/**
 * Whether reprints are known for what they are: real articles, each beside itself after an edit,
 * and none beside what another event's article was edited to.
 */
final class CopySet {

  private static final int ARTICLES = 300;
  private static final int SHORTEST = 100;

  private final Path root;

  CopySet(Path root) {
    this.root = root;
  }

  /** An article with the name of its event. */
  private record Item(String id, String event, Entry entry) {

    private String editedId() {
      return "edited " + id;
    }

    private boolean isKnownIn(Set<String> family) {
      return family.contains(id) && family.contains(editedId());
    }

    private List<String> sentences() {
      return List.of(entry.content().split("(?<=[.!?])\\s+"));
    }

    private Entry with(String newId, List<String> sentences) {
      return new Entry(
          newId,
          newId,
          null,
          null,
          null,
          String.join("\n", sentences),
          Entry.Form.TEXT,
          entry.about());
    }
  }

  List<Measure> measure() {
    List<Item> items = items();
    List<Item> others = others();
    List<Measure> measures = new ArrayList<>();
    int families = 0;
    int ofOneEvent = 0;
    for (Edits.Kind kind : Edits.Kind.values()) {
      List<Set<String>> found = families(items, others, kind);
      families += found.size();
      ofOneEvent += (int) found.stream().filter(family -> isOfOneEvent(family, items)).count();
      long known = items.stream().filter(it -> found.stream().anyMatch(it::isKnownIn)).count();
      measures.add(new Measure("stories/copies", kind + ", recall", (double) known / items.size()));
    }
    double right = (double) ofOneEvent / families;
    measures.add(new Measure("stories/copies", "families of one event", right));
    return measures;
  }

  private static boolean isOfOneEvent(Set<String> family, List<Item> items) {
    return items.stream()
            .filter(it -> family.contains(it.id()) || family.contains(it.editedId()))
            .map(Item::event)
            .distinct()
            .count()
        == 1;
  }

  /** The families of copies found among {@code items} and what they were edited to. */
  private static List<Set<String>> families(List<Item> items, List<Item> others, Edits.Kind kind) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      List<String> other = others.get(i % others.size()).sentences();
      var edits = new Edits(checksum(item.id()));
      entries.add(item.with(item.id(), item.sentences()));
      entries.add(item.with(item.editedId(), edits.edited(kind, item.sentences(), other)));
    }
    Map<String, Set<String>> families = new TreeMap<>();
    for (Story story : new Clusterer().cluster(StoryArticles.analyses(entries)).stories()) {
      for (Syndication syndication : story.coverage().syndications()) {
        String head = syndication.representative().article();
        Set<String> members = families.computeIfAbsent(head, it -> new TreeSet<>(Set.of(head)));
        syndication.copies().forEach(copy -> members.add(copy.revision().article()));
      }
    }
    return List.copyOf(families.values());
  }

  /** Articles long enough to be edited, chosen and ordered by a checksum of their names. */
  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (String set : List.of("ecbplus", "basil")) {
      for (JsonNode node : Gold.jsonLines(root.resolve(set).resolve("articles.jsonl"))) {
        Entry entry = StoryArticles.entry(node, null);
        if (entry.content().split("\\s+").length >= SHORTEST) {
          String id = set + " " + entry.id();
          items.add(new Item(id, set + " " + node.path("event").asString(""), entry));
        }
      }
    }
    items.sort(Comparator.comparing((Item it) -> checksum(it.id())).thenComparing(Item::id));
    return items.subList(0, Math.min(ARTICLES, items.size()));
  }

  /** An article of each of many other events. */
  private List<Item> others() {
    return Gold.jsonLines(root.resolve("neus/events.jsonl")).stream()
        .map(it -> new Item("", "", StoryArticles.entry(it.get("articles").get(0), null)))
        .toList();
  }

  private static long checksum(String name) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
