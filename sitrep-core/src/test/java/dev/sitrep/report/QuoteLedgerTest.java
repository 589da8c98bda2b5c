package dev.sitrep.report;

import static dev.sitrep.report.Storm.article;
import static dev.sitrep.report.Storm.quoting;
import static dev.sitrep.report.Storm.report;
import static dev.sitrep.report.Storm.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sitrep.faithful.Written;
import dev.sitrep.model.Span;
import dev.sitrep.model.analysis.Entity;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteLedgerTest {

  @Test
  void aQuoteOfSeveralArticlesIsOneEntry() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "\"the piers of the harbour are safe\"", "Ms Ito")))
            .quotes();

    assertThat(quotes)
        .extracting(LedgerEntry::speakers, LedgerEntry::agreement, LedgerEntry::origins)
        .containsExactly(tuple(List.of("Mara Ito"), Agreement.AGREED, 2));
  }

  @Test
  void anotherWordingAndAPieceAreOfTheSameEntry() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The harbour will open when the storm is over”", "Mara Ito"),
                    quoting("b", "“the harbour would open when the storm is over”", "Mara Ito"),
                    quoting("c", "“harbour will open when the storm”", "Mara Ito")))
            .quotes();

    assertThat(quotes).hasSize(1);
    assertThat(quotes.get(0).sayings()).hasSize(3);
    assertThat(quotes.get(0).sayings().get(0).words().text()).startsWith("The harbour will open");
  }

  @Test
  void twoSpeakersOfOneQuoteAreAConflict() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "“The piers of the harbour are safe”", "Jon Berg")))
            .quotes();

    assertThat(quotes.get(0).agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(quotes.get(0).speakers()).containsExactly("Mara Ito", "Jon Berg");
  }

  @Test
  void oneArticleThatGivesWordsToTwoIsAConflictOfBoth() {
    Written stitched =
        article("a")
            .paragraph("Mara Ito said “the piers of the harbour are safe,” Jon Berg added.")
            .quote(
                "“the piers of the harbour are safe,”",
                new Speaker.Unknown(
                    "two", null, List.of(named("Mara Ito", 26), named("Jon Berg", 77))));

    List<LedgerEntry> quotes = report(story(stitched)).quotes();

    assertThat(quotes.get(0).agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(quotes.get(0).speakers()).containsExactly("Mara Ito", "Jon Berg");
    assertThat(quotes.get(0).sayings().get(0).attribution()).isNotNull();
  }

  private static Speaker.Named named(String name, int at) {
    return new Speaker.Named(name, new Span(at, at + name.length()), 0.9);
  }

  @Test
  void differentThingsSaidStayApart() {
    List<LedgerEntry> quotes =
        report(
                story(
                    quoting("a", "“The piers of the harbour are safe”", "Mara Ito"),
                    quoting("b", "“The roads of the harbour are flooded”", "Mara Ito")))
            .quotes();

    assertThat(quotes).hasSize(2);
  }

  @Test
  void aWordBetweenMarksIsNothingSaid() {
    Written written =
        article("a").paragraph("The so-called “Storm Desk” opened.").scareQuote("“Storm Desk”");

    assertThat(report(story(written)).quotes()).isEmpty();
  }

  @Test
  void theAttributionIsTheSentenceThatNamesTheSpeaker() {
    LedgerEntry entry =
        report(story(quoting("a", "“The piers of the harbour are safe”", "Mara Ito")))
            .quotes()
            .get(0);

    assertThat(entry.sayings().get(0).attribution().text())
        .isEqualTo("“The piers of the harbour are safe”, Mara Ito said on Monday in Osmund.");
  }

  @Test
  void aRoleThatOneBearsInAnotherArticleIsHis() {
    String words = "“The piers of the harbour are safe”";
    Written named =
        quoting("a", words, "Mara Ito")
            .entity("Osmund", Entity.Kind.PLACE)
            .entity("Mara Ito", Entity.Kind.PERSON, "Osmund harbour master");
    Written described =
        article("b")
            .paragraph("%s, the Osmund harbour master said.".formatted(words))
            .quote(
                words, new Speaker.Described("the Osmund harbour master", new Span(64, 89), 0.9));

    List<LedgerEntry> quotes = report(story(named, described)).quotes();

    assertThat(quotes)
        .extracting(LedgerEntry::speakers, LedgerEntry::agreement)
        .containsExactly(tuple(List.of("Mara Ito"), Agreement.AGREED));
  }
}
