package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;

/**
 * Writes a report as Markdown, for people who paste it: CommonMark, with the tables of GitHub's.
 *
 * <p>Words of others are escaped: they make no markup, no link and no line of their own. Evidence
 * is cited by the number of its source; the places themselves are in the JSON.
 */
public final class MarkdownRenderer {

  /** How many items of each reason the left-out list shows. */
  private static final int SAMPLE = 25;

  /** The Markdown text; lines end in a line feed. */
  public String render(Report report) {
    var out = new StringBuilder(1 << 14);
    var sources = new Sources(report);
    masthead(out, report, sources);
    new MarkdownBody(out, sources).write(report);
    unknown(out, report);
    sources(out, report, sources);
    leftOut(out, report);
    making(out, report.making());
    return out.toString();
  }

  private static void masthead(StringBuilder out, Report report, Sources sources) {
    out.append("# ").append(MarkdownText.of(report.situation().name())).append("\n\n");
    out.append("Situation report as of ").append(Words.time(report.asOf())).append(" · ");
    out.append(Words.count(report.articles().size(), "article")).append(" · ");
    out.append(
        sources.outlets() == 0 ? "outlets unknown" : Words.count(sources.outlets(), "outlet"));
    out.append(" · ").append(sources.allKnown() ? "" : "at most ");
    out.append(Words.count(sources.origins(), "independent origin")).append("\n\n");
    out.append(Scope.of(report)).append("\n\n");
  }

  private static void unknown(StringBuilder out, Report report) {
    out.append("## What we do not know\n\n");
    if (report.gaps().isEmpty()) {
      out.append("Of what this report looks for, nothing is missing.\n");
    }
    report
        .gaps()
        .forEach(
            gap ->
                out.append("* " + gap.count() + " of " + gap.of() + " ")
                    .append(gap.kind().label())
                    .append('\n'));
    out.append('\n');
  }

  private static void sources(StringBuilder out, Report report, Sources sources) {
    out.append("## Sources\n\n| no. | article | outlet | published | independent origin |\n");
    out.append("|---|---|---|---|---|\n");
    for (Article article : report.articles()) {
      var details = new StringBuilder();
      Words.details(article).forEach(it -> details.append("; ").append(MarkdownText.of(it)));
      out.append("| ").append(sources.number(article.revision())).append(" | ");
      out.append(MarkdownText.link(Words.title(article), article.metadata().url())).append(details);
      out.append(" | ").append(MarkdownText.of(Words.outlet(article))).append(" | ");
      out.append(Words.time(article.metadata().published())).append(" | ");
      out.append(MarkdownText.of(sources.originName(article))).append(" |\n");
    }
    out.append('\n');
  }

  private static void leftOut(StringBuilder out, Report report) {
    out.append("## Left out, and why\n\n");
    if (report.leftOut().isEmpty()) {
      out.append("Nothing was left out.\n\n");
      return;
    }
    out.append("| why | what | where |\n|---|---|---|\n");
    for (Omitted omitted : Omitted.byReason(report.leftOut())) {
      omitted.items().stream().limit(SAMPLE).forEach(item -> row(out, item));
      int more = omitted.items().size() - SAMPLE;
      if (more > 0) {
        out.append("| ").append(omitted.reason().label()).append(" | ");
        out.append(Words.number(more)).append(" more in report.json | |\n");
      }
    }
    out.append('\n');
  }

  private static void row(StringBuilder out, LeftOut item) {
    String detail = item.detail().isBlank() ? "" : ": " + MarkdownText.of(item.detail());
    out.append("| ").append(item.reason().label()).append(detail).append(" | ");
    out.append(MarkdownText.of(Plain.line(item.what(), 240))).append(" | ");
    out.append(MarkdownText.of(Plain.line(item.where(), 160))).append(" |\n");
  }

  private static void making(StringBuilder out, Making making) {
    out.append("## How this was made\n\nBy Sitrep ").append(MarkdownText.of(making.version()));
    out.append(", from ").append(Words.count(making.inputs().size(), "input")).append(".\n\n");
    making
        .settings()
        .forEach(
            (name, value) ->
                out.append("* ").append(MarkdownText.of(name + ": " + value)).append('\n'));
    out.append("\n`sitrep verify report.json` looks every piece of evidence up again. ");
    out.append("The inputs with their SHA-256, and every piece of evidence with its place,");
    out.append(" are in `report.json`.\n");
  }
}
