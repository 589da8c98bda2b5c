package dev.sitrep.extract;

import dev.sitrep.language.LanguageDetector;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;
import dev.sitrep.model.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in an input. Knows no other input, no clock and no network. Safe for use by
 * several threads.
 */
public final class Extractor {

  private final PageExtraction pages;
  private final EntryExtraction entries;
  private final FurnitureShelf shelf;

  /** An extractor with the rules and word lists that come along. */
  public Extractor() {
    var languages = new LanguageDetector();
    shelf = new FurnitureShelf();
    pages = new PageExtraction(languages, shelf);
    entries = new EntryExtraction(languages, shelf);
  }

  /** The article in {@code input}, or the reason why there is none. Never throws for bad input. */
  public Extraction extract(Input input) {
    return input instanceof Page page ? pages.extract(page) : entries.extract((Entry) input);
  }

  /**
   * The same extractions without the lines that several articles of one site carry and that belong
   * to the site: these stay in the canonical text and are no blocks any more. Neither their order
   * nor a page that is among them twice changes anything.
   *
   * @param extractions what is known of each site, all of it: half of it shows less
   */
  public List<Extraction> withoutSiteLines(List<Extraction> extractions) {
    var memory = SiteMemory.of(extractions, shelf);
    return extractions.stream().map(memory::withoutSiteLines).toList();
  }

  /** How the article in {@code page} is found, or why there is none: for a person who wonders. */
  public Explanation explain(Page page) {
    return pages.explain(page);
  }

  /**
   * The signs of what sort of page {@code page} is. Empty where it is not judged by them: it
   * declares an article, or something else, or cannot be one.
   */
  public Optional<Set<Sign>> signs(Page page) {
    return pages.signs(page);
  }

  /**
   * The characters of a page's bytes, as extraction reads them.
   *
   * @param contentType the Content-Type header, where known
   */
  public static String decode(byte[] body, @Nullable String contentType) {
    return Decoder.decode(body, contentType);
  }
}
