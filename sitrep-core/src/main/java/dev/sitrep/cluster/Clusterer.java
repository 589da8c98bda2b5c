package dev.sitrep.cluster;

import dev.sitrep.model.Article;
import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Clustering;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.PublisherFamily;
import dev.sitrep.model.report.Story;
import dev.sitrep.model.report.Syndication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups articles into stories, copies first. */
public final class Clusterer {

  private final Tuning tuning;
  private final Stories stories;

  /** A clusterer with the settings that suit all kinds of news. */
  public Clusterer() {
    this(List.of());
  }

  /**
   * A clusterer that knows of some outlets who publishes them.
   *
   * @param publishers outlets that are one origin
   */
  public Clusterer(List<PublisherFamily> publishers) {
    this(Tuning.DEFAULT, new Publishers().with(publishers));
  }

  private Clusterer(Tuning tuning, Publishers publishers) {
    this.tuning = tuning;
    this.stories = new Stories(new Origins(publishers));
  }

  /**
   * The stories of {@code analyses}, whatever their order.
   *
   * <p>Of each article the latest revision is used. Each used article is in exactly one story;
   * redundant copies are so beside their original, and in the left-out list as well.
   */
  public Clustering cluster(List<Analysis> analyses) {
    Revisions revisions = Revisions.of(analyses);
    List<Analysis> used = revisions.used();
    List<Article> articles = used.stream().map(Analysis::article).toList();
    Families families = Families.of(articles);

    List<Story> found = new ArrayList<>();
    for (List<Integer> heads : group(used, families.heads())) {
      found.add(stories.of(used, families, heads));
    }
    found.sort(Stories.WEIGHTIEST_FIRST);

    List<LeftOut> leftOut = new ArrayList<>(revisions.leftOut());
    leftOut.addAll(copies(articles, families));
    leftOut.sort(
        Comparator.comparing(LeftOut::where, new NaturalOrder())
            .thenComparing(LeftOut::reason)
            .thenComparing(LeftOut::what)
            .thenComparing(LeftOut::detail));
    return new Clustering(found, leftOut);
  }

  /** Groups articles by development; a copy does not count beside its head. */
  private List<List<Integer>> group(List<Analysis> used, List<Integer> heads) {
    List<Analysis> articles = heads.stream().map(used::get).toList();
    var vocabulary = new Vocabulary();
    var reader = new Terms.Reader(vocabulary, tuning);
    List<Terms> terms = articles.stream().map(reader::read).toList();
    Likeness likeness = new Affinity(tuning).between(articles, terms, vocabulary.size());
    List<List<Integer>> groups = AverageLink.atLeast(tuning.threshold(), likeness);
    return new LookAlikes(terms, tuning)
        .part(groups).stream().map(group -> group.stream().map(heads::get).toList()).toList();
  }

  private static List<LeftOut> copies(List<Article> articles, Families families) {
    List<LeftOut> leftOut = new ArrayList<>();
    for (int index = 0; index < articles.size(); index++) {
      Article article = articles.get(index);
      families
          .original(index)
          .map(reprint -> detail(articles.get(reprint.original()), reprint))
          .map(
              detail ->
                  new LeftOut(
                      Wording.nameOf(article), article.provenance().origin(), Reason.COPY, detail))
          .ifPresent(leftOut::add);
    }
    return leftOut;
  }

  private static String detail(Article original, Reprint reprint) {
    String kind = reprint.kind() == Syndication.Kind.EXCERPT ? "excerpt" : "copy";
    return kind
        + " of \""
        + Wording.nameOf(original)
        + "\", "
        + Wording.placeOf(original)
        + ", "
        + Wording.percent(reprint.containment());
  }
}
