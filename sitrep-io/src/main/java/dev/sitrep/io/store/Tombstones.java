package dev.sitrep.io.store;

import dev.sitrep.io.search.Mentions;
import dev.sitrep.io.store.Links.Link;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The table of what was forgotten: hashes of revisions, addresses, outlets and persons' names, and
 * of how many words a name is, nothing else.
 */
final class Tombstones {

  private static final String REVISION = "revision";
  private static final String LINK = "link";
  private static final String OUTLET = "outlet";

  /** With the number of words behind it, so that a text's runs of so many are looked up. */
  private static final String PERSON = "person ";

  private Tombstones() {}

  static void revision(Handle handle, Revision revision, Instant now) {
    put(handle, REVISION, text(revision), now);
  }

  static void link(Handle handle, Link link, Instant now) {
    put(handle, LINK, link.toString(), now);
  }

  static void outlet(Handle handle, String outlet, Instant now) {
    put(handle, OUTLET, outlet.toLowerCase(Locale.ROOT), now);
  }

  static void person(Handle handle, String name, Instant now) {
    List<String> words = Mentions.of(name).words();
    put(handle, PERSON + words.size(), String.join(" ", words), now);
  }

  private static void put(Handle handle, String what, String text, Instant now) {
    handle.execute(
        "INSERT OR IGNORE INTO tombstone (hash, forgotten, what) VALUES (?, ?, ?)",
        Columns.bytes(hash(what, text)),
        now.toEpochMilli(),
        what);
  }

  /** The tombstone of {@code revision}, if it was forgotten. */
  static Optional<Tombstone> of(Handle handle, Revision revision) {
    return find(handle, REVISION, text(revision));
  }

  /** The tombstone of what is at {@code address}, if it was forgotten. */
  static Optional<Tombstone> at(Handle handle, @Nullable String address) {
    Link link = Links.parse(address);
    return link == null
        ? Optional.empty()
        : find(handle, LINK, link.toString()).or(() -> find(handle, OUTLET, link.host()));
  }

  /**
   * Whether {@code delivery} is of something that was forgotten. What names a forgotten person is
   * forgotten with its address, so that it is not fetched again.
   */
  static boolean cover(Handle handle, Delivery delivery) {
    if (isEmpty(handle)) {
      return false;
    }
    if (isAtForgotten(handle, delivery)) {
      return true;
    }
    if (!namesForgotten(handle, told(delivery))) {
      return false;
    }
    Link link = Links.parse(delivery.link());
    if (link != null && link.isSpecific()) {
      link(handle, link, delivery.seen());
    }
    return true;
  }

  /** Whether {@code input} names a person that was forgotten. */
  static boolean cover(Handle handle, Input input) {
    return namesForgotten(handle, List.of(Subject.text(input)));
  }

  private static List<String> told(Delivery delivery) {
    return delivery.extraction() instanceof Rejected rejected
        ? Subject.told(
            rejected.input().origin(), delivery.link(), rejected.detail(), rejected.dropped())
        : Subject.told((Extracted) delivery.extraction());
  }

  private static boolean namesForgotten(Handle handle, List<String> texts) {
    Map<String, Set<String>> persons = persons(handle);
    return persons.entrySet().stream()
        .anyMatch(
            same ->
                texts.stream()
                    .flatMap(text -> Mentions.phrases(text, length(same.getKey())))
                    .anyMatch(it -> same.getValue().contains(hash(same.getKey(), it))));
  }

  /** The hashes of the persons' names, by their kind, which tells how many words they are. */
  private static Map<String, Set<String>> persons(Handle handle) {
    Map<String, Set<String>> persons = new TreeMap<>();
    handle
        .createQuery("SELECT what, lower(hex(hash)) FROM tombstone WHERE what LIKE ?")
        .bind(0, PERSON + "%")
        .map((row, context) -> List.of(row.getString(1), row.getString(2)))
        .forEach(row -> persons.computeIfAbsent(row.get(0), it -> new HashSet<>()).add(row.get(1)));
    return persons;
  }

  private static int length(String person) {
    return Integer.parseInt(person.substring(PERSON.length()));
  }

  private static boolean isAtForgotten(Handle handle, Delivery delivery) {
    Stream<String> addresses = Stream.of(String.valueOf(delivery.link()));
    if (!(delivery.extraction() instanceof Extracted extracted)) {
      return addresses.anyMatch(it -> at(handle, it).isPresent());
    }
    Article article = extracted.article();
    String outlet = article.metadata().outlet();
    return Stream.concat(
                addresses,
                Stream.of(String.valueOf(article.metadata().url()), article.provenance().origin()))
            .anyMatch(it -> at(handle, it).isPresent())
        || outlet != null && find(handle, OUTLET, outlet.toLowerCase(Locale.ROOT)).isPresent();
  }

  private static boolean isEmpty(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM tombstone)")
        .mapTo(Boolean.class)
        .one();
  }

  private static Optional<Tombstone> find(Handle handle, String what, String text) {
    return handle
        .createQuery("SELECT forgotten FROM tombstone WHERE hash = ?")
        .bind(0, Columns.bytes(hash(what, text)))
        .map((row, context) -> new Tombstone(Columns.need(row, 1)))
        .findOne();
  }

  private static String text(Revision revision) {
    return revision.article() + '\n' + revision.sha256();
  }

  private static String hash(String what, String text) {
    return Revision.sha256((what + '\n' + text).getBytes(StandardCharsets.UTF_8));
  }
}
