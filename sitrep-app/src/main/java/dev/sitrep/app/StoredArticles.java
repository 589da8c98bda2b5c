package dev.sitrep.app;

import dev.sitrep.io.store.Range;
import dev.sitrep.io.store.Scope;
import dev.sitrep.io.store.Store;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making.Ingredient;
import dev.sitrep.model.report.Report;
import dev.sitrep.port.ArticleStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was collected in a time, as the source of a report.
 *
 * @param store where it is
 * @param range the time
 * @param scope how much of it
 * @param failures what could not be collected
 */
record StoredArticles(Store store, Range range, Scope scope, List<LeftOut> failures)
    implements Gathering {

  private static final byte[] NOT_KEPT = {};

  StoredArticles {
    failures = List.copyOf(failures);
  }

  @Override
  public Gathered into(ArticleStore evidence) {
    List<Extraction> extractions = store.extractions(range, scope);
    List<Ingredient> ingredients = new ArrayList<>();
    for (Extraction extraction : extractions) {
      if (extraction instanceof Extracted extracted) {
        Provenance from = extracted.article().provenance();
        ingredients.add(new Ingredient(from.origin(), from.inputSha256()));
      }
    }
    ingredients.sort(Comparator.comparing(Ingredient::origin).thenComparing(Ingredient::sha256));
    return new Gathered(extractions, failures, ingredients.stream().distinct().toList());
  }

  @Override
  public void support(Report report, ArticleStore evidence) {
    support(report.articles().stream().map(Article::revision).toList(), evidence);
  }

  /** The same for {@code revisions}; one that was forgotten is passed over. */
  void support(List<Revision> revisions, ArticleStore evidence) {
    for (Revision revision : revisions) {
      store
          .article(revision)
          .ifPresent(
              article ->
                  evidence.keep(new Extracted(input(revision, article), article, List.of())));
    }
  }

  /** Pages expire; what is left then is where the page was. */
  private Input input(Revision revision, Article article) {
    Provenance from = article.provenance();
    return store
        .input(revision)
        .orElseGet(
            () ->
                new Page(from.origin(), article.metadata().url(), null, from.fetched(), NOT_KEPT));
  }
}
