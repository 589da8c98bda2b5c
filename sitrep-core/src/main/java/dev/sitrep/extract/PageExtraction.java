package dev.sitrep.extract;

import dev.sitrep.language.LanguageDetector;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Dropped;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** From the bytes of a page to the article in it. */
final class PageExtraction {

  /** An article this short behind a paywall is a stub. */
  private static final int STUB = 120;

  /** Each short line is compared with so many authors; more are in no byline. */
  private static final int OF_BYLINE = 50;

  /** So many rows tell the language of a text. */
  private static final int OF_LANGUAGE = 60;

  private final LanguageDetector languages;
  private final FurnitureShelf shelf;

  PageExtraction(LanguageDetector languages, FurnitureShelf shelf) {
    this.languages = languages;
    this.shelf = shelf;
  }

  Extraction extract(Page page) {
    return read(page).extraction();
  }

  Explanation explain(Page page) {
    Trace trace = read(page);
    return trace.table() == null
        ? Explanation.of(trace.extraction())
        : Explanation.of(trace.extraction(), trace.table(), trace.found());
  }

  /**
   * What was looked at on the way.
   *
   * @param table null where the page was rejected by its first look
   */
  private record Trace(Extraction extraction, @Nullable PageTable table, BodyFinder.Body found) {

    Trace(Extraction extraction) {
      this(extraction, null, BodyFinder.Body.NONE);
    }
  }

  /** What was read of a page, and how its body was found. */
  private record Read(PageReading reading, BodyFinder.Body found) {}

  private Trace read(Page page) {
    PageVerdict wrong = PageVerdict.ofBytes(page);
    if (wrong != null) {
      return new Trace(rejected(page, wrong));
    }
    String text = Decoder.decode(page.body(), page.contentType());
    wrong = PageVerdict.ofText(text);
    if (wrong != null) {
      return new Trace(rejected(page, wrong));
    }
    PageTree tree = tree(page, text);
    Read read = read(page, tree);
    PageReading reading = read.reading();
    PageVerdict verdict = PageVerdict.ofContent(page, tree, reading);
    return new Trace(result(page, reading, verdict), reading.table(), read.found());
  }

  /** The signs by which {@code page} is judged; none where something else decides. */
  Optional<Set<Sign>> signs(Page page) {
    if (PageVerdict.ofBytes(page) != null) {
      return Optional.empty();
    }
    String text = Decoder.decode(page.body(), page.contentType());
    if (PageVerdict.ofText(text) != null) {
      return Optional.empty();
    }
    PageTree tree = tree(page, text);
    PageReading reading = read(page, tree).reading();
    return PageVerdict.isDecided(page, tree, reading)
        ? Optional.empty()
        : Optional.of(PageSigns.of(tree, reading));
  }

  private static PageTree tree(Page page, String text) {
    Document document = BoundedParser.parse(text, page.url() == null ? "" : page.url());
    PageTree tree = StreamedParts.placed(document);
    StyleRules.mark(tree);
    return tree;
  }

  private Read read(Page page, PageTree tree) {
    PageFacts facts = PageFacts.of(page, tree);
    PageTable table = table(tree, facts);
    BodyFinder.Body found = BodyFinder.find(table);
    BitSet body = found.rows();
    String language = language(table, body, facts);
    Lines lines = new Lines();
    lines.addHead(Kind.TITLE, facts.headlines().title());
    boolean opens = LeadRows.opensText(primary(language));
    if (opens) {
      body.or(LeadRows.find(table, body, facts.headlines()));
    }
    var teaser = Teaser.of(table, body, facts.headlines(), opens);
    lines.addHead(Kind.DEK, teaser.text());
    teaser.row().ifPresent(body::clear);
    if (teaser.cutOff() != null) {
      lines.drop(teaser.cutOff(), Reason.CUT_OFF);
    }

    TextRegion region = TextRegion.of(table, body, facts.headlines().title());
    List<BylineClaim> claims = BylineFinder.find(facts, region, primary(language));
    Bylines bylines = Bylines.of(claims, facts.site().names(), primary(language));
    List<String> names = names(bylines, facts);
    new BodyLines(table, shelf.of(primary(language)), lines, names).addAll(body);
    PageDates dates = DateFinder.find(facts, region, tree, page.fetched());
    Metadata metadata =
        new PageMetadata(facts, table, found, language).of(bylines, dates, lines.notes());
    return new Read(new PageReading(facts, table, lines, metadata, dates.isOfArticle()), found);
  }

  /** Authors and outlet. */
  private static List<String> names(Bylines bylines, PageFacts facts) {
    List<String> names = new ArrayList<>(bylines.authors().stream().limit(OF_BYLINE).toList());
    if (facts.outlet() != null) {
      names.add(facts.outlet());
    }
    return names;
  }

  private static PageTable table(PageTree tree, PageFacts facts) {
    PageTable raw = Flattener.flatten(tree);
    return Cards.mark(NoiseRelief.apply(Neighbours.mark(raw, facts.headlines().title())));
  }

  private static Extraction result(Page page, PageReading reading, @Nullable PageVerdict verdict) {
    Lines lines = reading.lines();
    Metadata metadata = reading.metadata();
    List<Dropped> dropped = new ArrayList<>(lines.dropped());
    Article article = lines.isEmpty() ? null : article(page, lines, metadata);
    if (article == null) {
      return new Rejected(page, Reason.NO_TEXT, "neither headline nor text", null, dropped);
    }
    if (metadata.paywalled() && lines.bodyWords() < STUB) {
      dropped.add(new Dropped(lines.lines().get(0).text(), Reason.PAYWALLED));
      return new Extracted(page, article, dropped);
    }
    return verdict == null
        ? new Extracted(page, article, dropped)
        : new Rejected(page, verdict.reason(), verdict.detail(), article, dropped);
  }

  private static Article article(Page page, Lines lines, Metadata metadata) {
    String url = metadata.url();
    String id = url == null || url.isBlank() ? page.origin() : url;
    var provenance = new Provenance(page.origin(), page.fetched(), page.sha256());
    return Article.of(id, lines.lines(), metadata, provenance);
  }

  private static Rejected rejected(Page page, PageVerdict verdict) {
    return new Rejected(page, verdict.reason(), verdict.detail(), null, List.of());
  }

  private @Nullable String language(PageTable table, BitSet body, PageFacts facts) {
    var text = new StringBuilder();
    int left = OF_LANGUAGE;
    for (int i = body.nextSetBit(0);
        i >= 0 && left > 0 && text.length() < LanguageDetector.LOOK_AT;
        i = body.nextSetBit(i + 1)) {
      text.append(table.rows().get(i).text()).append('\n');
      left--;
    }
    return languages.detect(text.toString(), facts.head().language()).orElse(null);
  }

  private static String primary(@Nullable String language) {
    return language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
  }
}
