package dev.sitrep.faithful;

import dev.sitrep.model.Block;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import dev.sitrep.model.report.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of a story's originals, to be compared with each other.
 *
 * <p>Terms are weighed inside the story: what stands in every sentence of it (the name of the
 * place) tells little about one of them.
 */
public final class StoryIndex {

  /** A term of more sentences than this finds nothing in particular. */
  private static final int COMMON = 400;

  private final List<Line> lines;
  private final Map<String, Double> weights;
  private final Map<String, List<Line>> byTerm;
  private final Corroboration corroboration;

  private StoryIndex(List<Line> lines) {
    this.lines = lines;
    this.byTerm = byTerm(lines);
    this.weights = new HashMap<>();
    byTerm.forEach(
        (term, with) -> weights.put(term, Math.log(1 + (double) lines.size() / with.size())));
    this.corroboration = new Corroboration(this);
  }

  /**
   * A sentence of a story. To be compared by identity: there is one for each sentence.
   *
   * @param number index in {@link StoryIndex#lines()}
   * @param analysis its article
   * @param article index of the article among the originals
   * @param sentence index in {@link Analysis#sentences()}
   * @param position how many sentences of the article's body, or teaser, stand before it
   * @param origin number of the independent origin
   * @param terms its words
   */
  public record Line(
      int number,
      Analysis analysis,
      int article,
      int sentence,
      int position,
      int origin,
      Terms terms) {

    /** Where its statement stands: without the dateline that may open it. */
    public Evidence evidence() {
      return Evidence.of(analysis.article(), Dateline.behind(analysis.article().text(), span()));
    }

    /** The kind of its block. */
    public Block.Kind block() {
      Sentence own = analysis.sentences().get(sentence);
      return analysis.article().blocks().get(own.block()).kind();
    }

    /** Its words. */
    public String text() {
      return span().of(analysis.article().text());
    }

    /** How many words it has. */
    public int words() {
      return text().split("\\s+").length;
    }

    /** Its place in the article. */
    public Span span() {
      return analysis.sentences().get(sentence).span();
    }
  }

  /** The index of {@code story}. */
  public static StoryIndex of(Story story) {
    return of(List.of(story));
  }

  /** The index of several stories, as if they were one. */
  public static StoryIndex of(List<Story> stories) {
    List<Line> lines = new ArrayList<>();
    var origins = new OriginNumbers();
    stories.forEach(story -> origins.add(story.coverage()));
    List<Analysis> originals =
        stories.stream().flatMap(story -> story.originals().stream()).toList();
    for (int article = 0; article < originals.size(); article++) {
      Analysis analysis = originals.get(article);
      int origin = origins.of(analysis.article().revision());
      int position = 0;
      for (int i = 0; i < analysis.sentences().size(); i++) {
        Span sentence = analysis.sentences().get(i).span();
        Terms terms = Terms.of(analysis, Dateline.behind(analysis.article().text(), sentence));
        var line = new Line(lines.size(), analysis, article, i, position, origin, terms);
        lines.add(line);
        position += line.block() == Block.Kind.TITLE ? 0 : 1;
      }
    }
    return new StoryIndex(List.copyOf(lines));
  }

  /** Every sentence, article by article. */
  public List<Line> lines() {
    return lines;
  }

  /** How alike two texts are: the cosine of their terms, weighed by rarity in the story, 0 to 1. */
  public double cosine(Terms one, Terms other) {
    double product = 0;
    for (String term : one.all()) {
      if (other.all().contains(term)) {
        double weight = weight(term);
        product += weight * weight;
      }
    }
    return product == 0 ? 0 : product / (norm(one) * norm(other));
  }

  /** Sentences of other origins that report what {@code line} does: the best of each origin. */
  public List<Evidence> support(Line line) {
    return corroboration.support(line);
  }

  /** How much a term weighs in this story; at least 0. */
  public double weight(String term) {
    return weights.getOrDefault(term, Math.log(1.0 + lines.size()));
  }

  /** The length of the vector of {@code terms}. */
  double norm(Terms terms) {
    double sum = 0;
    for (String term : terms.all()) {
      sum += weight(term) * weight(term);
    }
    return Math.sqrt(sum);
  }

  /** The sentences with a term, none for a term that too many have. */
  List<Line> with(String term) {
    List<Line> with = byTerm.getOrDefault(term, List.of());
    return with.size() > COMMON ? List.of() : with;
  }

  private static Map<String, List<Line>> byTerm(List<Line> lines) {
    Map<String, List<Line>> byTerm = new HashMap<>();
    for (Line line : lines) {
      for (String term : line.terms().all()) {
        byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(line);
      }
    }
    return byTerm;
  }
}
