package dev.sitrep;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.brief.Briefer;
import dev.sitrep.cluster.Clusterer;
import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Story;
import dev.sitrep.report.Reporter;
import dev.sitrep.report.Reporter.Frame;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole of Sitrep: from inputs to a report, through stages that each do one thing.
 *
 * <p>Nothing here knows a clock, a network or a store; the same inputs and settings give the same
 * report, whatever their order.
 */
public final class Sitrep {

  private final Extractor extractor = new Extractor();
  private final Briefer briefer = new Briefer();
  private final Reporter reporter = new Reporter();

  /** The stage that finds the article in an input. */
  public Extractor extractor() {
    return extractor;
  }

  /**
   * The report on what was extracted.
   *
   * @param frame what the report is about, and what was left out before
   * @param extracted what became of each input, in any order
   */
  public Report report(Frame frame, List<Extraction> extracted) {
    List<Extraction> extractions = extractor.withoutSiteLines(extracted);
    List<LeftOut> leftOut = new ArrayList<>(frame.leftOut());
    extractions.forEach(extraction -> leftOut.addAll(leftOutBy(extraction)));

    var selection = new Selection(frame.situation(), frame.asOf(), extractions);
    leftOut.addAll(selection.leftOut());

    var analyser = new Analyser(LocalDate.ofInstant(frame.asOf(), ZoneOffset.UTC));
    List<Analysis> analyses = selection.articles().parallelStream().map(analyser::analyse).toList();
    var clusterer = new Clusterer(frame.situation().families());
    Clustering clustering = clusterer.cluster(analyses);
    leftOut.addAll(clustering.leftOut());

    List<Story> stories = clustering.stories();
    List<Brief> briefs = stories.parallelStream().map(briefer::brief).toList();
    return reporter.report(
        new Frame(frame.situation(), frame.asOf(), leftOut, frame.making()), stories, briefs);
  }

  private static List<LeftOut> leftOutBy(Extraction extraction) {
    String origin = extraction.input().origin();
    List<LeftOut> leftOut = new ArrayList<>();
    if (extraction instanceof Rejected rejected) {
      leftOut.add(new LeftOut(origin, origin, rejected.reason(), rejected.detail()));
    }
    for (Dropped dropped : extraction.dropped()) {
      leftOut.add(new LeftOut(dropped.text(), origin, dropped.reason(), ""));
    }
    return leftOut;
  }
}
