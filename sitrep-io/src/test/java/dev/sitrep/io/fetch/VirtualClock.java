package dev.sitrep.io.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody waits by it or pushes it on. */
public final class VirtualClock implements InstantSource, Network.Pause {

  private Instant now;

  /** A clock that shows {@code start}. */
  public VirtualClock(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Pushes the clock on. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void sleep(Duration time) {
    advance(time);
  }
}
