package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between quotation marks, in every style, where marks are lost too. */
final class QuotationFinder {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Quotation> found = new ArrayList<>();

  private QuotationFinder(Article article, List<Sentence> sentences) {
    this.article = article;
    this.sentences = sentences;
  }

  /** The quotations of all blocks, in order, none inside another. */
  static List<Quotation> quotations(Article article, List<Sentence> sentences) {
    var finder = new QuotationFinder(article, sentences);
    List<Block> blocks = article.blocks();
    int sentence = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int first = sentence;
      while (sentence < sentences.size() && sentences.get(sentence).block() == i) {
        sentence++;
      }
      boolean goesOn =
          i + 1 < blocks.size()
              && isBody(article, blocks.get(i))
              && opens(article, blocks.get(i + 1));
      finder.block(i, sentences.subList(first, sentence), goesOn);
    }
    return finder.found;
  }

  /** Whether speech can go on behind {@code block}: no headline, nothing cut off. */
  private static boolean isBody(Article article, Block block) {
    String text = article.textOf(block);
    return block.kind() != Block.Kind.TITLE
        && block.kind() != Block.Kind.DEK
        && !text.endsWith("...")
        && !text.endsWith("…");
  }

  private static boolean opens(Article article, Block block) {
    return Marks.isDoubleOpener(article.text().charAt(block.span().start()));
  }

  private void block(int index, List<Sentence> own, boolean goesOn) {
    Span span = article.blocks().get(index).span();
    found.addAll(new QuotationScan(article.text(), index, own, goesOn).run(span));
  }
}
