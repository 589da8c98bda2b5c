package dev.sitrep.analyse;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into sentences, block by block.
 *
 * <p>One scan over the characters; what stands around a terminator decides. The JDK's own break
 * iterator is not used: its rules differ between JDKs, know no abbreviations, and an edition must
 * come out the same everywhere.
 */
final class SentenceSplitter {

  private final Vocabulary vocabulary;

  SentenceSplitter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The sentences of all blocks, in order. */
  List<Sentence> sentences(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    List<Block> blocks = article.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      for (Span span : split(article.text(), blocks.get(i).span())) {
        sentences.add(new Sentence(span, i));
      }
    }
    return sentences;
  }

  /** The sentences in {@code range} of {@code text}, without the white space around them. */
  List<Span> split(String text, Span range) {
    return new SentenceScan(vocabulary, text, range).run();
  }
}
