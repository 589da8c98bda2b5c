package dev.sitrep.io;

import dev.sitrep.model.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads web archives: WARC (ISO 28500) and its forerunner ARC, plain or compressed record by
 * record.
 *
 * <p>Where an archive is damaged, the place is named and reading goes on at the next record that
 * can be found.
 */
final class ArchiveReader {

  private final String origin;
  private final Sink sink;
  private final RecordReader records;
  private int number;
  private @Nullable Damage damage;

  private record Damage(long offset, String cause) {}

  ArchiveReader(String origin, Sink sink) {
    this.origin = origin;
    this.sink = sink;
    this.records = new RecordReader(sink);
  }

  void read(FileChannel channel) throws IOException {
    long start = 0;
    while (start >= 0) {
      channel.position(start);
      start = readFrom(channel, start);
    }
    if (damage != null) {
      tell(damage, "no record after it");
    }
    if (!records.others().isEmpty()) {
      sink.leaveOut(origin, Reason.NOT_AN_ARTICLE, "no pages: " + others());
    }
    if (number == 0) {
      sink.empty(origin, "an archive without records");
    }
  }

  /** Reads on from {@code start}; returns where to go on after damage, or -1 at the end. */
  private long readFrom(FileChannel channel, long start) throws IOException {
    long at = start;
    try {
      var reader = new WarcReader(channel);
      try {
        Optional<WarcRecord> record = reader.next();
        while (record.isPresent()) {
          read(record.get());
          record = reader.next();
        }
        return -1;
      } finally {
        at = Math.max(start, reader.position());
      }
    } catch (IOException | IllegalArgumentException e) {
      if (damage == null) {
        damage = new Damage(at, Failures.inWords(e));
      }
      return RecordSearch.from(channel, at + 1);
    }
  }

  private void read(WarcRecord record) throws IOException {
    if (damage != null) {
      tell(damage, "the next record is at " + record.position());
      damage = null;
    }
    number++;
    records.read(record, origin + ":" + number);
  }

  private void tell(Damage found, String next) {
    sink.unreadable(origin + "@" + found.offset(), "damaged: " + found.cause() + "; " + next);
  }

  private String others() {
    return records.others().entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
