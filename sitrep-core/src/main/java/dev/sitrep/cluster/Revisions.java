package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Revision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of each article the one revision that is used: the latest; and what became of the others.
 *
 * @param used one analysis per article, in the order of {@link Chronology#ORDER}
 * @param leftOut the same article met again, and revisions that were replaced
 */
record Revisions(List<Analysis> used, List<LeftOut> leftOut) {

  private static final Comparator<Analysis> BY_ORIGIN =
      Comparator.comparing(
          analysis -> analysis.article().provenance().origin(), new NaturalOrder());

  private static final Comparator<Article> OLDEST_FIRST =
      Comparator.comparing(Revisions::changed, nullsFirst())
          .thenComparing(article -> article.provenance().fetched(), nullsFirst())
          .thenComparing(article -> instant(article.metadata().published()), nullsFirst())
          .thenComparing(Article::revision);

  /** The revisions of {@code analyses} to use. */
  static Revisions of(List<Analysis> analyses) {
    Map<String, Map<Revision, List<Analysis>>> articles = new TreeMap<>();
    for (Analysis analysis : analyses) {
      Revision revision = analysis.article().revision();
      articles
          .computeIfAbsent(revision.article(), id -> new TreeMap<>())
          .computeIfAbsent(revision, it -> new ArrayList<>())
          .add(analysis);
    }
    List<Analysis> used = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Map<Revision, List<Analysis>> revisions : articles.values()) {
      used.add(latest(revisions, leftOut));
    }
    used.sort(Chronology.ORDER);
    return new Revisions(used, leftOut);
  }

  private static Analysis latest(Map<Revision, List<Analysis>> revisions, List<LeftOut> leftOut) {
    List<Analysis> kept = new ArrayList<>();
    for (List<Analysis> same : revisions.values()) {
      same.sort(
          Comparator.comparing(Analysis::article, OLDEST_FIRST.reversed())
              .thenComparing(BY_ORIGIN));
      Analysis first = same.get(0);
      String detail = "the same as " + first.article().provenance().origin();
      same.stream().skip(1).forEach(it -> leftOut.add(left(it, Reason.SAME_ARTICLE, detail)));
      kept.add(first);
    }
    kept.sort(Comparator.comparing(Analysis::article, OLDEST_FIRST.reversed()));
    String detail = "replaced by " + describe(kept.get(0).article());
    kept.stream().skip(1).forEach(it -> leftOut.add(left(it, Reason.SUPERSEDED, detail)));
    return kept.get(0);
  }

  private static LeftOut left(Analysis analysis, Reason reason, String detail) {
    Article article = analysis.article();
    return new LeftOut(Wording.nameOf(article), article.provenance().origin(), reason, detail);
  }

  private static String describe(Article article) {
    Timestamp modified = article.metadata().modified();
    Instant fetched = article.provenance().fetched();
    String when = "";
    if (modified != null) {
      when = " changed " + modified.at();
    } else if (fetched != null) {
      when = " fetched " + fetched;
    }
    return "the revision "
        + article.revision().sha256().substring(0, 12)
        + when
        + ", "
        + article.provenance().origin();
  }

  private static @Nullable Instant changed(Article article) {
    return instant(article.metadata().modified());
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.at().toInstant();
  }

  private static Comparator<@Nullable Instant> nullsFirst() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }
}
