package dev.sitrep.app;

import dev.sitrep.analyse.Analyser;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Sentence;

/**
 * What of an article may go out of the house: whole sentences from its beginning, two at most, 300
 * characters at most, a tenth of the text at most; nothing where the first is longer. "Very short
 * extracts" (directive (EU) 2019/790, article 15) are defined nowhere, so the cap is low.
 */
final class Quotable {

  private static final int SENTENCES = 2;
  private static final int CHARACTERS = 300;
  private static final double SHARE = 0.1;

  private final Analyser analyser;

  Quotable(Analyser analyser) {
    this.analyser = analyser;
  }

  /** The words; empty where there are none so short. */
  String of(Article article) {
    int most = (int) Math.min(CHARACTERS, article.text().length() * SHARE);
    int title = article.title().map(Block::span).map(Span::end).orElse(0);
    int start = -1;
    int end = -1;
    int count = 0;
    for (Sentence sentence : analyser.analyse(article).sentences()) {
      Span span = sentence.span();
      if (span.start() >= title) {
        start = start < 0 ? span.start() : start;
        if (++count > SENTENCES || span.end() - start > most) {
          break;
        }
        end = span.end();
      }
    }
    return end < 0 ? "" : article.text().substring(start, end);
  }
}
