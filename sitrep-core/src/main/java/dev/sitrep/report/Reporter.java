package dev.sitrep.report;

import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Story;
import java.time.Instant;
import java.util.List;

/** Puts the report together from its stories. */
public final class Reporter {

  /**
   * What the report is about and made of.
   *
   * @param situation the watched event
   * @param asOf the time it is made for
   * @param leftOut what earlier stages left out
   * @param making how the report is made
   */
  public record Frame(Situation situation, Instant asOf, List<LeftOut> leftOut, Making making) {}

  /**
   * The report.
   *
   * @param stories the stories
   * @param briefs their briefs, in the same order
   */
  public Report report(Frame frame, List<Story> stories, List<Brief> briefs) {
    throw new UnsupportedOperationException(frame.situation().name());
  }
}
