package dev.sitrep.port;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.util.Optional;

/** Keeps articles and the inputs they were extracted from, so that evidence can be looked up. */
public interface ArticleStore {

  /**
   * Keeps the article of {@code extraction} with its input; keeping it again changes nothing. Of
   * two inputs with the same revision the one whose origin comes first is kept, in whichever order
   * they came.
   */
  void keep(Extracted extraction);

  /** The article kept under {@code revision}. */
  Optional<Article> article(Revision revision);

  /** The input the article kept under {@code revision} was extracted from. */
  Optional<Input> input(Revision revision);
}
