package dev.sitrep.io.collect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Work in lanes, one for each host: in a lane one piece after the other, the lanes side by side on
 * a fixed number of threads. A host that hangs holds up its own lane and one thread.
 */
final class Lanes implements AutoCloseable {

  /** Waiting needs next to no stack; parsing is done elsewhere. */
  private static final long STACK = 256L * 1024;

  private final ExecutorService threads;
  private final Map<String, Deque<Runnable>> lanes = new HashMap<>();
  private int pending;
  private boolean closed;

  Lanes(int threads) {
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(null, task, "sitrep-collect", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Adds a piece of work, which must not throw; it may add others. Nothing once closed. */
  synchronized void add(String lane, Runnable work) {
    if (closed) {
      return;
    }
    pending++;
    Deque<Runnable> waiting = lanes.get(lane);
    if (waiting != null) {
      waiting.add(work);
      return;
    }
    lanes.put(lane, new ArrayDeque<>());
    start(lane, work);
  }

  private void start(String lane, Runnable work) {
    try {
      threads.execute(() -> run(lane, work));
    } catch (RejectedExecutionException e) {
      // Closed in between: what waits is given up, as close() says.
      done(lane);
    }
  }

  private void run(String lane, Runnable work) {
    try {
      work.run();
    } finally {
      done(lane);
    }
  }

  private synchronized void done(String lane) {
    pending--;
    Deque<Runnable> waiting = lanes.get(lane);
    Runnable next = waiting == null || closed ? null : waiting.poll();
    if (next == null) {
      lanes.remove(lane);
      notifyAll();
    } else {
      start(lane, next);
    }
  }

  /**
   * Waits until all work is done, also what it adds.
   *
   * @return whether it is; false after {@code longest}
   */
  synchronized boolean await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (pending > 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** Starts nothing more, gives up what waits, and interrupts what runs. */
  @Override
  public synchronized void close() {
    closed = true;
    for (Deque<Runnable> waiting : lanes.values()) {
      pending -= waiting.size();
      waiting.clear();
    }
    // Lanes that wait for a thread will not get one, and so never say that they are done.
    pending -= threads.shutdownNow().size();
    notifyAll();
  }
}
