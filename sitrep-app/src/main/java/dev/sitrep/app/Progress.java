package dev.sitrep.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One line on a terminal that tells of long work while it goes on; nothing for short work or files.
 * Safe for threads.
 */
final class Progress {

  private static final Duration LONG = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final World world;
  private final Instant began;
  private Instant next;
  private boolean shown;
  private boolean ended;

  Progress(World world) {
    this.world = world;
    this.began = world.clock().instant();
    this.next = began.plus(LONG);
  }

  /** Does {@code work}, which cannot tell how far it is, and counts its seconds. */
  static <T> T during(World world, String what, Supplier<T> work) {
    if (!world.terminal()) {
      return work.get();
    }
    var progress = new Progress(world);
    var counting = new Thread(() -> progress.count(what), "progress");
    counting.setDaemon(true);
    counting.start();
    try {
      return work.get();
    } finally {
      counting.interrupt();
      progress.end();
    }
  }

  private void count(String what) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        long seconds = Duration.between(began, world.clock().instant()).toSeconds();
        show(what + ", " + seconds + " s");
      }
    } catch (InterruptedException e) {
      // It is done.
      return;
    }
  }

  /** {@code count} inputs are read. */
  void step(int count) {
    show(count + " inputs read");
  }

  /** {@code what} is being done. */
  synchronized void show(String what) {
    if (!world.terminal() || ended) {
      return;
    }
    Instant now = world.clock().instant();
    if (!now.isBefore(next)) {
      world.err().print("\r\u001B[K" + what + " ...");
      world.err().flush();
      shown = true;
      next = now.plus(PAUSE);
    }
  }

  /** Takes the line away, for good. */
  synchronized void end() {
    ended = true;
    if (shown) {
      world.err().print("\r\u001B[K");
      world.err().flush();
      shown = false;
    }
  }
}
