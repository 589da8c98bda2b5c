package dev.sitrep.io.collect;

import java.util.concurrent.Semaphore;

/**
 * The memory that reading may take at a time. A large page waits until there is room for it; one
 * for which there never will be is refused, so that it cannot cost the other sources theirs.
 */
final class Room {

  /** What one node of a parsed document takes, rounded up; measured with jsoup on tag soup. */
  private static final long NODE = 400;

  /** Text stands several times in memory: bytes, characters, nodes, lines. */
  private static final long COPIES = 8;

  private static final long UNIT = 64 * 1024;

  private final Semaphore free;
  private final int units;

  /** Room for {@code bytes} at a time. */
  Room(long bytes) {
    units = (int) Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE));
    free = new Semaphore(units, true);
  }

  /** Half of what the machine gives this program. */
  static Room ofThisMachine() {
    return new Room(Runtime.getRuntime().maxMemory() / 2);
  }

  /** About what reading {@code body} takes at most, in bytes. */
  static long need(byte[] body) {
    long nodes = 0;
    for (byte b : body) {
      if (b == '<') {
        nodes++;
      }
    }
    return nodes * NODE + body.length * COPIES;
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
