package dev.sitrep.port;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Articles in memory. Not safe for several threads. */
public final class InMemoryArticleStore implements ArticleStore {

  private final Map<Revision, Extracted> kept = new HashMap<>();

  @Override
  public void keep(Extracted extraction) {
    kept.merge(extraction.article().revision(), extraction, InMemoryArticleStore::first);
  }

  private static Extracted first(Extracted kept, Extracted other) {
    return other.input().origin().compareTo(kept.input().origin()) < 0 ? other : kept;
  }

  @Override
  public Optional<Article> article(Revision revision) {
    return Optional.ofNullable(kept.get(revision)).map(Extracted::article);
  }

  @Override
  public Optional<Input> input(Revision revision) {
    return Optional.ofNullable(kept.get(revision)).map(Extracted::input);
  }
}
