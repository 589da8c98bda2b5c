package dev.sitrep.extract;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;

/** Finds the article in an input. Knows no other input, no clock and no network. */
public final class Extractor {

  /** The article in {@code input}, or the reason why there is none. Never throws for bad input. */
  public Extraction extract(Input input) {
    throw new UnsupportedOperationException(input.origin());
  }
}
