package dev.sitrep.report;

import dev.sitrep.model.Article;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.Gap;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Story;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts the report together from its stories, the same for any order they are given in. */
public final class Reporter {

  /** More events of a timeline are no longer read. */
  private static final int EVENTS = 36;

  private static final Comparator<LeftOut> BY_PLACE =
      Comparator.comparing(LeftOut::where)
          .thenComparing(LeftOut::reason)
          .thenComparing(LeftOut::what)
          .thenComparing(LeftOut::detail);

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
   * @param stories the stories; those of opinion pieces only are left out, with that reason
   * @param briefs their briefs, in the same order
   */
  public Report report(Frame frame, List<Story> stories, List<Brief> briefs) {
    Digest digest = Digest.of(stories, briefs);
    List<Brief> sorted = digest.stories().stream().map(Digest.Told::brief).toList();
    List<LedgerEntry> quotes = new Ledger(digest).entries();
    List<Figure> figures = new Figures(digest).figures();
    List<Gap> gaps = Gaps.of(digest, quotes, figures);
    return new Report(
        frame.situation(),
        frame.asOf(),
        articles(digest),
        InShort.of(digest),
        sorted,
        quotes,
        figures,
        Timeline.of(digest.stories().stream().map(Digest.Told::story).toList()).events(EVENTS),
        gaps,
        leftOut(frame, Opinions.leftOut(stories), sorted),
        frame.making());
  }

  private static List<Article> articles(Digest digest) {
    return digest.stories().stream()
        .flatMap(told -> told.story().articles().stream())
        .map(Analysis::article)
        .distinct()
        .toList();
  }

  private static List<LeftOut> leftOut(Frame frame, List<LeftOut> opinions, List<Brief> briefs) {
    return Stream.of(
            frame.leftOut().stream(),
            opinions.stream(),
            briefs.stream().flatMap(brief -> brief.barred().stream()))
        .flatMap(some -> some)
        .distinct()
        .sorted(BY_PLACE)
        .toList();
  }
}
