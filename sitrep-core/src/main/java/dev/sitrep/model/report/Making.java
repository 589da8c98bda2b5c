package dev.sitrep.model.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a report was made: enough to make it again.
 *
 * @param version of Sitrep
 * @param inputs every input with its hash, sorted by origin
 * @param settings name and value of each setting that changes what is printed
 */
public record Making(String version, List<Ingredient> inputs, SortedMap<String, String> settings) {

  public Making {
    inputs = List.copyOf(inputs);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * An input.
   *
   * @param origin where it was read from
   * @param sha256 of its stored bytes
   */
  public record Ingredient(String origin, String sha256) {}
}
