package dev.sitrep.app;

import dev.sitrep.model.report.Report;
import dev.sitrep.port.ArticleStore;

/** Somewhere a report's articles come from. */
interface Gathering {

  /** Everything there is; what is at hand with its bytes goes to {@code evidence} at once. */
  Gathered into(ArticleStore evidence);

  /** Puts into {@code evidence} what {@code report} rests on and is not there yet. */
  default void support(Report report, ArticleStore evidence) {}
}
