package dev.sitrep.report;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Story;
import java.util.List;

/** Stories nobody reports: all there is of them is what somebody thinks. */
final class Opinions {

  private Opinions() {}

  /** Whether no article of {@code story} is news. */
  static boolean only(Story story) {
    return story.articles().stream()
        .allMatch(it -> it.article().metadata().kind() == Metadata.Kind.OPINION);
  }

  /** The articles of such {@code stories}, for the left-out list, with who wrote them. */
  static List<LeftOut> leftOut(List<Story> stories) {
    return stories.stream()
        .filter(Opinions::only)
        .flatMap(story -> story.articles().stream())
        .map(Analysis::article)
        .map(Opinions::leftOut)
        .toList();
  }

  private static LeftOut leftOut(Article article) {
    String origin = article.provenance().origin();
    List<String> authors = article.metadata().authors();
    return new LeftOut(
        article.title().map(article::textOf).orElse(origin),
        origin,
        Reason.OPINION,
        authors.isEmpty() ? "author unknown" : "by " + String.join(", ", authors));
  }
}
