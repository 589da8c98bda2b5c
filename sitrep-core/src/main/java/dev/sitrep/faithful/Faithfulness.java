package dev.sitrep.faithful;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of faithfulness for one article: which of its sentences may be shown away from it. For
 * one thread at a time.
 *
 * <p>A sentence taken word for word can still mislead: when it opens with a pronoun whose name
 * stays behind, when it is a part of somebody's words without the somebody, when its end is lost.
 * Such a sentence is shown together with the one before it, where that mends it, or not at all.
 * Sentences are given by their index in {@link Analysis#sentences()}.
 */
public final class Faithfulness {

  private final Analysis analysis;
  private final Rules rules;
  private final @Nullable Verdict[] known;
  private final boolean gaps;

  private Faithfulness(Analysis analysis) {
    this.analysis = analysis;
    this.rules = new Rules(analysis);
    this.known = new Verdict[analysis.sentences().size()];
    this.gaps = mayHaveGaps(analysis.article());
  }

  /** The rules for the sentences of {@code analysis}; a sentence is judged when it is asked for. */
  public static Faithfulness of(Analysis analysis) {
    return new Faithfulness(analysis);
  }

  private Verdict verdict(int sentence) {
    Verdict verdict = known[sentence];
    if (verdict == null) {
      verdict = rules.verdict(analysis.sentences().get(sentence));
      known[sentence] = verdict;
    }
    return verdict;
  }

  /** Whether the sentence may be shown alone. */
  public boolean standsAlone(int sentence) {
    return verdict(sentence) == Verdict.FREE;
  }

  /**
   * The sentences to show so that {@code sentence} is faithful: itself, or its predecessor and
   * itself; none if it may not be shown.
   */
  public List<Sentence> passage(int sentence) {
    List<Sentence> sentences = analysis.sentences();
    if (standsAlone(sentence)) {
      return List.of(sentences.get(sentence));
    }
    boolean mended =
        verdict(sentence) == Verdict.NEEDS_PREDECESSOR
            && sentence > 0
            && !gaps
            && standsAlone(sentence - 1)
            && areAdjacent(sentences.get(sentence - 1), sentences.get(sentence));
    return mended ? List.of(sentences.get(sentence - 1), sentences.get(sentence)) : List.of();
  }

  /** Why the sentence may not be shown alone; empty if it may, or if nobody would miss it. */
  public Optional<Reason> barred(int sentence) {
    return verdict(sentence).reason();
  }

  private boolean areAdjacent(Sentence before, Sentence after) {
    List<Block> blocks = analysis.article().blocks();
    Block.Kind kind = blocks.get(after.block()).kind();
    String between = analysis.article().text().substring(before.span().end(), after.span().start());
    boolean nextParagraph =
        before.block() == after.block() - 1
            && kind == Block.Kind.PARAGRAPH
            && blocks.get(before.block()).kind() == kind;
    return between.isBlank() && (before.block() == after.block() || nextParagraph);
  }

  /**
   * Whether sentences that stand together in the text may not have done so in the article: an item
   * of a roundup, known by nothing but its words, is often picked together.
   */
  static boolean mayHaveGaps(Article article) {
    Metadata metadata = article.metadata();
    return article.title().isEmpty()
        && metadata.outlet() == null
        && metadata.url() == null
        && metadata.published() == null;
  }

  /** The words of {@code sentence} in {@code analysis}. */
  static List<Word> words(Analysis analysis, Span sentence) {
    return Word.in(analysis.article().text(), sentence.start(), sentence.end());
  }
}
