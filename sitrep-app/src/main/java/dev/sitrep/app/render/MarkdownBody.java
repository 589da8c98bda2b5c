package dev.sitrep.app.render;

import dev.sitrep.model.Article;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Statement;
import dev.sitrep.model.report.TimelineEvent;
import java.util.List;

/** The sections of a Markdown report that cite evidence. */
final class MarkdownBody {

  private final StringBuilder out;
  private final Sources sources;

  MarkdownBody(StringBuilder out, Sources sources) {
    this.out = out;
    this.sources = sources;
  }

  void write(Report report) {
    out.append("## In short\n\n");
    for (Statement statement : report.inShort()) {
      out.append("* ").append(sentence(statement)).append(" · ");
      out.append(byline(statement.evidence())).append('\n');
    }
    out.append("\n## Stories\n\n");
    for (int i = 0; i < report.briefs().size(); i++) {
      story(i + 1, report.briefs().get(i));
    }
    out.append("## Who said what\n\n");
    report.quotes().forEach(this::quote);
    figures(report.figures());
    out.append("## Timeline\n\n");
    report.timeline().forEach(this::event);
    out.append(report.timeline().isEmpty() ? "No dated happening was found.\n\n" : "\n");
  }

  private void story(int number, Brief brief) {
    out.append("### ").append(number).append(". ");
    out.append(MarkdownText.of(brief.headline().text())).append("\n\n");
    out.append(Words.coverage(brief.coverage())).append(" · headline ");
    out.append(cite(brief.headline().evidence())).append("\n\n");
    brief.coverage().origins().stream()
        .filter(origin -> !origin.reasons().isEmpty())
        .forEach(
            origin ->
                out.append("Counted as one origin: ")
                    .append(MarkdownText.of(origin.name()))
                    .append(" (")
                    .append(MarkdownText.of(String.join("; ", origin.reasons())))
                    .append(")\n\n"));
    out.append(brief.passages().isEmpty() ? Words.NOTHING_MORE + "\n\n" : "");
    for (Passage passage : brief.passages()) {
      passage.statements().forEach(statement -> out.append(sentence(statement)).append('\n'));
      out.append("— ").append(byline(passage.statements().get(0).evidence())).append("\n\n");
    }
  }

  private void quote(LedgerEntry entry) {
    Said said = Said.of(entry);
    out.append("> ").append(MarkdownText.of(said.words())).append("\n>\n> — **");
    out.append(MarkdownText.of(said.speaker())).append("**");
    out.append(said.why().isEmpty() ? "" : " (" + MarkdownText.of(said.why()) + ")");
    out.append(" · ").append(Words.count(entry.origins(), "origin"));
    for (Said.Version version : said.versions()) {
      String who =
          said.versions().size() > 1 ? "; " + MarkdownText.of(version.speaker()) + ": " : ": ";
      out.append(who);
      version.sayings().forEach(saying -> out.append(cite(saying.words())).append(' '));
      out.setLength(out.length() - 1);
    }
    said.others()
        .forEach(
            other ->
                out.append("\n>\n> Other wording: ")
                    .append(MarkdownText.of(other.words().text()))
                    .append(' ')
                    .append(cite(other.words())));
    out.append("\n\n");
  }

  private void figures(List<Figure> figures) {
    out.append("## Figures\n\n");
    if (figures.isEmpty()) {
      out.append("No figures were found.\n\n");
      return;
    }
    out.append("| what | value | given by | |\n|---|---|---|---|\n");
    for (Figure figure : figures) {
      for (Figure.Reading reading : figure.readings()) {
        out.append("| ").append(MarkdownText.of(figure.matter().text())).append(" | ");
        out.append(MarkdownText.of(reading.number().text())).append(" | ");
        out.append(Words.say(reading.origins())).append(' ').append(cite(reading.number()));
        reading.support().forEach(support -> out.append(' ').append(cite(support)));
        out.append(" | ").append(Words.agreement(figure.agreement())).append(" |\n");
      }
    }
    out.append('\n');
  }

  private void event(TimelineEvent event) {
    out.append("* **").append(Words.date(event)).append("** ");
    out.append(sentence(event.statement())).append('\n');
  }

  private String sentence(Statement statement) {
    String support = Words.support(statement.support().size());
    var sentence = new StringBuilder(MarkdownText.of(statement.text()));
    sentence.append(' ').append(cite(statement.evidence()));
    if (!support.isEmpty()) {
      sentence.append(" (").append(support);
      statement.support().forEach(it -> sentence.append(' ').append(cite(it)));
      sentence.append(')');
    }
    return sentence.toString();
  }

  private String byline(Evidence evidence) {
    Article article = sources.of(evidence);
    return MarkdownText.of(Words.source(article))
        + ", "
        + Words.time(article.metadata().published());
  }

  private String cite(Evidence evidence) {
    return "\\[" + sources.number(evidence.revision()) + "\\]";
  }
}
