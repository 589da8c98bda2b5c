package dev.sitrep.brief;

import dev.sitrep.brief.Ranking.Ranked;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands above a brief: the headline most often printed again, of those the most central, or
 * the best sentence where none has one.
 */
final class Headlines {

  private final Material material;
  private final Ranking ranking;

  Headlines(Material material, Ranking ranking) {
    this.material = material;
    this.ranking = ranking;
  }

  /**
   * A headline that may be chosen.
   *
   * @param tier 0 for a plain headline; the higher, the less it states, and the louder
   * @param copies how many articles reprint its article: what other editors thought the news
   */
  private record Title(Analysis analysis, Span span, int tier, int copies, double centrality) {}

  /** A headline with its words. */
  record Headline(Statement statement, Terms terms) {}

  Headline choose() {
    List<Title> titles = new ArrayList<>();
    for (Analysis analysis : material.originals()) {
      analysis.article().title().map(block -> title(analysis, block)).ifPresent(titles::add);
    }
    return titles.stream()
        .min(
            Comparator.comparingInt(Title::tier)
                .thenComparing(Comparator.comparingInt(Title::copies).reversed())
                .thenComparing(Comparator.comparingDouble(Title::centrality).reversed()))
        .map(this::headline)
        .orElseGet(this::lead);
  }

  private Title title(Analysis analysis, Block block) {
    double centrality = ranking.centrality(Terms.of(analysis, block.span()));
    int copies = material.copiesOf(analysis);
    return new Title(analysis, block.span(), tier(analysis, block), copies, centrality);
  }

  private int tier(Analysis analysis, Block block) {
    Article article = analysis.article();
    String text = article.textOf(block);
    int tier = analysis.language().equals(material.language()) ? 0 : 2;
    tier += new Tone(analysis.language()).loudness(text, article.metadata().outlet());
    Metadata.Kind kind = article.metadata().kind();
    return tier
        + switch (kind) {
          case NEWS, PRESS_RELEASE -> 0;
          case LIVE_BLOG, TRANSCRIPT -> 1;
          case OPINION, SPONSORED, SATIRE -> 4;
        };
  }

  private Headline headline(Title title) {
    Evidence evidence = Evidence.of(title.analysis().article(), title.span());
    List<Evidence> support =
        material.index().lines().stream()
            .filter(line -> line.analysis() == title.analysis())
            .filter(line -> line.span().equals(title.span()))
            .findFirst()
            .map(material.index()::support)
            .orElse(List.of());
    return new Headline(new Statement(evidence, support), Terms.of(title.analysis(), title.span()));
  }

  private Headline lead() {
    List<Ranked> ranked = ranking.lines(null);
    return first(ranked, line -> material.rulesOf(line).standsAlone(line.sentence()))
        .or(() -> first(ranked, line -> isTeaser(line) && isBarred(line, Reason.CUT_OFF)))
        .or(() -> first(ranked, line -> isBarred(line, Reason.OPENS_IN_MID_AIR)))
        .or(() -> first(ranked, line -> true))
        .map(line -> new Headline(statement(line), line.terms()))
        .orElseGet(this::firstBlock);
  }

  private static Optional<Line> first(List<Ranked> ranked, Predicate<Line> fit) {
    return ranked.stream().map(Ranked::line).filter(fit).findFirst();
  }

  private static boolean isTeaser(Line line) {
    return line.block() == Block.Kind.DEK;
  }

  private boolean isBarred(Line line, Reason reason) {
    return material.rulesOf(line).barred(line.sentence()).filter(reason::equals).isPresent();
  }

  private Statement statement(Line line) {
    return new Statement(line.evidence(), material.index().support(line));
  }

  /** An article without a sentence still has a line. */
  private Headline firstBlock() {
    Analysis analysis = material.originals().get(0);
    Span span = analysis.article().blocks().get(0).span();
    Evidence evidence = Evidence.of(analysis.article(), span);
    return new Headline(new Statement(evidence, List.of()), Terms.of(analysis, span));
  }
}
