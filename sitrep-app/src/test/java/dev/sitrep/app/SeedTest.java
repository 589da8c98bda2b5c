package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sitrep.Sitrep;
import dev.sitrep.analyse.Analyser;
import dev.sitrep.app.render.MarkdownRenderer;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Article;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;
import dev.sitrep.model.Reason;
import dev.sitrep.model.analysis.Analysis;
import dev.sitrep.model.analysis.Quote;
import dev.sitrep.model.analysis.Speaker;
import dev.sitrep.model.report.Agreement;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.Figure;
import dev.sitrep.model.report.LedgerEntry;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.report.Reporter.Frame;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The roundup the project began from: every fault it has is met by a report made from it. Skipped
 * where the roundup is not beside the project.
 */
class SeedTest {

  private static final Path SEED = Path.of("../../shared/seed/nato-summit-2022.txt");
  private static final Instant AS_OF = Instant.parse("2022-03-30T23:59:59Z");

  private static Report report;
  private static List<Analysis> analyses;

  @BeforeAll
  static void makeTheReport() {
    assumeTrue(Files.exists(SEED), "skipped: no roundup at " + SEED);
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> failures = new ArrayList<>();
    Inputs.of(List.of(SEED.toString()), InputStream.nullInputStream())
        .read(inputs::add, failures::add);
    var sitrep = new Sitrep();
    List<Extraction> extractions = inputs.stream().map(sitrep.extractor()::extract).toList();
    var making = new Making("test", List.of(), new TreeMap<>());
    report =
        sitrep.report(
            new Frame(new Situation("NATO summit", List.of()), AS_OF, failures, making),
            extractions);
    var analyser = new Analyser(LocalDate.parse("2022-03-30"));
    analyses = report.articles().stream().map(analyser::analyse).toList();
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
            shown().stream()
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
    for (Analysis analysis : analyses) {
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
    assertThat(article(33).metadata().notes()).contains(notice);
  }

  @Test
  void noSentenceIsCutOutOfAQuotation() {
    for (String text : sentencesShown()) {
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
    assertThat(sentencesShown())
        .noneMatch(
            it ->
                it.matches(
                    "(?s)[\"“]?(At the same time|And|But|On the one hand|On the other"
                        + " hand|Yet|He|She|They|This"
                        + " (?!week|month|year|morning)|That|These|Those|We|I|It|His|Then|So)\\b.*"));
  }

  @Test
  void questionsOfJournalistsAreNotTheAnswers() {
    assertThat(speakerOf(1, "what we do is that we are delivering")).contains("Stoltenberg");
    assertThat(speakerOf(1, "I would like to ask you")).doesNotContain("Stoltenberg");
    assertUnknownOrAbsent(1, "did you discuss during this meeting");
    assertUnknownOrAbsent(1, "Our message to China");
  }

  @Test
  void initialsDoNotEndASentence() {
    Analysis analysis = analysis(31);

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
                        .map(it -> line(report.article(it).orElseThrow()))
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

  private record Said(int line, String words, String speaker) {}

  private static final List<Said> SAID =
      List.of(
          new Said(4, "honoured", "Stoltenberg"),
          new Said(4, "to extend my term as Secretary General", "Stoltenberg"),
          new Said(6, "real threat", "Biden"),
          new Said(10, "quite remarkable how things", "Szewczyk"),
          new Said(10, "There is a risk that it will affect people", "Stoltenberg"),
          new Said(16, "they are not supporting Russia", "Dombrovskis"),
          new Said(16, "I had a conversation with the Chinese president", "Scholz"),
          new Said(16, "strongly", "Scholz"),
          new Said(16, "presented our position on this issue", "Scholz"),
          new Said(16, "rock solid", "Wang Yi"),
          new Said(16, "very reliable evidence", "senior EU official"),
          new Said(16, "understands that its economic future", "Biden"),
          new Said(20, "The message to President Putin is this", "Johnson"),
          new Said(29, "We are concerned, partly because we see", "Stoltenberg"));

  @Test
  void quotesHaveTheSpeakerTheTextGives() {
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Said said : SAID) {
      String speaker = speakerOf(said.line(), said.words());
      if (speaker.equals("speaker unknown")) {
        missing.add(said.words());
      } else if (!speaker.contains(said.speaker())) {
        wrong.add(said.words() + ": " + speaker);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(missing).as("without a speaker").hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theFiguresAreFound() {
    assertFigure("40000", "troop");
    assertFigure("4", "battlegroup");
    assertFigure("100000", "troop");
    assertFigure("4", "marine");
    assertThat(report.figures())
        .anySatisfy(
            figure -> {
              assertThat(figure.readings()).hasSize(1);
              assertThat(figure.readings().get(0).quantity().low()).isEqualByComparingTo("30");
              assertThat(figure.readings().get(0).origins()).isGreaterThanOrEqualTo(2);
              assertThat(figure.agreement()).isEqualTo(Agreement.AGREED);
            });
  }

  @Test
  void theDatesAreFound() {
    assertDate(4, "2023-09-30", "2023-09-30");
    assertDate(4, "2014-10-01", "2014-10-31");
    assertDate(18, "2022-03-25", "2022-03-25");
    assertDate(27, "2022-03-24", "2022-03-24");
    assertDate(16, "2022-04-01", "2022-04-01");
    assertDate(35, "2014-01-01", "2014-12-31");
    assertThat(analysis(31).times())
        .anySatisfy(it -> assertThat(it.until()).isEqualTo(LocalDate.parse("2022-06-30")));
  }

  @Test
  void anArticleOfATreatyAndACenturyAreNoDates() {
    for (int line : List.of(14, 16)) {
      Analysis analysis = analysis(line);
      assertThat(analysis.times().stream().map(it -> it.span().of(analysis.article().text())))
          .noneMatch(it -> it.contains("Article") || it.contains("century"));
    }
  }

  private static void assertFigure(String value, String counted) {
    assertThat(report.figures().stream().flatMap(it -> it.readings().stream()))
        .as("%s %s", value, counted)
        .anyMatch(
            it ->
                it.quantity().low().compareTo(new BigDecimal(value)) == 0
                    && String.valueOf(it.quantity().counted()).equalsIgnoreCase(counted));
  }

  private static void assertDate(int line, String from, String until) {
    assertThat(analysis(line).times())
        .anySatisfy(
            it -> {
              assertThat(it.from()).isEqualTo(LocalDate.parse(from));
              assertThat(it.until()).isEqualTo(LocalDate.parse(until));
            });
  }

  private static void assertNotShown(String... parts) {
    for (String part : parts) {
      assertThat(shown()).noneMatch(it -> it.contains(part));
    }
  }

  private static void assertLeftOut(String what, Reason reason) {
    assertThat(report.leftOut()).anyMatch(it -> it.what().contains(what) && it.reason() == reason);
  }

  private static void assertUnknownOrAbsent(int line, String words) {
    assertThat(speakerOf(line, words)).isEqualTo("speaker unknown");
  }

  /** The speaker of the quote that holds {@code words}; unknown if no quote does. */
  private static String speakerOf(int line, String words) {
    Analysis analysis = analysis(line);
    return analysis.quotes().stream()
        .filter(it -> it.form() != Quote.Form.INDIRECT)
        .filter(it -> it.content().of(analysis.article().text()).contains(words))
        .map(it -> it.speaker().label())
        .findFirst()
        .orElse(new Speaker.Unknown("").label());
  }

  private static Analysis analysis(int line) {
    return analyses.stream()
        .filter(it -> line(it.article()) == line)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article of line " + line));
  }

  private static Article article(int line) {
    return analysis(line).article();
  }

  private static int line(Article article) {
    String origin = article.provenance().origin();
    return Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1));
  }

  /** Every sentence the report states, quotes in the ledger excepted. */
  private static List<String> sentencesShown() {
    return Stream.of(
            report.inShort().stream().map(it -> it.text()),
            report.briefs().stream()
                .flatMap(it -> it.passages().stream())
                .map(it -> it.statements().get(0).text()),
            report.timeline().stream().map(it -> it.statement().text()))
        .flatMap(it -> it)
        .toList();
  }

  /** All words the report shows of its articles. */
  private static List<String> shown() {
    return Stream.of(
            sentencesShown().stream(),
            report.briefs().stream().map(it -> it.headline().text()),
            report.briefs().stream()
                .flatMap(it -> it.passages().stream())
                .flatMap(it -> it.statements().stream())
                .map(it -> it.text()),
            report.quotes().stream()
                .flatMap(it -> it.sayings().stream())
                .map(it -> it.words().text()),
            report.figures().stream()
                .map(Figure::readings)
                .flatMap(List::stream)
                .map(it -> it.sentence().text()))
        .flatMap(it -> it)
        .toList();
  }

  private static long count(String text, char mark) {
    return text.chars().filter(it -> it == mark).count();
  }
}
