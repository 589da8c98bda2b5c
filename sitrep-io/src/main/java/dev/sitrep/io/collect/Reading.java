package dev.sitrep.io.collect;

import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Reason;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes articles of bytes: on as many threads as the machine has cores, however many wait for the
 * network, and in bounded memory. What cannot be read is a value; it stops nobody else.
 */
final class Reading implements AutoCloseable {

  /** The parser of pages goes as deep as the page; this is enough for what it lets through. */
  private static final long STACK = 4L * 1024 * 1024;

  /** No page of the hostile ones takes a tenth of it. */
  private static final long LONGEST_SECONDS = 120;

  /** Characters; a book has as many. */
  private static final int LONGEST_ARTICLE = 1_000_000;

  private static final byte[] NOTHING = {};

  private final Extractor extractor = new Extractor();
  private final Room room;
  private final ExecutorService threads;

  Reading(int threads, Room room) {
    this.room = room;
    this.threads =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              var thread = new Thread(null, task, "sitrep-read", STACK);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Bytes could not be read, for a reason in words. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private Unreadable(String words) {
      super(words);
    }
  }

  /** The article in {@code input}, or the reason why there is none. */
  Extraction extract(Input input) throws InterruptedException {
    try {
      Extraction extraction =
          input instanceof Page page
              ? read(page.body(), () -> extractor.extract(input))
              : read(Room.need((Entry) input), () -> extractor.extract(input));
      boolean endless =
          extraction instanceof Extracted extracted
              && extracted.article().text().length() > LONGEST_ARTICLE;
      return endless ? rejected(input, "longer than any article") : extraction;
    } catch (Unreadable e) {
      return rejected(input, String.valueOf(e.getMessage()));
    }
  }

  /** Without its bytes: what is too large to be read is too large to be kept. */
  private static Rejected rejected(Input input, String words) {
    Input slim =
        input instanceof Page page
            ? new Page(page.origin(), page.url(), page.contentType(), page.fetched(), NOTHING)
            : input;
    return new Rejected(slim, Reason.UNREADABLE, words, null, List.of());
  }

  /** What {@code parse} makes of {@code body}. */
  <T> T read(byte[] body, Callable<T> parse) throws Unreadable, InterruptedException {
    if (!room.enter(body)) {
      throw new Unreadable("too much is waiting to be read in the memory this program was given");
    }
    try {
      return read(Room.need(body), parse);
    } finally {
      room.leave(body);
    }
  }

  private <T> T read(long need, Callable<T> work) throws Unreadable, InterruptedException {
    if (!room.fits(need)) {
      throw new Unreadable("too large to be read in the memory this program was given");
    }
    try (var taken = room.take(need)) {
      Future<T> result = threads.submit(work);
      try {
        return result.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        result.cancel(true);
        throw new Unreadable("reading it took longer than " + LONGEST_SECONDS + " seconds");
      } catch (InterruptedException e) {
        result.cancel(true);
        throw e;
      }
    } catch (ExecutionException e) {
      throw new Unreadable("a fault of Sitrep while reading it: " + e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
