package dev.sitrep.io.fetch;

import java.time.Duration;

/**
 * The network time that is left of a deadline. Real time, even where a test's clock is virtual:
 * what it bounds is a real server. Not for several threads.
 */
final class Budget {

  private final long total;
  private long spent;

  Budget(Duration deadline) {
    total = deadline.toNanos();
  }

  /** What is left, not negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, total - spent));
  }

  /** The whole. */
  Duration total() {
    return Duration.ofNanos(total);
  }

  /** Takes what went by since {@link System#nanoTime()} was {@code start}. */
  void spendSince(long start) {
    spent += System.nanoTime() - start;
  }

  /** Takes what {@code other} has spent. */
  void spend(Budget other) {
    spent += other.spent;
  }

  /** A budget of a third of the whole, or of what is left if that is less. */
  Budget third() {
    return new Budget(Duration.ofNanos(Math.min(total / 3, Math.max(0, total - spent))));
  }
}
