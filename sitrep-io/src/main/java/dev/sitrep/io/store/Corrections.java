package dev.sitrep.io.store;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import java.util.List;

/** Correction notices are not part of a text: they come and change while it stays the same. */
final class Corrections {

  private Corrections() {}

  static List<String> of(Extracted extracted) {
    return extracted.article().metadata().notes();
  }

  /** {@code extracted} with {@code notes} in place of its own. */
  static Extracted with(Extracted extracted, List<String> notes) {
    Article article = extracted.article();
    Metadata known = article.metadata();
    var metadata =
        new Metadata(
            known.url(),
            known.outlet(),
            known.authors(),
            known.agency(),
            known.published(),
            known.modified(),
            known.language(),
            known.kind(),
            known.paywalled(),
            notes);
    var noted =
        new Article(
            article.revision(), article.text(), article.blocks(), metadata, article.provenance());
    return new Extracted(extracted.input(), noted, extracted.dropped());
  }
}
