package dev.sitrep.io.collect;

import dev.sitrep.model.Entry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The memory that reading may take at a time. A large page waits until there is room for it; one
 * for which there never will be is refused, so that it cannot cost the other sources theirs.
 */
final class Room {

  /** What one node of a parsed document takes, rounded up; measured with jsoup on tag soup. */
  private static final long NODE = 400;

  /** The same of a value in JSON, and of a line where each is an address of its own. */
  private static final long ITEM = 120;

  /**
   * Text stands many times in memory: bytes, characters, nodes, lines, words. So measured with .ci/
   * bombs-among-sources: 8 was too few for a page of 14 MiB of plain words.
   */
  private static final long COPIES = 24;

  private static final long UNIT = 64 * 1024;

  /** Bodies up to this size are not counted while they wait. */
  private static final long SMALL = 1 << 20;

  private final AtomicLong waiting = new AtomicLong();
  private final Semaphore free;
  private final int units;

  /** Room for {@code bytes} at a time. */
  Room(long bytes) {
    units = (int) Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE));
    free = new Semaphore(units, true);
  }

  /** A third of what the machine gives this program; fetching takes its part as well. */
  static Room ofThisMachine() {
    return new Room(Runtime.getRuntime().maxMemory() / 3);
  }

  /** About what reading {@code body} takes at most, in bytes. */
  static long need(byte[] body) {
    long nodes = 0;
    long items = 0;
    for (byte b : body) {
      switch (b) {
        case '<' -> nodes++;
        case '{', '[', '\n' -> items++;
        default -> {}
      }
    }
    return nodes * NODE + items * ITEM + body.length * COPIES;
  }

  /**
   * Counts {@code body} among those that wait to be read, until {@link #leave}; false where too
   * much waits already, which only bodies of many mebibytes from many sources at once bring about.
   */
  boolean enter(byte[] body) {
    if (body.length <= SMALL) {
      return true;
    }
    boolean fits = waiting.addAndGet(body.length) <= units * UNIT * 3 / 8;
    if (!fits) {
      waiting.addAndGet(-body.length);
    }
    return fits;
  }

  /** {@code body}, which was counted, is read. */
  void leave(byte[] body) {
    if (body.length > SMALL) {
      waiting.addAndGet(-body.length);
    }
  }

  /** About what reading {@code entry} takes at most, in bytes. */
  static long need(Entry entry) {
    return (length(entry.title()) + length(entry.summary()) + length(entry.content())) * COPIES;
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** Whether there is ever room for {@code need} bytes. */
  boolean fits(long need) {
    return need <= units * UNIT;
  }

  /** Waits for room for {@code need} bytes, which must fit, and gives it back when closed. */
  Taken take(long need) throws InterruptedException {
    int wanted = (int) Math.min(units, need / UNIT + 1);
    free.acquire(wanted);
    return () -> free.release(wanted);
  }

  /** Room taken. */
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }
}
