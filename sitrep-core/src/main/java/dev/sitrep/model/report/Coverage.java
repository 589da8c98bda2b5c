package dev.sitrep.model.report;

import dev.sitrep.model.Revision;
import java.util.List;
import java.util.Optional;

/**
 * Who reports a story and how independently.
 *
 * @param articles all its articles, the earliest first, those without a time last
 * @param outlets the names of their outlets, sorted, without repetition; unknown ones are not among
 *     them
 * @param syndications the copy families among them
 * @param origins the independent origins; each article belongs to exactly one
 */
public record Coverage(
    List<Revision> articles,
    List<String> outlets,
    List<Syndication> syndications,
    List<Origin> origins) {

  public Coverage {
    articles = List.copyOf(articles);
    outlets = List.copyOf(outlets);
    syndications = List.copyOf(syndications);
    origins = List.copyOf(origins);
  }

  /** The origin {@code revision} goes back to; empty if the story does not have the article. */
  public Optional<Origin> originOf(Revision revision) {
    return origins.stream().filter(origin -> origin.articles().contains(revision)).findFirst();
  }

  /**
   * A name of {@code origin} by which it is the same origin in two stories; one without an outlet
   * is told from others by its first article.
   */
  public String keyOf(Origin origin) {
    return outlets.contains(origin.name())
        ? origin.name()
        : origin.name() + ' ' + origin.articles().get(0);
  }

  /**
   * Whether {@code revision} is a copy of another article of the story, with little of its own. A
   * derived article is none: it has the same origin, but words of its own to be read.
   */
  public boolean isCopy(Revision revision) {
    return syndications.stream()
        .flatMap(syndication -> syndication.copies().stream())
        .filter(copy -> copy.kind() != Syndication.Kind.DERIVED)
        .anyMatch(copy -> copy.revision().equals(revision));
  }
}
