package dev.sitrep.app;

import dev.sitrep.extract.Explanation;
import dev.sitrep.extract.Explanation.Finder;
import dev.sitrep.extract.Explanation.Line;
import dev.sitrep.model.Article;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Grounds.Claim;
import dev.sitrep.model.Grounds.Finding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an extraction came about, for people: to be sent along with a complaint about a page. */
final class ExplanationText {

  private static final int SHOWN = 90;

  private ExplanationText() {}

  static String of(String file, Explanation explanation) {
    var text = new StringBuilder(ExtractionText.of(file, explanation.extraction()));
    Article article = article(explanation);
    if (article != null) {
      text.append("Where the metadata came from\n");
      article.metadata().grounds().findings().forEach(finding -> finding(text, finding));
      text.append('\n');
    }
    text.append("Who found how much of the text, and how far the others agree\n");
    explanation.finders().forEach(finder -> finder(text, finder));
    text.append("\nLines left out\n");
    explanation.extraction().dropped().forEach(dropped -> dropped(text, dropped));
    text.append("\nLines of the page: number, finders, what it is, words, share of links, place\n");
    explanation.lines().forEach(line -> line(text, line));
    return text.append('\n').toString();
  }

  private static @Nullable Article article(Explanation explanation) {
    return explanation.extraction() instanceof Extracted extracted
        ? extracted.article()
        : ((Rejected) explanation.extraction()).bestEffort();
  }

  private static void finding(StringBuilder text, Finding finding) {
    String field = "  " + ExtractionText.word(finding.field());
    Claim taken = finding.taken();
    text.append(field).append(taken == null ? ": none" : ": " + claim(taken)).append('\n');
    for (Claim other : finding.others()) {
      String why = other.refused() == null ? "but" : "refused, " + other.refused();
      text.append("    ").append(why).append(": ").append(claim(other)).append('\n');
    }
  }

  private static String claim(Claim claim) {
    return Printable.line(claim.value()) + " (" + Printable.line(claim.source()) + ")";
  }

  private static void finder(StringBuilder text, Finder finder) {
    text.append(
        String.format(
            Locale.ROOT,
            "  %s %-8s %4d lines  %.2f%s%n",
            finder.mark(),
            finder.name(),
            finder.lines(),
            finder.agreement(),
            finder.taken() ? "  taken" : ""));
  }

  private static void dropped(StringBuilder text, Dropped dropped) {
    text.append("  ").append(dropped.reason().label()).append(": ");
    text.append(Printable.line(dropped.text())).append('\n');
  }

  private static void line(StringBuilder text, Line line) {
    String shown = Printable.line(line.text());
    text.append(
        String.format(
            Locale.ROOT,
            "%4d %-4s %-10s %3d %.2f %s%n       %s%n",
            line.number(),
            line.finders(),
            line.fate(),
            line.words(),
            line.linkDensity(),
            Printable.line(line.path()),
            shown.length() > SHOWN ? shown.substring(0, SHOWN) + "\u2026" : shown));
  }
}
