package dev.sitrep.eval.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of feeds and entries that Sitrep uses. */
enum Field {
  TITLE,
  LINK,
  ID,
  PUBLISHED,
  UPDATED,
  AUTHOR,
  SUMMARY,
  CONTENT,
  SOURCE_TITLE;

  /**
   * Their names and aliases: those of the table by which the library the set comes from looks its
   * keys up. "subtitle", "tagline" and "description" of a feed, and "subtitle" of an entry, are
   * what it says in brief.
   */
  private static final Map<String, Field> BY_NAME =
      Map.ofEntries(
          Map.entry("title", TITLE),
          Map.entry("link", LINK),
          Map.entry("id", ID),
          Map.entry("guid", ID),
          Map.entry("published", PUBLISHED),
          Map.entry("issued", PUBLISHED),
          Map.entry("updated", UPDATED),
          Map.entry("modified", UPDATED),
          Map.entry("date", UPDATED),
          Map.entry("author", AUTHOR),
          Map.entry("summary", SUMMARY),
          Map.entry("description", SUMMARY),
          Map.entry("subtitle", SUMMARY),
          Map.entry("tagline", SUMMARY));

  /**
   * A field of a feed or of one of its entries.
   *
   * @param entry the number of the entry, -1 for the feed itself
   * @param field which
   * @param index which of several
   */
  record Place(int entry, Field field, int index) {}

  boolean isTime() {
    return this == PUBLISHED || this == UPDATED;
  }

  /**
   * The field that {@code path} leads to, if it is one of these: {@code feed.title}, {@code
   * entries[0]['title_detail']['value']}, {@code entries[0].updated_parsed}, {@code
   * entries[0].authors[1].name}, {@code entries[0].content[0].value}, {@code
   * entries[0].source.title}. What is said about a value (its type, language, base), lists of
   * links, and addresses of authors are not concerned.
   */
  static Optional<Place> at(Python.Path path) {
    List<Object> steps = path.steps();
    if (steps.size() > 1 && steps.get(0).equals("feed")) {
      return within(-1, steps.subList(1, steps.size()));
    }
    return steps.size() > 2 && steps.get(0).equals("entries") && steps.get(1) instanceof Long entry
        ? within(entry.intValue(), steps.subList(2, steps.size()))
        : Optional.empty();
  }

  private static Optional<Place> within(int entry, List<Object> steps) {
    List<String> words = steps.stream().map(String::valueOf).toList();
    String first = words.get(0);
    boolean source = first.equals("source") && entry >= 0;
    if (source && words.size() > 1) {
      return within(entry, steps.subList(1, steps.size()))
          .filter(place -> place.field() == TITLE)
          .map(place -> new Place(entry, SOURCE_TITLE, 0));
    }
    Field field = BY_NAME.get(first.replaceFirst("(_parsed|_detail)$", ""));
    if (words.size() == 1 && field != null && !first.endsWith("_detail")) {
      boolean right = !first.endsWith("_parsed") || field.isTime();
      return right ? Optional.of(new Place(entry, field, 0)) : Optional.empty();
    }
    if (words.size() == 2 && field != null && first.endsWith("_detail")) {
      String part = field == AUTHOR ? "name" : "value";
      return words.get(1).equals(part) ? Optional.of(new Place(entry, field, 0)) : Optional.empty();
    }
    boolean numbered = words.size() == 3 && steps.get(1) instanceof Long;
    String inner = numbered ? first + "." + words.get(2) : "";
    int index = numbered ? ((Long) steps.get(1)).intValue() : 0;
    return switch (inner) {
      case "authors.name" -> Optional.of(new Place(entry, AUTHOR, index));
      case "content.value" -> Optional.of(new Place(entry, CONTENT, index));
      default -> Optional.empty();
    };
  }
}
