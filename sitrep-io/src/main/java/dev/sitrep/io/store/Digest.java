package dev.sitrep.io.store;

import dev.sitrep.model.Revision;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Hashes rows by their values, without the numbers that depend on the order of arrival, and adds
 * the hashes up modulo 2^256: the order of the rows does not count.
 */
final class Digest {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /** What counts; a body is compressed. */
  private static final List<String> QUERIES =
      List.of(
          "SELECT 'article', id, first_seen, last_seen, vanished FROM article",
          "SELECT 'revision', a.id, r.sha256, r.origin, r.seen, r.last_seen, r.doubt,"
              + " r.body FROM revision r JOIN article a ON a.number = r.article",
          "SELECT 'input', a.id, r.sha256, i.page, i.body FROM input i"
              + " JOIN revision r ON r.number = i.revision JOIN article a ON a.number = r.article",
          "SELECT 'sighting', a.id, s.source, s.first_seen FROM sighting s"
              + " JOIN article a ON a.number = s.article",
          "SELECT 'left out', origin, url, reason, detail, first_seen, last_seen, ended,"
              + " body FROM left_out",
          "SELECT 'left out in', s.source, s.first_seen, l.mark, l.reason, l.detail, l.first_seen"
              + " FROM left_out_sighting s JOIN left_out l ON l.number = s.left_out",
          "SELECT 'lead', leader, source, ended FROM lead",
          "SELECT 'edition', situation, issue, as_of, made FROM edition",
          "SELECT 'story', e.situation, e.issue, s.position, s.id FROM edition_story s"
              + " JOIN edition e ON e.number = s.edition",
          "SELECT 'rests on', e.situation, e.issue, x.story, a.id, r.sha256 FROM edition_revision x"
              + " JOIN edition e ON e.number = x.edition JOIN revision r ON r.number = x.revision"
              + " JOIN article a ON a.number = r.article",
          "SELECT 'file', e.situation, e.issue, f.name, f.sha256, f.body FROM edition_file f"
              + " JOIN edition e ON e.number = f.edition",
          "SELECT 'tombstone', hash, what FROM tombstone");

  private BigInteger sum = BigInteger.ZERO;

  private Digest() {}

  static String of(Handle handle) {
    var digest = new Digest();
    for (String query : QUERIES) {
      handle.createQuery(query).map((row, context) -> row(row)).forEach(row -> digest.add(row));
    }
    return String.format("%064x", digest.sum);
  }

  private void add(byte[] row) {
    byte[] hash = HexFormat.of().parseHex(Revision.sha256(row));
    sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
  }

  /** Each value with its length, so that none runs into the next. */
  private static byte[] row(ResultSet row) throws SQLException {
    var out = new ByteArrayOutputStream();
    int columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      boolean isBody = row.getMetaData().getColumnName(column).equals("body");
      byte[] value = isBody ? unpacked(row.getBytes(column)) : bytes(row.getObject(column));
      out.writeBytes((value.length + ":").getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(value);
    }
    return out.toByteArray();
  }

  // Another release of zlib may pack the same bytes otherwise.
  private static byte[] unpacked(byte[] body) {
    return Bodies.read(body, "a stored text", bytes -> bytes);
  }

  private static byte[] bytes(@Nullable Object value) {
    return value instanceof byte[] bytes
        ? bytes
        : (value == null ? "-" : "=" + value).getBytes(StandardCharsets.UTF_8);
  }
}
