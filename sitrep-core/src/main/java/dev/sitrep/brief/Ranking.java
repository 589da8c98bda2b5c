package dev.sitrep.brief;

import dev.sitrep.faithful.Centroid;
import dev.sitrep.faithful.StoryIndex.Line;
import dev.sitrep.faithful.Terms;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.analysis.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a story, the one that tells most of it first: likeness to the centroid (Radev et
 * al., "Centroid-based summarization of multiple documents", 2004) by a prior for early sentences,
 * likeness to the headline, and support by independent origins.
 */
final class Ranking {

  /** Only for so many of the best the support elsewhere is looked up, as that is dear. */
  private static final int SUPPORT_LOOKED_UP = 60;

  private static final double TITLE_WEIGHT = 0.8;

  /** How fast a sentence loses weight, the further behind the first it stands. */
  private static final double LEAD = 0.4;

  private static final double SUPPORT_WEIGHT = 0.1;
  private static final int SUPPORT_COUNTED = 4;

  /** A teaser tells less than the sentence it is made of. */
  private static final double TEASER = 0.8;

  /** Sentences longer than this are hard to read. */
  private static final int LONG = 60;

  /** A sentence that opens with somebody's words tells what was said, not what happened. */
  private static final double QUOTED = 0.4;

  private final Material material;
  private final Centroid centroid;

  Ranking(Material material) {
    this.material = material;
    this.centroid = new Centroid(material.index(), material.index().lines());
  }

  /** A sentence and how much of the story it tells. */
  record Ranked(Line line, double score) {}

  /** How near {@code terms} are to what the whole story says, 0 to 1. */
  double centrality(Terms terms) {
    return centroid.likeness(terms);
  }

  /** All lines in order, {@code headline} being what stands above them, if it stands already. */
  List<Ranked> lines(@Nullable Terms headline) {
    List<Ranked> ranked = new ArrayList<>();
    for (Line line : material.index().lines()) {
      ranked.add(new Ranked(line, score(line, headline)));
    }
    ranked.sort(ORDER);
    int end = Math.min(SUPPORT_LOOKED_UP, ranked.size());
    for (int i = 0; i < end; i++) {
      Ranked own = ranked.get(i);
      int support = Math.min(SUPPORT_COUNTED, material.index().support(own.line()).size());
      double more = SUPPORT_WEIGHT * support * liking(own.line());
      ranked.set(i, new Ranked(own.line(), own.score() + more));
    }
    ranked.sort(ORDER);
    return ranked;
  }

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingDouble(Ranked::score)
          .reversed()
          .thenComparingInt(ranked -> ranked.line().article())
          .thenComparingInt(ranked -> ranked.line().sentence());

  private double score(Line line, @Nullable Terms headline) {
    double lead = Math.pow(1.0 + line.position(), -LEAD);
    double title = headline == null ? 0 : material.index().cosine(line.terms(), headline);
    double told = centrality(line.terms()) * lead + TITLE_WEIGHT * title * lead;
    return told * liking(line);
  }

  /** How gladly a sentence is shown, whatever it tells: 1, or less. */
  private double liking(Line line) {
    Analysis analysis = line.analysis();
    double liking = line.words() > LONG ? 0.3 : 1;
    liking *= analysis.language().equals(material.language()) ? 1 : 0.5;
    liking *= line.block() == Block.Kind.TURN ? 0.5 : 1;
    liking *= line.block() == Block.Kind.DEK ? TEASER : 1;
    liking *= Tone.opensWithQuote(line.text()) ? QUOTED : 1;
    Metadata.Kind kind = analysis.article().metadata().kind();
    return kind == Metadata.Kind.NEWS ? liking : liking * 0.7;
  }
}
