package dev.sitrep.extract;

import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no single page can show: the lines that several articles of one site carry, and that belong
 * to the site. Built from a set of extractions beforehand; their order, and how often the same page
 * is among them, change nothing. Never changes.
 *
 * <p>An article keeps its canonical text, and with it its revision, whatever its neighbours are: a
 * line of the site is no block of it any more, and is named among what was left out.
 */
final class SiteMemory {

  private final Map<String, Map<String, Reason>> linesBySite;

  private SiteMemory(Map<String, Map<String, Reason>> linesBySite) {
    this.linesBySite = Map.copyOf(linesBySite);
  }

  /** What {@code extractions} show of the sites they are from. */
  static SiteMemory of(List<Extraction> extractions, FurnitureShelf shelf) {
    Map<String, List<Article>> bySite = new HashMap<>();
    for (Extraction extraction : extractions) {
      String site = site(extraction);
      if (site != null && extraction instanceof Extracted extracted) {
        bySite.computeIfAbsent(site, unused -> new ArrayList<>()).add(extracted.article());
      }
    }
    Map<String, Map<String, Reason>> lines = new HashMap<>();
    bySite.forEach(
        (site, articles) -> {
          if (articles.size() >= SiteLines.FEWEST) {
            lines.put(site, SiteLines.of(articles, shelf));
          }
        });
    return new SiteMemory(lines);
  }

  /** {@code extraction} without the lines that are known to be the site's. */
  Extraction withoutSiteLines(Extraction extraction) {
    String site = site(extraction);
    Map<String, Reason> known = site == null ? null : linesBySite.get(site);
    if (known == null || known.isEmpty() || !(extraction instanceof Extracted extracted)) {
      return extraction;
    }
    Article article = extracted.article();
    Set<Block> gone = new HashSet<>();
    List<Dropped> dropped = new ArrayList<>(extracted.dropped());
    for (Block block : article.blocks()) {
      boolean mayGo = SiteLines.mayGo(block.kind());
      Reason reason = mayGo ? known.get(SiteLines.key(article, block)) : null;
      if (reason != null) {
        gone.add(block);
        dropped.add(new Dropped(article.textOf(block), reason));
      }
    }
    boolean nothing = gone.isEmpty() || gone.size() == article.blocks().size();
    return nothing ? extraction : new Extracted(extracted.input(), article.without(gone), dropped);
  }

  /** The host of the article's address; of a saved page without one, the name of the outlet. */
  private static @Nullable String site(Extraction extraction) {
    if (!(extraction instanceof Extracted extracted)) {
      return null;
    }
    Metadata metadata = extracted.article().metadata();
    String host = metadata.url() == null ? null : host(metadata.url());
    return host == null ? metadata.outlet() : host;
  }

  private static @Nullable String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
