package dev.sitrep.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** The threads of the program; the stages know of none. */
final class Workers {

  /** The parser of pages goes as deep as the page; this is enough for what it lets through. */
  private static final long STACK = 4L * 1024 * 1024;

  private Workers() {}

  static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          var thread = new Thread(null, task, "sitrep", STACK);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The result of {@code work}, whose parallel streams run on {@code threads} threads. */
  static <T> T inParallel(int threads, Supplier<T> work) {
    var pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work::get).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Faults.UserException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
    }
  }
}
