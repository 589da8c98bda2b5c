package dev.sitrep.app;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making.Ingredient;
import java.util.List;

/**
 * Everything that was read.
 *
 * @param extractions what became of each input, in the order they were read; pages without bytes
 * @param failures what could not be read
 * @param ingredients the inputs with their hashes, by origin
 */
record Gathered(
    List<Extraction> extractions, List<LeftOut> failures, List<Ingredient> ingredients) {

  Gathered {
    extractions = List.copyOf(extractions);
    failures = List.copyOf(failures);
    ingredients = List.copyOf(ingredients);
  }

  /** Whether there is an article among it. */
  boolean hasArticles() {
    return extractions.stream().anyMatch(Extracted.class::isInstance);
  }
}
