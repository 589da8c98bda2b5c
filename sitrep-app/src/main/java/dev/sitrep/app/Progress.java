package dev.sitrep.app;

import java.time.Duration;
import java.time.Instant;

/** One line that counts on a terminal while long work goes on; nothing for short work or files. */
final class Progress {

  private static final Duration LONG = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final World world;
  private Instant next;
  private boolean shown;

  Progress(World world) {
    this.world = world;
    this.next = world.clock().instant().plus(LONG);
  }

  /** {@code count} inputs are read. */
  void step(int count) {
    show(count + " inputs read");
  }

  /** {@code what} is being done. */
  void show(String what) {
    if (!world.terminal()) {
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

  /** Takes the line away. */
  void end() {
    if (shown) {
      world.err().print("\r\u001B[K");
      world.err().flush();
      shown = false;
    }
  }
}
