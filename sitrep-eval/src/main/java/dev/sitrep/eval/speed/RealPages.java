package dev.sitrep.eval.speed;

import dev.sitrep.eval.peer.GoldPage;
import dev.sitrep.eval.peer.SitrepPeer;
import dev.sitrep.model.Page;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The pages of a gold set in memory, one after the other, over and over. */
@State(Scope.Thread)
public class RealPages {

  /** The folder of the set. */
  @Param("../shared/gold/extraction/aeb")
  public String folder = "";

  private List<Loaded> pages = List.of();
  private int next;

  /** A page as bytes and as characters. */
  record Loaded(Page page, String url, String html) {}

  /** Reads the pages. */
  @Setup
  public void load() {
    pages =
        GoldPage.all(Path.of(folder)).stream()
            .map(it -> new Loaded(SitrepPeer.input(it), "https://page.invalid/", it.html()))
            .toList();
  }

  Loaded next() {
    next = next + 1 == pages.size() ? 0 : next + 1;
    return pages.get(next);
  }
}
