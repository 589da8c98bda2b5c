package dev.sitrep.io.store;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
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
    Article noted = article.with(article.metadata().withNotes(notes));
    return new Extracted(extracted.input(), noted, extracted.dropped());
  }
}
