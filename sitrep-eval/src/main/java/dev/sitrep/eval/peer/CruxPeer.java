package dev.sitrep.eval.peer;

import com.chimbori.crux.articles.ArticleExtractor;

/** The extractor of the Hermit browser. */
public final class CruxPeer implements Peer {

  @Override
  public String name() {
    return "crux 2.1.0";
  }

  @Override
  public Reading read(GoldPage page) {
    return Reading.of(text(page.someUrl(), page.html()));
  }

  /** The text of a page. */
  public static String text(String url, String html) {
    return BlockText.of(
        ArticleExtractor.with(url, html).extractMetadata().extractContent().article().document);
  }
}
