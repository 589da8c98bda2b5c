package dev.sitrep.io.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a page that was read is looked at again, to see what its editors changed. News is corrected
 * early and left alone later, so the looks become rare: seven in the first week, then none.
 */
final class Revisits {

  private static final List<Duration> AGES =
      List.of(
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofDays(2),
          Duration.ofDays(4),
          Duration.ofDays(7));

  /** Pages first seen longer ago than this are not looked at again by themselves. */
  static final Duration LAST = Duration.ofDays(8);

  private Revisits() {}

  /** Whether there is a look still to come at an article first seen at {@code first}. */
  static boolean isToCome(Instant first, Instant now) {
    return now.isBefore(first.plus(AGES.get(AGES.size() - 1)));
  }

  /**
   * Whether a page is due.
   *
   * @param first when the article was first seen
   * @param last when its page was last asked for
   * @param now the time
   */
  static boolean isDue(Instant first, Instant last, Instant now) {
    if (now.isAfter(first.plus(LAST))) {
      return false;
    }
    return AGES.stream()
        .map(first::plus)
        .anyMatch(look -> last.isBefore(look) && !now.isBefore(look));
  }
}
