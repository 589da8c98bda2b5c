package dev.sitrep.io.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): the
 * pages that the next checkpoint is going to write into the data file.
 */
final class WriteAheadLog {

  private static final int MAGIC = 0x377f0682;
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;

  /** Takes the pages of the log. */
  interface Pages {

    /**
     * A page of a transaction that is not known to be complete yet.
     *
     * @param number from 1
     * @param page its bytes, from position to limit
     */
    void page(int number, ByteBuffer page);

    /**
     * The transaction of all pages since the last commit is complete.
     *
     * @param pages how many pages the data file then has
     */
    void commit(int pages);
  }

  private final FileChannel log;
  private int first;
  private int second;

  private WriteAheadLog(FileChannel log) {
    this.log = log;
  }

  /** Reads the valid part of the log {@code file}; a missing or empty log has no pages. */
  static void read(Path file, Pages pages) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel log = FileChannel.open(file)) {
      new WriteAheadLog(log).read(pages);
    } catch (NoSuchFileException e) {
      // Another process was the last to close the store just now: its checkpoint emptied the log.
      return;
    }
  }

  private void read(Pages pages) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    if (!fill(header, 0) || (header.getInt(0) & ~1) != MAGIC) {
      return;
    }
    ByteOrder order = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    sum(header, 0, 24, order);
    if (first != header.getInt(24) || second != header.getInt(28)) {
      return;
    }
    int size = header.getInt(8);
    ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER + size);
    long at = HEADER;
    while (fill(frame, at) && isValid(frame, header.getLong(16), order)) {
      pages.page(frame.getInt(0), frame.duplicate().position(FRAME_HEADER));
      if (frame.getInt(4) != 0) {
        pages.commit(frame.getInt(4));
      }
      at += frame.capacity();
    }
  }

  private boolean isValid(ByteBuffer frame, long salts, ByteOrder order) {
    if (frame.getLong(8) != salts || frame.getInt(0) <= 0) {
      return false;
    }
    sum(frame, 0, 8, order);
    sum(frame, FRAME_HEADER, frame.capacity(), order);
    return first == frame.getInt(16) && second == frame.getInt(20);
  }

  private void sum(ByteBuffer bytes, int from, int to, ByteOrder order) {
    ByteBuffer words = bytes.duplicate().order(order);
    int one = first;
    int two = second;
    for (int i = from; i < to; i += 8) {
      one += words.getInt(i) + two;
      two += words.getInt(i + 4) + one;
    }
    first = one;
    second = two;
  }

  private boolean fill(ByteBuffer buffer, long from) throws IOException {
    buffer.clear();
    long at = from;
    while (buffer.hasRemaining()) {
      int read = log.read(buffer, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    buffer.flip();
    return true;
  }
}
