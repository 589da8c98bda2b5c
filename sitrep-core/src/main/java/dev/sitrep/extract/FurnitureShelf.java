package dev.sitrep.extract;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The furniture rules by language, each read once. */
final class FurnitureShelf {

  private final ConcurrentMap<String, Furniture> byLanguage = new ConcurrentHashMap<>();

  Furniture of(String language) {
    return byLanguage.computeIfAbsent(language, Furniture::of);
  }
}
