package dev.sitrep.io.store;

import java.util.List;

/**
 * What a check of the store found.
 *
 * @param damage what is wrong, in words; empty if the store is sound
 * @param articles articles looked at
 * @param revisions their texts
 * @param inputs what they were extracted from
 * @param editions editions looked at
 */
public record Health(List<String> damage, int articles, int revisions, int inputs, int editions) {

  public Health {
    damage = List.copyOf(damage);
  }

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return damage.isEmpty();
  }
}
