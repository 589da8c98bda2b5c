package dev.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.model.Article;
import dev.sitrep.model.Article.Line;
import dev.sitrep.model.Block.Kind;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Extraction.Extracted;
import dev.sitrep.model.Metadata;
import dev.sitrep.model.Page;
import dev.sitrep.model.Provenance;
import dev.sitrep.model.Reason;
import dev.sitrep.model.Timestamp;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatIsPublishedAfterTheTimeOfTheReportIsLeftOut() {
    Timestamp later = Timestamp.of(OffsetDateTime.parse("2026-03-02T14:30:00+02:00"));

    Selection selection = select(List.of(), article("Flood", later));

    assertThat(selection.articles()).isEmpty();
    assertThat(selection.leftOut())
        .containsExactly(
            new LeftOut("Flood", "Flood.html", Reason.AFTER_AS_OF, "published 2026-03-02"));
  }

  @Test
  void whatIsPublishedOnTheDayOfTheReportOrAtAnUnknownTimeCounts() {
    Timestamp day = Timestamp.of(LocalDate.of(2026, 3, 2));

    Selection selection =
        select(List.of(), article("Flood", day), article("Dam", (Timestamp) null));

    assertThat(selection.articles()).hasSize(2);
    assertThat(selection.leftOut()).isEmpty();
  }

  @Test
  void aTermIsFoundAsAWholeWordInWhateverCase() {
    Selection selection =
        select(
            List.of("DAM", "river orla"),
            article("The dam holds", (Timestamp) null),
            article("Damage is slight", (Timestamp) null),
            article("On the River Orla", (Timestamp) null));

    assertThat(selection.articles())
        .extracting(Article::text)
        .containsExactly("The dam holds", "On the River Orla");
    assertThat(selection.leftOut())
        .extracting(LeftOut::reason, LeftOut::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Reason.OFF_TOPIC, "none of: dam, river orla"));
  }

  @Test
  void whatIsPaidForOrMadeUpIsLeftOutWithThatReason() {
    Selection selection =
        select(
            List.of(),
            article("Keep dry", Metadata.Kind.SPONSORED),
            article("Ha", Metadata.Kind.SATIRE));

    assertThat(selection.articles()).isEmpty();
    assertThat(selection.leftOut())
        .containsExactly(
            new LeftOut("Keep dry", "Keep dry.html", Reason.SPONSORED, "published by Osmund Bell"),
            new LeftOut("Ha", "Ha.html", Reason.SATIRE, "published by Osmund Bell"));
  }

  private static Selection select(List<String> terms, Extraction... extractions) {
    return new Selection(new Situation("Flood", terms), NOON, List.of(extractions));
  }

  private static Extraction article(String title, @Nullable Timestamp published) {
    return article(title, Metadata.UNKNOWN.withPublished(published));
  }

  private static Extraction article(String title, Metadata.Kind kind) {
    return article(title, Metadata.UNKNOWN.withOutlet("Osmund Bell").with(kind));
  }

  private static Extraction article(String title, Metadata metadata) {
    Page page = new Page(title + ".html", null, null, null, new byte[0]);
    Article article =
        Article.of(
            title,
            List.of(new Line(Kind.TITLE, title)),
            metadata,
            new Provenance(page.origin(), null, page.sha256()));
    return new Extracted(page, article, List.of());
  }
}
