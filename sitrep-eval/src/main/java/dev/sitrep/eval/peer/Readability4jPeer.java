package dev.sitrep.eval.peer;

import net.dankito.readability4j.Readability4J;

/** The port of Readability to the JVM. */
public final class Readability4jPeer implements Peer {

  @Override
  public String name() {
    return "readability4j 1.0.8";
  }

  @Override
  public Reading read(GoldPage page) {
    return Reading.of(text(page.someUrl(), page.html()));
  }

  /** The text of a page. */
  public static String text(String url, String html) {
    return BlockText.of(new Readability4J(url, html).parse().getArticleContent());
  }
}
