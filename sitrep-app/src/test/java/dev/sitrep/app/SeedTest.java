package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.app.render.MarkdownRenderer;
import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Report;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The roundup the project began from: every fault it has is met by a report made from it. Skipped
 * where the roundup is not beside the project.
 */
class SeedTest {

  private static Seed seed;
  private static Report report;

  @BeforeAll
  static void makeTheReport() {
    assumeTrue(Files.exists(Seed.FILE), "skipped: no roundup at " + Seed.FILE);
    seed = Seed.read();
    report = seed.report();
  }

  @Test
  void itReadsAsNineteenItems() {
    Set<String> origins =
        Stream.concat(
                report.articles().stream().map(it -> it.provenance().origin()),
                report.leftOut().stream().map(LeftOut::where))
            .collect(Collectors.toSet());

    assertThat(origins).hasSize(19);
  }

  @Test
  void theSameItemTwiceIsOneArticleAndACopy() {
    assertThat(report.leftOut())
        .anySatisfy(
            it -> {
              assertThat(it.where()).endsWith(":25");
              assertThat(it.reason()).isIn(Reason.COPY, Reason.SAME_ARTICLE);
              assertThat(it.detail()).isNotBlank();
            });
    assertThat(
            seed.shown().stream()
                .filter(it -> it.contains("appointed to Nato’s top civilian post"))
                .distinct())
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void noSentenceStandsTwice() {
    for (Brief brief : report.briefs()) {
      List<String> texts =
          brief.passages().stream()
              .flatMap(it -> it.statements().stream())
              .map(it -> it.text().replaceAll("\\W+", " "))
              .toList();
      assertThat(texts).doesNotHaveDuplicates();
    }
    for (Analysis analysis : seed.analyses()) {
      List<String> sentences =
          analysis.sentences().stream()
              .map(analysis::textOf)
              .map(it -> it.replaceAll("\\W+", " "))
              .filter(it -> it.length() > 60)
              .toList();
      assertThat(sentences).doesNotHaveDuplicates();
    }
  }

  @Test
  void siteFurnitureIsLeftOutWithItsReason() {
    assertNotShown("Don’t worry we won’t send you spam", "Premium subscription", "BELGIUM-NATO");
    assertLeftOut("Don’t worry we won’t send you spam", Reason.NEWSLETTER);
    assertLeftOut("Start your Independent Premium subscription today.", Reason.SUBSCRIPTION);
    assertLeftOut("BELGIUM-NATO-UKRAINE-RUSSIA.", Reason.PICTURE_SLUG);
  }

  @Test
  void aCorrectionNoticeIsKeptOfTheArticleButIsNoSentence() {
    String notice = "This article was amended on 29 March 2022.";

    assertNotShown(notice);
    assertThat(seed.article(33).metadata().notes()).contains(notice);
  }

  @Test
  void noSentenceIsCutOutOfAQuotation() {
    for (String text : seed.sentencesShown()) {
      assertThat(count(text, '“')).as(text).isEqualTo(count(text, '”') + count(text, '″'));
      assertThat(count(text, '"') % 2).as(text).isZero();
    }
  }

  @Test
  void nobodyIsNamedWhereTheTextDoesNotSayWhoSpeaks() {
    assertUnknownOrAbsent(6, "And we have seen before");
    assertUnknownOrAbsent(12, "The nature of the response");
    assertUnknownOrAbsent(12, "We are remaining deliberately ambiguous");
    assertUnknownOrAbsent(16, "Today, in the 21st century");
  }

  @Test
  void oneThingSaidWithTwoSpeakersIsShownOnceAsAConflict() {
    List<LedgerEntry> entries =
        report.quotes().stream()
            .filter(
                it ->
                    it.sayings().stream()
                        .anyMatch(
                            saying ->
                                saying
                                    .words()
                                    .text()
                                    .toLowerCase()
                                    .contains("nature of the response")))
            .toList();

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).agreement()).isEqualTo(Agreement.CONFLICT);
    assertThat(entries.get(0).speakers())
        .anyMatch(it -> it.contains("Biden"))
        .anyMatch(it -> it.contains("Johnson"));
    assertThat(entries.get(0).sayings().stream().map(it -> it.words().text()))
        .anyMatch(it -> it.contains("will depend"))
        .anyMatch(it -> it.contains("would depend"));
  }

  @Test
  void heSaidAfterASentenceAboutSomebodyElseNamesNobody() {
    assertUnknownOrAbsent(29, "I am sure you already understand");
  }

  @Test
  void noSentenceOpensInMidAir() {
    assertThat(seed.sentencesShown())
        .noneMatch(
            it ->
                it.matches(
                    "(?s)[\"“]?(At the same time|And|But|On the one hand|On the other"
                        + " hand|Yet|He|She|They|This"
                        + " (?!week|month|year|morning)|That|These|Those|We|I|It|His|Then|So)\\b.*"));
  }

  @Test
  void questionsOfJournalistsAreNotTheAnswers() {
    assertThat(seed.speakerOf(1, "what we do is that we are delivering")).contains("Stoltenberg");
    assertThat(seed.speakerOf(1, "I would like to ask you")).doesNotContain("Stoltenberg");
    assertUnknownOrAbsent(1, "did you discuss during this meeting");
    assertUnknownOrAbsent(1, "Our message to China");
  }

  @Test
  void initialsDoNotEndASentence() {
    Analysis analysis = seed.analysis(31);

    assertThat(analysis.sentences().stream().map(analysis::textOf))
        .anyMatch(it -> it.startsWith("U. S. President Joe Biden personally proposed"));
  }

  @Test
  void itemsOnOneDevelopmentAreOneStory() {
    List<Set<Integer>> expected =
        List.of(
            Set.of(4, 25, 31),
            Set.of(6, 12, 22, 29),
            Set.of(10, 20),
            Set.of(1, 14),
            Set.of(16),
            Set.of(18, 35),
            Set.of(27),
            Set.of(8, 33));
    List<Set<Integer>> stories =
        report.briefs().stream()
            .map(
                brief ->
                    brief.coverage().articles().stream()
                        .map(it -> Seed.line(report.article(it).orElseThrow()))
                        .collect(Collectors.toSet()))
            .toList();

    long met = expected.stream().filter(it -> isGroupedIn(stories, it)).count();

    assertThat(met).as("stories grouped as named, of %s", stories).isGreaterThanOrEqualTo(6);
  }

  /** A story may share an item with another, so further items of shared stories do no harm. */
  private static boolean isGroupedIn(List<Set<Integer>> stories, Set<Integer> expected) {
    Set<Integer> shareable = new HashSet<>(Set.of(3, 10, 24));
    shareable.addAll(expected);
    return stories.stream().anyMatch(it -> it.containsAll(expected) && shareable.containsAll(it));
  }

  @Test
  void whatIsNotKnownIsSaidInSoManyWords() {
    String markdown = new MarkdownRenderer().render(report);

    assertThat(markdown).contains("outlet unknown").contains("time unknown");
    assertThat(report.articles())
        .allSatisfy(it -> assertThat(it.metadata().outlet()).isNull())
        .allSatisfy(it -> assertThat(it.metadata().published()).isNull());
  }

  private static void assertNotShown(String... parts) {
    for (String part : parts) {
      assertThat(seed.shown()).noneMatch(it -> it.contains(part));
    }
  }

  private static void assertLeftOut(String what, Reason reason) {
    assertThat(report.leftOut()).anyMatch(it -> it.what().contains(what) && it.reason() == reason);
  }

  private static void assertUnknownOrAbsent(int line, String words) {
    assertThat(seed.speakerOf(line, words)).isEqualTo("speaker unknown");
  }

  private static long count(String text, char mark) {
    return text.chars().filter(it -> it == mark).count();
  }
}
