package dev.sitrep.model.report;

import dev.sitrep.model.Article;
import dev.sitrep.model.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A situation report. Everything in it but its own counts and reasons is taken word for word from
 * its articles.
 *
 * @param situation what it is about
 * @param asOf the time it is made for
 * @param articles every article of every story, in the order they are numbered in, from 1
 * @param inShort the most important statements over all stories
 * @param briefs the stories in order of weight
 * @param quotes who said what
 * @param figures how many, and whether the sources agree
 * @param timeline what happened when, the earliest first
 * @param gaps what is not known
 * @param leftOut what is not in the report, and why
 * @param making how it was made
 */
public record Report(
    Situation situation,
    Instant asOf,
    List<Article> articles,
    List<Statement> inShort,
    List<Brief> briefs,
    List<LedgerEntry> quotes,
    List<Figure> figures,
    List<TimelineEvent> timeline,
    List<Gap> gaps,
    List<LeftOut> leftOut,
    Making making) {

  public Report {
    articles = List.copyOf(articles);
    inShort = List.copyOf(inShort);
    briefs = List.copyOf(briefs);
    quotes = List.copyOf(quotes);
    figures = List.copyOf(figures);
    timeline = List.copyOf(timeline);
    gaps = List.copyOf(gaps);
    leftOut = List.copyOf(leftOut);
  }

  /** The article {@code revision} of this report. */
  public Optional<Article> article(Revision revision) {
    return articles.stream().filter(it -> it.revision().equals(revision)).findFirst();
  }
}
