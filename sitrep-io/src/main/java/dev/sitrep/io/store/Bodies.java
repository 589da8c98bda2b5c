package dev.sitrep.io.store;

import dev.sitrep.io.StoredJson;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what is compressed. */
final class Bodies {

  private static final String OF_REVISION =
      " FROM revision r JOIN article a ON a.number = r.article";

  private Bodies() {}

  /** Something that reads bytes. */
  interface Reader<T> {
    T read(byte[] bytes) throws IOException;
  }

  /** What {@code packed} holds; damage is told as damage of {@code what}. */
  static <T> T read(byte[] packed, String what, Reader<T> reader) {
    try {
      return reader.read(Packed.unpack(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "has a damaged part (" + what + ": " + e.getMessage() + "): run 'sitrep check'", e);
    }
  }

  /** The revision {@code number}; its input without its bytes. */
  static Optional<Extracted> extracted(Handle handle, long number) {
    return handle
        .createQuery("SELECT body FROM revision WHERE number = ?")
        .bind(0, number)
        .map((row, context) -> read(row.getBytes(1), "an article", StoredJson::extracted))
        .findOne();
  }

  static Optional<Extracted> extracted(Handle handle, Revision revision) {
    return handle
        .createQuery("SELECT r.body" + OF_REVISION + " WHERE a.id = ? AND r.sha256 = ?")
        .bind(0, revision.article())
        .bind(1, Columns.bytes(revision.sha256()))
        .map((row, context) -> read(row.getBytes(1), revision.article(), StoredJson::extracted))
        .findOne();
  }

  static Optional<Input> input(Handle handle, Revision revision) {
    return handle
        .createQuery(
            "SELECT i.body"
                + OF_REVISION
                + " JOIN input i ON i.revision = r.number WHERE a.id = ? AND r.sha256 = ?")
        .bind(0, revision.article())
        .bind(1, Columns.bytes(revision.sha256()))
        .map((row, context) -> read(row.getBytes(1), revision.article(), StoredJson::input))
        .findOne();
  }

  /** The key of {@code revision}. */
  static Optional<Long> number(Handle handle, Revision revision) {
    return handle
        .createQuery("SELECT r.number" + OF_REVISION + " WHERE a.id = ? AND r.sha256 = ?")
        .bind(0, revision.article())
        .bind(1, Columns.bytes(revision.sha256()))
        .mapTo(Long.class)
        .findOne();
  }
}
