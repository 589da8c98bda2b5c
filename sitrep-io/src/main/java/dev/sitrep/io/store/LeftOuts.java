package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of what was delivered and is no article. */
final class LeftOuts {

  private LeftOuts() {}

  /** Keeps that {@code rejected} is no article, until it is one or has another reason. */
  static void keep(Handle handle, Delivery delivery, Rejected rejected) {
    long mark = mark(delivery);
    long seen = delivery.seen().toEpochMilli();
    Optional<Long> same =
        handle
            .createQuery(
                "SELECT number FROM left_out"
                    + " WHERE mark = ? AND ended IS NULL AND reason = ? AND detail = ?")
            .bind(0, mark)
            .bind(1, rejected.reason().name())
            .bind(2, rejected.detail())
            .mapTo(Long.class)
            .findFirst();
    long number;
    if (same.isEmpty()) {
      end(handle, delivery);
      number = insert(handle, mark, delivery, rejected);
    } else {
      number = same.get();
      handle.execute(
          "UPDATE left_out SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?),"
              + " entry_sha256 = ?, fetched = ?, etag = ?, last_modified = ? WHERE number = ?",
          seen,
          seen,
          Columns.bytes(delivery.entrySha256()),
          seen,
          delivery.etag(),
          delivery.lastModified(),
          number);
    }
    see(handle, number, delivery.source(), seen);
  }

  private static int see(Handle handle, long number, String source, long seen) {
    return handle.execute(
        "INSERT INTO left_out_sighting VALUES (?, ?, ?) ON CONFLICT (left_out, source)"
            + " DO UPDATE SET first_seen = min(first_seen, excluded.first_seen)",
        number,
        source,
        seen);
  }

  /** See {@link Store#leftOutAgain}. */
  static void again(Database database, Address address, Instant seen) {
    List<Long> elsewhere = database.read(handle -> elsewhere(handle, address));
    if (!elsewhere.isEmpty()) {
      database.write(
          handle ->
              elsewhere.stream()
                  .mapToInt(each -> see(handle, each, address.source(), seen.toEpochMilli()))
                  .sum());
    }
  }

  /** What is left out of {@code address}, and was not seen in its source so far. */
  private static List<Long> elsewhere(Handle handle, Address address) {
    Optional<Long> mark = mark(address);
    return mark.isEmpty()
        ? List.of()
        : handle
            .createQuery(
                "SELECT number FROM left_out WHERE mark = ? AND ended IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM left_out_sighting s"
                    + " WHERE s.left_out = number AND s.source = ?)")
            .bind(0, mark.get())
            .bind(1, address.source())
            .mapTo(Long.class)
            .list();
  }

  private static long insert(Handle handle, long mark, Delivery delivery, Rejected rejected) {
    long seen = delivery.seen().toEpochMilli();
    return handle
        .createQuery(
            "INSERT INTO left_out (mark, origin, url, reason, detail, first_seen, last_seen,"
                + " entry_sha256, fetched, etag, last_modified, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number")
        .bind(0, mark)
        .bind(1, rejected.input().origin())
        .bind(2, delivery.link() != null ? delivery.link() : url(rejected.input()))
        .bind(3, rejected.reason().name())
        .bind(4, rejected.detail())
        .bind(5, seen)
        .bind(6, seen)
        .bind(7, Columns.bytes(delivery.entrySha256()))
        .bind(8, seen)
        .bind(9, delivery.etag())
        .bind(10, delivery.lastModified())
        .bind(11, Packed.pack(StoredJson.write(rejected.dropped())))
        .mapTo(Long.class)
        .one();
  }

  private static String url(Input input) {
    String url = input instanceof Page page ? page.url() : ((Entry) input).url();
    return url == null ? input.origin() : url;
  }

  /** From now on {@code delivery} is no longer left out for the reason it was. */
  static void end(Handle handle, Delivery delivery) {
    handle.execute(
        "UPDATE left_out SET ended = ? WHERE mark = ? AND ended IS NULL",
        delivery.seen().toEpochMilli(),
        mark(delivery));
  }

  private static long mark(Delivery delivery) {
    Address address = Address.of(delivery.source(), delivery.guid(), delivery.link());
    return mark(address).orElseGet(() -> Marks.hash(delivery.extraction().input().origin()));
  }

  static Optional<Long> mark(Address address) {
    return Optional.ofNullable(address.link() != null ? address.link() : address.guid())
        .map(Marks.Mark::hash);
  }
}
