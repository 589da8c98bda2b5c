package dev.sitrep.app.render;

import dev.sitrep.model.report.Report;

/**
 * Writes a report as JSON: the published contract, described by the resource {@code
 * /dev/sitrep/app/report.schema.json}.
 */
public final class JsonRenderer {

  /** The JSON text; keys in a fixed order, lines end in a line feed. */
  public String render(Report report) {
    throw new UnsupportedOperationException(report.situation().name());
  }
}
