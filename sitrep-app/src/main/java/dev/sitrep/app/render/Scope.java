package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Precision;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a report is made from, in a line: what was read, of which time, and how much of it not used.
 */
final class Scope {

  private Scope() {}

  /**
   * "Read: 71 inputs. Articles of 3 to 6 May 2031; 2 without a time. Left out: 12 inputs and
   * lines."
   */
  static String of(Report report) {
    int left = report.leftOut().size();
    return "Read: "
        + Words.count(report.making().inputs().size(), "input")
        + ". "
        + period(report.articles())
        + (left == 0 ? "Nothing was left out." : leftOut(left));
  }

  private static String leftOut(int count) {
    String what =
        count == 1
            ? " input or line, with the reason."
            : " inputs and lines, each with its reason.";
    return "Left out: " + Words.number(count) + what;
  }

  private static String period(List<Article> articles) {
    List<LocalDate> days =
        articles.stream()
            .map(article -> article.metadata().published())
            .filter(Objects::nonNull)
            .map(Timestamp::day)
            .sorted()
            .toList();
    int unknown = articles.size() - days.size();
    if (days.isEmpty()) {
      return articles.isEmpty() ? "" : "No article says when it was published. ";
    }
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    String from = Words.date(first, Precision.DAY);
    String until = first.equals(last) ? "" : " to " + Words.date(last, Precision.DAY);
    String without = unknown == 0 ? "" : "; " + Words.number(unknown) + " without a time";
    return "Articles published " + from + until + without + ". ";
  }
}
