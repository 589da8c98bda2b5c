package dev.sitrep.io.fetch;

import dev.sitrep.io.fetch.Ask.Excess;
import dev.sitrep.io.fetch.HostState.Copy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The small files with a fixed name in which an origin says what it asks of programs: read at most
 * once a day (RFC 9309, 2.4), the last good copy kept where a later try fails.
 */
final class SiteFiles {

  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration RETRY = Duration.ofMinutes(5);
  private static final Duration TRUSTED = Duration.ofDays(30);

  /** RFC 9309, 2.5: at least 500 KiB are read. */
  private static final int LIMIT = 512 * 1024;

  private static final int REDIRECTS = 5;

  private final Courier courier;
  private final InstantSource clock;
  private final Duration gap;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<String, FetchException> causes = new ConcurrentHashMap<>();

  SiteFiles(Courier courier, InstantSource clock, Duration gap) {
    this.courier = courier;
    this.clock = clock;
    this.gap = gap;
  }

  /** Where a copy is kept. */
  interface Shelf {
    @Nullable Copy get(String origin);

    void put(String origin, Copy copy);
  }

  /**
   * The copy of a file, fetched if the one on the shelf is too old. Its status is 0 or at least 500
   * if the file could not be read and no copy is young enough to stand in for it.
   */
  Copy file(Target file, Shelf shelf, Budget budget) throws FetchException, InterruptedException {
    String origin = file.origin();
    ReentrantLock lock = locks.computeIfAbsent(file.url().toString(), key -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Copy copy = shelf.get(origin);
      if (copy == null || isDue(copy, clock.instant())) {
        copy = fetched(file, copy, budget);
        shelf.put(origin, copy);
      }
      return copy;
    } finally {
      lock.unlock();
    }
  }

  /** What stood in the way when the file was last tried; null if nothing, or before this run. */
  @Nullable FetchException cause(Target file) {
    return causes.get(file.url().toString());
  }

  /** Whether a copy says what the origin asks for; one that could not be read does not. */
  static boolean isAnswer(Copy copy) {
    return copy.status() >= 200 && copy.status() < 500;
  }

  private static boolean isDue(Copy copy, Instant now) {
    boolean failed = !isAnswer(copy) || copy.tried().isAfter(copy.fetched());
    return copy.tried().isAfter(now) || !now.isBefore(copy.tried().plus(failed ? RETRY : FRESH));
  }

  private Copy fetched(Target file, @Nullable Copy before, Budget budget)
      throws FetchException, InterruptedException {
    Budget share = budget.third();
    try {
      Reply reply = followed(file, share);
      Instant now = clock.instant();
      if (reply.status() < 500) {
        causes.remove(file.url().toString());
        return new Copy(reply.status(), reply.isSuccess() ? text(reply.body()) : "", now, now);
      }
      causes.put(
          file.url().toString(),
          new FetchException(Failure.ROBOTS, "the answer was " + reply.status()));
      return kept(before, reply.status(), now);
    } catch (FetchException e) {
      if (e.failure() == Failure.STOPPED || e.failure() == Failure.RATE_LIMITED) {
        throw e;
      }
      causes.put(file.url().toString(), e);
      return kept(before, 0, clock.instant());
    } finally {
      budget.spend(share);
    }
  }

  private static Copy kept(@Nullable Copy before, int status, Instant now) {
    if (before == null
        || before.status() / 100 != 2
        || !now.isBefore(before.fetched().plus(TRUSTED))) {
      return new Copy(status, "", now, now);
    }
    return new Copy(before.status(), before.text(), before.fetched(), now);
  }

  /** Redirects that lead nowhere count as an absent file (RFC 9309, 2.3.1.2). */
  private Reply followed(Target file, Budget budget) throws FetchException, InterruptedException {
    Target target = file;
    for (int hop = 0; ; hop++) {
      Reply reply =
          courier.ask(new Ask(target.url(), Headers.EMPTY, LIMIT, Excess.CUT, gap), budget);
      String location = reply.header("Location");
      if (!reply.isRedirect() || location == null || hop == REDIRECTS) {
        return reply;
      }
      target = target.resolve(location);
    }
  }

  /** UTF-8; a file that was cut ends with its last whole line. */
  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return body.length == LIMIT && end >= 0 ? text.substring(0, end + 1) : text;
  }
}
