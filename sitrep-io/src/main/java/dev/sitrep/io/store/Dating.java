package dev.sitrep.io.store;

import dev.sitrep.model.Metadata;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as its word can be taken: never after it was first seen.
 *
 * @param time where it stands in time: min(published, first seen)
 * @param doubt why its own date is not believed; null where it is
 */
record Dating(Instant time, @Nullable Doubt doubt) {

  /** Clocks differ. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  /** A day begins fourteen hours earlier in the Pacific than in Greenwich. */
  private static final Duration EARLIEST_DAY = Duration.ofHours(14);

  /** There were no pages before; 1970 is the zero of a clock. */
  private static final Instant FIRST_PAGES = Instant.parse("1990-01-01T00:00:00Z");

  /** Why a date is not believed. */
  enum Doubt {
    /** It is after the article was first seen. */
    FUTURE("dated after it was seen"),
    /** It is before there was a web. */
    ABSURD("dated before there were pages");

    private final String label;

    Doubt(String label) {
      this.label = label;
    }

    /** The doubt in words. */
    String label() {
      return label;
    }
  }

  static Dating of(@Nullable Timestamp published, Instant seen) {
    if (published == null) {
      return new Dating(seen, null);
    }
    Instant time = published.at().toInstant();
    if (time.isBefore(FIRST_PAGES)) {
      return new Dating(seen, Doubt.ABSURD);
    }
    Duration slack = published.precision() == Precision.MINUTE ? SKEW : EARLIEST_DAY;
    boolean future = time.isAfter(seen.plus(slack));
    return new Dating(time.isAfter(seen) ? seen : time, future ? Doubt.FUTURE : null);
  }

  /**
   * {@code metadata} with a date that can be believed: the time it was first seen in place of a
   * later one, none in place of an absurd one.
   */
  static Metadata believed(Metadata metadata, Instant firstSeen) {
    Timestamp published = metadata.published();
    Dating dating = of(published, firstSeen);
    if (dating.doubt() == Doubt.ABSURD) {
      return metadata.withPublished(null);
    }
    boolean later =
        published != null
            && published.at().toInstant().isAfter(firstSeen)
            && (dating.doubt() != null || published.precision() == Precision.MINUTE);
    Instant minute = firstSeen.truncatedTo(ChronoUnit.MINUTES);
    return later ? metadata.withPublished(Timestamp.of(minute.atOffset(ZoneOffset.UTC))) : metadata;
  }
}
