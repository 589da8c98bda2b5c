package dev.sitrep.eval.peer;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;

/** Boilerpipe's extractor for articles; its blocks are lines already. */
public final class BoilerpipePeer implements Peer {

  @Override
  public String name() {
    return "boilerpipe 1.2.2";
  }

  @Override
  public Reading read(GoldPage page) throws Exception {
    return Reading.of(text(page.html()));
  }

  /** The text of a page. */
  public static String text(String html) throws BoilerpipeProcessingException {
    return ArticleExtractor.INSTANCE.getText(html);
  }
}
