package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.analysis.Analysis;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of articles in time. */
final class Chronology {

  /** The earliest first, those without a time last, then as they stand at their origins. */
  static final Comparator<Article> EARLIEST_FIRST =
      Comparator.comparing(
              Chronology::timeOf, Comparator.nullsLast(Comparator.<Timestamp>naturalOrder()))
          .thenComparing(article -> article.provenance().origin(), new NaturalOrder())
          .thenComparing(Article::revision);

  /** The same order over what articles say. */
  static final Comparator<Analysis> ORDER = Comparator.comparing(Analysis::article, EARLIEST_FIRST);

  private Chronology() {}

  /** When an article came out: its publication, else its last change; null if neither is known. */
  static @Nullable Timestamp timeOf(Article article) {
    Metadata metadata = article.metadata();
    return metadata.published() != null ? metadata.published() : metadata.modified();
  }
}
