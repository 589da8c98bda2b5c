package dev.sitrep.io.fetch;

import java.time.Instant;
import java.time.InstantSource;

/** Asks a host when it is one's turn, and keeps the pause that a host asks for. */
final class Courier {

  private final Transport transport;
  private final Turns turns;
  private final HostMemory memory;
  private final InstantSource clock;

  Courier(Transport transport, Network network, HostMemory memory) {
    this.transport = transport;
    this.memory = memory;
    clock = network.clock();
    turns = new Turns(clock, network.pause());
  }

  /**
   * Waits for the turn, asks, and notes a pause. The wait does not count against the budget.
   *
   * @throws FetchException if there is no answer, or the host asked for a pause that is not over
   */
  Reply ask(Ask ask, Budget budget) throws FetchException, InterruptedException {
    String host = ask.url().host();
    checkPause(host);
    try (Turns.Turn turn = turns.take(host)) {
      checkPause(host); // whoever was in front may have been told to wait
      turn.begin(ask.gap());
      Reply reply = transport.get(ask, budget);
      Instant until = RetryAfter.of(reply, clock.instant());
      if (until != null) {
        memory.remember(state(host).withPause(until));
      }
      return reply;
    }
  }

  /** Throws if {@code host} asked to be left alone for longer than until now. */
  void checkPause(String host) throws FetchException {
    Instant until = state(host).pausedUntil();
    Instant now = clock.instant();
    // A pause that no server can have asked for was noted when the clock was ahead.
    if (until != null && until.isAfter(now) && !until.isAfter(now.plus(RetryAfter.LONGEST))) {
      throw new FetchException(
          Failure.RATE_LIMITED, host + " asked not to be asked before " + until, until);
    }
  }

  private HostState state(String host) {
    return memory.host(host).orElseGet(() -> HostState.unknown(host));
  }
}
