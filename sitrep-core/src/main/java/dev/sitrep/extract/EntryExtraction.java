package dev.sitrep.extract;

import dev.sitrep.language.LanguageDetector;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Entry;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Extraction.Rejected;
import dev.sitrep.model.Grounds;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From an article that came as data to the same canonical form as a page's. */
final class EntryExtraction {

  private final LanguageDetector languages;
  private final FurnitureShelf shelf;

  EntryExtraction(LanguageDetector languages, FurnitureShelf shelf) {
    this.languages = languages;
    this.shelf = shelf;
  }

  Extraction extract(Entry entry) {
    List<Paragraph> content = paragraphs(entry);
    String language = language(entry, content);
    List<String> paragraphs = content.stream().map(it -> CleanText.key(it.text())).toList();
    Furniture furniture = shelf.of(primary(language)).in(entry.title(), paragraphs);
    Lines lines = new Lines();
    lines.addHead(Kind.TITLE, entry.title());
    String lead = entry.summary() == null ? "" : CleanText.line(entry.summary());
    boolean fullerInBody = isCutOff(lead) && content.stream().anyMatch(p -> p.completes(lead));
    if (fullerInBody) {
      lines.drop(lead, Reason.REPETITION);
    } else {
      addLead(lines, lead, furniture);
    }
    var sentences = new SentenceLines(furniture, lines);
    content.forEach(paragraph -> sentences.add(paragraph.kind(), paragraph.text()));
    if (lines.isEmpty()) {
      return new Rejected(entry, Reason.EMPTY, "no title, summary or text", null, lines.dropped());
    }
    return new Extracted(entry, article(entry, lines, language), lines.dropped());
  }

  /** A line of the content before furniture is taken out. */
  private record Paragraph(Kind kind, String text) {

    /** Whether a sentence of it begins with what the cut-off {@code lead} has. */
    boolean completes(String lead) {
      String key = CleanText.key(lead);
      return CleanText.words(lead) >= 8
          && SentenceCut.cut(text).stream().anyMatch(s -> CleanText.key(s).startsWith(key));
    }
  }

  /** The picture slug or the newsletter line may hang on the lead as well. */
  private static void addLead(Lines lines, String lead, Furniture furniture) {
    var kept = new StringBuilder();
    for (String sentence : SentenceCut.cut(lead)) {
      var reason = furniture.reason(CleanLine.of(sentence), 0, Furniture.Place.SENTENCE);
      if (reason.isPresent()) {
        lines.drop(sentence, reason.get());
      } else {
        kept.append(kept.length() > 0 ? " " : "").append(sentence);
      }
    }
    lines.addHead(Kind.DEK, kept.toString());
  }

  private static boolean isCutOff(String lead) {
    return lead.endsWith("...") || lead.endsWith("\u2026");
  }

  private static List<Paragraph> paragraphs(Entry entry) {
    List<Paragraph> paragraphs = new ArrayList<>();
    if (entry.form() == Entry.Form.TEXT) {
      for (String raw : entry.content().split("\\R")) {
        String line = CleanText.line(raw);
        if (!line.isEmpty()) {
          paragraphs.add(new Paragraph(Kind.PARAGRAPH, line));
        }
      }
      return paragraphs;
    }
    var fragment = BoundedParser.parse(entry.content(), "");
    PageTable table = Flattener.flatten(PageTree.of(fragment));
    var all = new BitSet();
    all.set(0, table.rows().size());
    LinkBlocks.without(table, all).stream()
        .mapToObj(i -> table.rows().get(i))
        .forEach(row -> paragraphs.add(new Paragraph(row.kind(), row.text())));
    return paragraphs;
  }

  private @Nullable String language(Entry entry, List<Paragraph> content) {
    var text = new StringBuilder();
    text.append(entry.title() == null ? "" : entry.title()).append('\n');
    text.append(entry.summary() == null ? "" : entry.summary()).append('\n');
    content.forEach(paragraph -> text.append(paragraph.text()).append('\n'));
    return languages.detect(text.toString(), entry.about().language()).orElse(null);
  }

  private static Article article(Entry entry, Lines lines, @Nullable String language) {
    Entry.About about = entry.about();
    var claim = new BylineClaim("author", about.authors(), BylineClaim.Standing.AUTHORS);
    List<String> outlets = about.outlet() == null ? List.of() : List.of(about.outlet());
    Bylines bylines = Bylines.of(List.of(claim), outlets, primary(language));
    List<String> opening =
        lines.lines().stream()
            .filter(line -> line.kind() == Kind.PARAGRAPH)
            .limit(1)
            .map(Article.Line::text)
            .toList();
    Claims agencies =
        new Claims(Field.AGENCY).addAll(bylines.agencies()).addAll(WireCredit.ofDatelines(opening));
    boolean turns = lines.lines().stream().filter(l -> l.kind() == Kind.TURN).count() >= 2;
    var metadata =
        new Metadata(
            new Metadata.Imprint(entry.url(), about.outlet(), null, null),
            new Metadata.Credit(bylines.authors(), agencies.value()),
            new Metadata.Dates(about.published(), about.updated()),
            language,
            turns ? Metadata.Kind.TRANSCRIPT : Metadata.Kind.NEWS,
            new Metadata.Notices(false, lines.notes()),
            Grounds.NONE);
    var provenance = new Provenance(entry.origin(), null, entry.sha256());
    return Article.of(id(entry), lines.lines(), metadata, provenance);
  }

  private static String id(Entry entry) {
    if (entry.id() != null && !entry.id().isBlank()) {
      return entry.id();
    }
    return entry.url() != null && !entry.url().isBlank() ? entry.url() : entry.origin();
  }

  private static String primary(@Nullable String language) {
    return language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
  }
}
