package dev.sitrep.io.store;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was collected is meant: all, or what was seen in some sources and in those they
 * led to at the time. What belongs to everybody ({@link #EVERYBODY}) is in every scope.
 *
 * @param sources addresses; null for all there are
 */
public record Scope(@Nullable Set<String> sources) {

  /** All that was collected. */
  public static final Scope ALL = new Scope(null);

  /** The leader of sources that belong to all; no source has such an address. */
  public static final String EVERYBODY = "*";

  public Scope {
    sources = sources == null ? null : Set.copyOf(sources);
  }

  /** What was seen in {@code sources} and in those they led to. */
  public static Scope of(Collection<String> sources) {
    return new Scope(Set.copyOf(sources));
  }
}
