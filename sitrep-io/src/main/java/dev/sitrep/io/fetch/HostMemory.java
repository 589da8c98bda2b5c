package dev.sitrep.io.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is remembered of hosts from one run to the next. Safe for many threads; of two that remember
 * the same host the later one wins.
 */
public interface HostMemory {

  /**
   * What is known of a host.
   *
   * @param host see {@link HostState#host()}
   */
  Optional<HostState> host(String host);

  /** Remembers {@code state} in place of what was known of its host. */
  void remember(HostState state);

  /** A memory that is gone with the process. */
  static HostMemory inMemory() {
    Map<String, HostState> states = new ConcurrentHashMap<>();
    return new HostMemory() {
      @Override
      public Optional<HostState> host(String host) {
        return Optional.ofNullable(states.get(host));
      }

      @Override
      public void remember(HostState state) {
        states.put(state.host(), state);
      }
    };
  }
}
