package dev.sitrep.extract;

import dev.sitrep.language.Lexicon;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The furniture rules by language, each read once. */
final class FurnitureShelf {

  private final ConcurrentMap<String, Furniture> byLanguage = new ConcurrentHashMap<>();

  Furniture of(String language) {
    return byLanguage.computeIfAbsent(Lexicon.listed(language), Furniture::of);
  }
}
