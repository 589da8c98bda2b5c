package dev.sitrep.app.render;

import dev.sitrep.model.report.Report;

/** Writes a report as CommonMark with tables, for people who paste it. */
public final class MarkdownRenderer {

  /** The Markdown text; lines end in a line feed. */
  public String render(Report report) {
    throw new UnsupportedOperationException(report.situation().name());
  }
}
