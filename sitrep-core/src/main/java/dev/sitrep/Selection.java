package dev.sitrep;

import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts the articles a report is about from those it is not about.
 *
 * <p>An article counts unless it is paid for or made up, is published after the time of the report,
 * or has none of the situation's terms as whole words, in whatever case, in its title or text. One
 * whose time is not known counts.
 */
final class Selection {

  private final List<String> terms;
  private final Instant asOf;
  private final List<Article> articles = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /** Selects from {@code extractions} for a report on {@code situation} as of {@code asOf}. */
  Selection(Situation situation, Instant asOf, List<Extraction> extractions) {
    this.terms = situation.terms().stream().map(term -> term.toLowerCase(Locale.ROOT)).toList();
    this.asOf = asOf;
    for (Extraction extraction : extractions) {
      if (extraction instanceof Extracted extracted) {
        select(extracted.article());
      }
    }
  }

  /** The articles that count, in the order given. */
  List<Article> articles() {
    return articles;
  }

  /** The others. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  private void select(Article article) {
    Timestamp published = article.metadata().published();
    Metadata.Kind kind = article.metadata().kind();
    if (kind == Metadata.Kind.SPONSORED || kind == Metadata.Kind.SATIRE) {
      String outlet = article.metadata().outlet();
      Reason reason = kind == Metadata.Kind.SATIRE ? Reason.SATIRE : Reason.SPONSORED;
      leaveOut(article, reason, outlet == null ? "" : "published by " + outlet);
    } else if (published != null && published.at().toInstant().isAfter(asOf)) {
      leaveOut(article, Reason.AFTER_AS_OF, "published " + published.day());
    } else if (!isOnTopic(article)) {
      leaveOut(article, Reason.OFF_TOPIC, "none of: " + String.join(", ", terms));
    } else {
      articles.add(article);
    }
  }

  private void leaveOut(Article article, Reason reason, String detail) {
    String origin = article.provenance().origin();
    String title = article.title().map(article::textOf).orElse(origin);
    leftOut.add(new LeftOut(title, origin, reason, detail));
  }

  private boolean isOnTopic(Article article) {
    // The title is a block; a line of the site says nothing of the article.
    String text = article.read().toLowerCase(Locale.ROOT);
    return terms.isEmpty() || terms.stream().anyMatch(term -> holds(text, term));
  }

  private static boolean holds(String text, String term) {
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      int end = at + term.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
