package dev.sitrep.eval.peer;

import dev.sitrep.extract.Extractor;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Page;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ourselves, in the row of the peers. */
public final class SitrepPeer implements Peer {

  private static final Set<Block.Kind> BODY =
      EnumSet.complementOf(EnumSet.of(Block.Kind.TITLE, Block.Kind.DEK, Block.Kind.CAPTION));

  private final Extractor extractor = new Extractor();

  @Override
  public String name() {
    return "Sitrep";
  }

  @Override
  public Reading read(GoldPage page) {
    Extraction extraction = extractor.extract(input(page));
    return new Reading(
        article(extraction).map(SitrepPeer::bodyText).orElse(""),
        extraction instanceof Extracted ? Reading.Verdict.ARTICLE : Reading.Verdict.NO_ARTICLE);
  }

  /** The page as it would have come over the network. */
  public static Page input(GoldPage page) {
    return new Page(page.id(), page.url(), null, null, page.body());
  }

  /** The article read; a rejected page is scored by what was read of it. */
  public static Optional<Article> article(Extraction extraction) {
    return extraction instanceof Extracted extracted
        ? Optional.of(extracted.article())
        : Optional.ofNullable(((Rejected) extraction).bestEffort());
  }

  /** The sets' texts have neither headline nor teaser nor what is said of pictures. */
  public static String bodyText(Article article) {
    return article.blocks().stream()
        .filter(it -> BODY.contains(it.kind()))
        .map(article::textOf)
        .collect(Collectors.joining("\n"));
  }
}
