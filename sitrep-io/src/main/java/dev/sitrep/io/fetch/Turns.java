package dev.sitrep.io.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One at a time per host, first come first served, with a gap after each. */
final class Turns {

  private final InstantSource clock;
  private final Network.Pause pause;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  Turns(InstantSource clock, Network.Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits until nobody else is asking {@code host}. The turn must be closed. */
  Turn take(String host) throws InterruptedException {
    Line line = lines.computeIfAbsent(host, key -> new Line());
    line.lock.lockInterruptibly();
    return new Turn(line);
  }

  /** Who stands at a host, and since when it has been left alone. */
  private static final class Line {
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Instant left;
  }

  /** The right to ask a host. */
  final class Turn implements AutoCloseable {

    private final Line line;
    private boolean used;

    private Turn(Line line) {
      this.line = line;
    }

    /** Waits until the host has been left alone for {@code gap}; from then on it is being asked. */
    void begin(Duration gap) throws InterruptedException {
      if (line.left != null) {
        Duration wait = Duration.between(clock.instant(), line.left.plus(gap));
        if (wait.compareTo(gap) > 0) {
          wait = gap; // the clock was set back
        }
        if (!wait.isNegative() && !wait.isZero()) {
          pause.sleep(wait);
        }
      }
      used = true;
    }

    @Override
    public void close() {
      if (used) {
        line.left = clock.instant();
      }
      line.lock.unlock();
    }
  }
}
