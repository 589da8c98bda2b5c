package dev.sitrep.app;

import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making.Ingredient;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /** This and {@code other}. */
  Gathered and(Gathered other) {
    return new Gathered(
        joined(extractions, other.extractions),
        joined(failures, other.failures),
        joined(ingredients, other.ingredients).stream()
            .sorted(Comparator.comparing(Ingredient::origin).thenComparing(Ingredient::sha256))
            .toList());
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** How many articles are among it. */
  int articles() {
    return (int) extractions.stream().filter(Extracted.class::isInstance).count();
  }

  /** Whether there is an article among it. */
  boolean hasArticles() {
    return extractions.stream().anyMatch(Extracted.class::isInstance);
  }
}
