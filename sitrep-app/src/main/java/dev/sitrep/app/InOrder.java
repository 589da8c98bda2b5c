package dev.sitrep.app;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work on several threads and hands on what comes of it in the order the work was given, a few
 * pieces at a time: who gives more waits.
 */
final class InOrder<T> implements AutoCloseable {

  private static final int AHEAD_PER_THREAD = 4;

  private final ExecutorService pool;
  private final Consumer<T> sink;
  private final int ahead;
  private final Queue<Future<T>> pending = new ArrayDeque<>();
  private int given;

  InOrder(int threads, Consumer<T> sink) {
    this.pool = Workers.pool(threads);
    this.sink = sink;
    this.ahead = threads * AHEAD_PER_THREAD;
  }

  /** Has {@code work} done. */
  void add(Callable<T> work) {
    given++;
    pending.add(pool.submit(work));
    finishDownTo(ahead);
  }

  /** How many pieces of work were given so far. */
  int given() {
    return given;
  }

  /** Waits for all that was given. */
  void finish() {
    finishDownTo(0);
  }

  private void finishDownTo(int length) {
    while (pending.size() > length) {
      sink.accept(result(pending.remove()));
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Faults.UserException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Gives up what is not done. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
