package dev.sitrep.cluster;

import java.util.HashMap;
import java.util.Map;

/** Numbers the terms of a batch from 0 in the order they are met. */
final class Vocabulary {

  private final Map<String, Integer> ids = new HashMap<>();

  /** The number of {@code term}, a new one where it is new. */
  int id(String term) {
    Integer id = ids.putIfAbsent(term, ids.size());
    return id == null ? ids.size() - 1 : id;
  }

  /** How many terms there are. */
  int size() {
    return ids.size();
  }
}
