package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
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
    if (same.isEmpty()) {
      end(handle, delivery);
      insert(handle, mark, delivery, rejected);
    } else {
      handle.execute(
          "UPDATE left_out SET first_seen = min(first_seen, ?), last_seen = max(last_seen, ?),"
              + " entry_sha256 = ?, fetched = ?, etag = ?, last_modified = ? WHERE number = ?",
          seen,
          seen,
          Columns.bytes(delivery.entrySha256()),
          seen,
          delivery.etag(),
          delivery.lastModified(),
          same.get());
    }
  }

  private static void insert(Handle handle, long mark, Delivery delivery, Rejected rejected) {
    long seen = delivery.seen().toEpochMilli();
    handle.execute(
        "INSERT INTO left_out (mark, source, origin, url, reason, detail, first_seen, last_seen,"
            + " entry_sha256, fetched, etag, last_modified, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mark,
        delivery.source(),
        rejected.input().origin(),
        delivery.link() != null ? delivery.link() : url(rejected.input()),
        rejected.reason().name(),
        rejected.detail(),
        seen,
        seen,
        Columns.bytes(delivery.entrySha256()),
        seen,
        delivery.etag(),
        delivery.lastModified(),
        Packed.pack(StoredJson.write(rejected.dropped())));
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
