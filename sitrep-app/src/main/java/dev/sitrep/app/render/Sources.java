package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Origin;
import dev.sitrep.model.report.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The articles of a report by number, with the origin each goes back to. */
final class Sources {

  private final List<Article> articles;
  private final Map<Revision, Integer> numbers = new HashMap<>();
  private final Map<Revision, Origin> origins = new HashMap<>();
  private final Set<Object> voices = new HashSet<>();

  Sources(Report report) {
    articles = report.articles();
    for (int i = 0; i < articles.size(); i++) {
      numbers.putIfAbsent(articles.get(i).revision(), i + 1);
    }
    for (Brief brief : report.briefs()) {
      for (Origin origin : brief.coverage().origins()) {
        origin.articles().forEach(revision -> origins.putIfAbsent(revision, origin));
        voices.add(isKnown(origin) ? origin.name() : origin.articles().get(0));
      }
    }
  }

  /** Whether the origin has a name; without one, nobody knows whether it equals another. */
  static boolean isKnown(Origin origin) {
    return !origin.name().equals("outlet unknown");
  }

  /**
   * The number of an article, from 1.
   *
   * @throws IllegalArgumentException if the report does not have it
   */
  int number(Revision revision) {
    Integer number = numbers.get(revision);
    if (number == null) {
      throw new IllegalArgumentException("not an article of the report: " + revision.article());
    }
    return number;
  }

  /** The article {@code evidence} stands in. */
  Article of(Evidence evidence) {
    return articles.get(number(evidence.revision()) - 1);
  }

  /** The independent origin of an article; empty if no story has it. */
  Optional<Origin> origin(Article article) {
    return Optional.ofNullable(origins.get(article.revision()));
  }

  /** How many outlets are known by name. */
  int outlets() {
    return (int) articles.stream().map(Words::outlet).filter(this::isName).distinct().count();
  }

  /** How many articles have no outlet. */
  int withoutOutlet() {
    return (int) articles.stream().map(Words::outlet).filter(name -> !isName(name)).count();
  }

  /** How many independent origins all stories have together. */
  int origins() {
    return voices.size();
  }

  /** Whether every origin has a name; if not, their number is a bound. */
  boolean allKnown() {
    return voices.stream().allMatch(String.class::isInstance) || voices.size() == 1;
  }

  /** What they are called under their number. */
  String originNoun() {
    return voices.size() == 1 ? "independent origin" : "independent origins";
  }

  /** The name of the origin of an article, or "origin unknown". */
  String originName(Article article) {
    return origin(article)
        .filter(Sources::isKnown)
        .map(origin -> Plain.line(origin.name()))
        .orElse("origin unknown");
  }

  private boolean isName(String outlet) {
    return !outlet.equals("outlet unknown");
  }
}
