package dev.sitrep.io.store;

import dev.sitrep.io.store.Links.Link;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what was forgotten: hashes of revisions, addresses and outlets, nothing else. */
final class Tombstones {

  private static final String REVISION = "revision";
  private static final String LINK = "link";
  private static final String OUTLET = "outlet";

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

  private static void put(Handle handle, String what, String text, Instant now) {
    handle.execute(
        "INSERT OR IGNORE INTO tombstone (hash, forgotten, what) VALUES (?, ?, ?)",
        hash(what, text),
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

  /** Whether {@code delivery} is of something that was forgotten. */
  static boolean cover(Handle handle, Delivery delivery) {
    if (isEmpty(handle)) {
      return false;
    }
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
        .bind(0, hash(what, text))
        .map((row, context) -> new Tombstone(Columns.need(row, 1)))
        .findOne();
  }

  private static String text(Revision revision) {
    return revision.article() + '\n' + revision.sha256();
  }

  private static byte @Nullable [] hash(String what, String text) {
    return Columns.bytes(Revision.sha256((what + '\n' + text).getBytes(StandardCharsets.UTF_8)));
  }
}
