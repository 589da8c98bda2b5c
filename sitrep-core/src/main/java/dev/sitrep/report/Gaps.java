package dev.sitrep.report;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the report does not know, counted. */
final class Gaps {

  private final List<Gap> gaps = new ArrayList<>();

  private Gaps() {}

  static List<Gap> of(Digest digest, List<LedgerEntry> quotes, List<Figure> figures) {
    List<Article> articles =
        digest.stories().stream()
            .flatMap(told -> told.story().articles().stream())
            .map(Analysis::article)
            .toList();
    var gaps = new Gaps();
    gaps.count(Gap.Kind.OUTLET, articles, article -> article.metadata().outlet() == null);
    gaps.count(Gap.Kind.TIME, articles, article -> article.metadata().published() == null);
    gaps.count(Gap.Kind.SPEAKER, quotes, entry -> entry.speakers().isEmpty());
    gaps.count(
        Gap.Kind.SINGLE_ORIGIN,
        digest.stories(),
        told -> told.story().coverage().origins().size() == 1);
    gaps.count(
        Gap.Kind.CONFLICTING_SPEAKER, quotes, entry -> entry.agreement() == Agreement.CONFLICT);
    gaps.count(
        Gap.Kind.CONFLICTING_FIGURE, figures, figure -> figure.agreement() == Agreement.CONFLICT);
    gaps.count(Gap.Kind.PAYWALLED, articles, article -> article.metadata().paywalled());
    return List.copyOf(gaps.gaps);
  }

  private <T> void count(Gap.Kind kind, List<T> all, Predicate<T> unknown) {
    int count = (int) all.stream().filter(unknown).count();
    if (count > 0) {
      gaps.add(new Gap(kind, count, all.size()));
    }
  }
}
