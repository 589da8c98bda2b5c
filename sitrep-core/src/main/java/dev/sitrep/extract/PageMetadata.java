package dev.sitrep.extract;

import dev.sitrep.model.Grounds;
import dev.sitrep.model.Grounds.Field;
import dev.sitrep.model.Grounds.Finding;
import dev.sitrep.model.Metadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is known of an article beside its text.
 *
 * @param facts what the page declares
 * @param table its lines
 * @param found those of the body
 * @param language the language of the body, or null
 */
record PageMetadata(
    PageFacts facts, PageTable table, BodyFinder.Body found, @Nullable String language) {

  /**
   * The metadata.
   *
   * @param notes the correction notices found in the text
   */
  Metadata of(Bylines bylines, PageDates dates, List<String> notes) {
    BitSet body = found.rows();
    Claims agencies =
        new Claims(Field.AGENCY)
            .addAll(bylines.agencies())
            .addAll(WireCredit.find(table, body, languages()));
    ArticleKind kind = ArticleKind.of(facts, table, body);
    List<Finding> findings = new ArrayList<>(facts.findings());
    bylines.finding().ifPresent(findings::add);
    agencies.finding().ifPresent(findings::add);
    kind.finding().ifPresent(findings::add);
    spoken().ifPresent(findings::add);
    findings.addAll(dates.findings());
    findings.sort(Comparator.comparing(Finding::field));
    return new Metadata(
        facts.imprint(),
        new Metadata.Credit(bylines.authors(), agencies.value()),
        dates.believed(),
        language,
        kind.kind(),
        new Metadata.Notices(new Paywall(facts, languages()).closes(table, body), notes),
        new Grounds(found.vote().confidence(), findings));
  }

  /** English, and those the page is in: by its words, and by what it says. */
  private List<String> languages() {
    Set<String> languages = new LinkedHashSet<>(List.of("en"));
    for (String tag : Arrays.asList(language, facts.head().language())) {
      if (tag != null) {
        languages.add(Locale.forLanguageTag(tag).getLanguage());
      }
    }
    return List.copyOf(languages);
  }

  private Optional<Finding> spoken() {
    String declared = facts.head().language();
    boolean same = language != null && language.equalsIgnoreCase(declared);
    return new Claims(Field.LANGUAGE)
        .add(same ? "lang of the page" : "the words of the text", language)
        .add("lang of the page", declared)
        .finding();
  }
}
