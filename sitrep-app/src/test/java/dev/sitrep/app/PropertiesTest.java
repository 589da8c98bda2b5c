package dev.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sitrep.Sitrep;
import dev.sitrep.app.render.HtmlRenderer;
import dev.sitrep.app.render.JsonRenderer;
import dev.sitrep.app.render.MarkdownRenderer;
import dev.sitrep.io.Inputs;
import dev.sitrep.model.Article;
import dev.sitrep.model.Block;
import dev.sitrep.model.Evidence;
import dev.sitrep.model.Extraction;
import dev.sitrep.model.Input;
import dev.sitrep.model.Revision;
import dev.sitrep.model.report.Brief;
import dev.sitrep.model.report.LeftOut;
import dev.sitrep.model.report.Making;
import dev.sitrep.model.report.Passage;
import dev.sitrep.model.report.Report;
import dev.sitrep.model.report.Situation;
import dev.sitrep.model.report.Statement;
import dev.sitrep.report.Reporter.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every report, held against every example. */
class PropertiesTest {

  private static final Path EXAMPLES = Path.of("../examples");
  private static final Instant AS_OF = Instant.parse("2030-01-01T00:00:00Z");

  /** Words a sentence cannot open with when what they point to stays behind. */
  private static final Pattern MID_AIR =
      Pattern.compile(
          "[\"“‘']?(And|But|Or|So|Yet|Then|However|Meanwhile|Moreover|Still|Instead|Also|Nor|He|She|They|His|Her|Hers|Their|Theirs|Him|Them|This"
              + " (?!week|month|year|morning)|That|These|Those|At the same time|On the other"
              + " hand|In addition|As a result|The move|The former|The latter)\\b(?! (is|was)"
              + " (no|a)).*",
          Pattern.DOTALL);

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyStatementStandsInItsArticleLetterByLetter(Path example) {
    Report report = report(read(example));
    Map<Revision, Article> articles =
        report.articles().stream().collect(Collectors.toMap(Article::revision, it -> it));

    assertThat(evidence(report))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.holdsIn(articles.get(it.revision()))).isTrue());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noStatementOpensInMidAir(Path example) {
    Report report = report(read(example));

    for (Brief brief : report.briefs()) {
      for (Passage passage : brief.passages()) {
        assertThat(passage.statements().get(0).text()).doesNotMatch(MID_AIR);
      }
    }
    assertThat(report.inShort()).noneMatch(it -> MID_AIR.matcher(it.text()).matches());
    assertThat(report.timeline()).noneMatch(it -> MID_AIR.matcher(it.statement().text()).matches());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noStatementIsCutOutOfAQuotation(Path example) {
    for (Statement statement : sentences(report(read(example)))) {
      // „German marks“ close with the mark that opens in English.
      String text = statement.text().replaceAll("„([^„“”]*)“", "$1");
      assertThat(text).doesNotContain("„");
      assertThat(count(text, '“')).as(text).isEqualTo(count(text, '”'));
      assertThat(count(text, '"') % 2).as(text).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aPassageIsOfOneArticleAndInItsOrder(Path example) {
    for (Brief brief : report(read(example)).briefs()) {
      for (Passage passage : brief.passages()) {
        List<Integer> starts =
            passage.statements().stream().map(it -> it.evidence().span().start()).toList();
        assertThat(starts).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aSentenceIsShownWholeAndOnce(Path example) {
    for (Brief brief : report(read(example)).briefs()) {
      List<String> texts =
          brief.passages().stream()
              .flatMap(it -> it.statements().stream())
              .map(Statement::text)
              .toList();
      assertThat(texts).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsNoNewsIsNeverStatedAsFact(Path example) {
    Report report = report(read(example));

    for (Statement statement : sentences(report)) {
      Article article = report.article(statement.evidence().revision()).orElseThrow();
      assertThat(article.metadata().kind().name())
          .as(statement.text())
          .isNotIn("OPINION", "SPONSORED", "SATIRE");
      Block block =
          article.blocks().stream()
              .filter(it -> it.span().contains(statement.evidence().span()))
              .findFirst()
              .orElseThrow();
      assertThat(block.kind())
          .as(statement.text())
          .isNotIn(Block.Kind.CAPTION, Block.Kind.EMBED, Block.Kind.TABLE_ROW);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void supportIsOfOtherOrigins(Path example) {
    for (Brief brief : report(read(example)).briefs()) {
      for (Passage passage : brief.passages()) {
        for (Statement statement : passage.statements()) {
          Set<Object> origins = new HashSet<>();
          origins.add(brief.coverage().originOf(statement.evidence().revision()).orElseThrow());
          for (Evidence support : statement.support()) {
            assertThat(origins.add(brief.coverage().originOf(support.revision()).orElseThrow()))
                .as("a new origin: %s", support.text())
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyInputIsInTheReportOrLeftOutWithAReason(Path example) {
    Read read = read(example);
    Report report = report(read);
    Set<String> accounted = new HashSet<>();
    report.articles().forEach(it -> accounted.add(it.provenance().origin()));
    report.leftOut().forEach(it -> accounted.add(it.where()));

    assertThat(read.inputs().stream().map(Input::origin)).allMatch(accounted::contains);
    assertThat(report.leftOut()).allSatisfy(it -> assertThat(it.reason().label()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theBytesDoNotDependOnOrderThreadsLocaleOrTimeZone(Path example) throws Exception {
    Read read = read(example);
    String expected = bytes(report(read));

    List<Input> shuffled = new ArrayList<>(read.inputs());
    Collections.shuffle(shuffled, new Random(7));
    assertThat(bytes(report(new Read(shuffled, read.failures())))).isEqualTo(expected);
    for (int threads : new int[] {1, 8}) {
      var pool = new ForkJoinPool(threads);
      try {
        assertThat(pool.submit(() -> bytes(report(read(example)))).get()).isEqualTo(expected);
      } finally {
        pool.shutdown();
      }
    }
    for (String locale : List.of("tr-TR", "ar")) {
      assertThat(with(locale, "UTC", example)).as(locale).isEqualTo(expected);
    }
    for (String zone : List.of("GMT+14", "GMT-12")) {
      assertThat(with("en-GB", zone, example)).as(zone).isEqualTo(expected);
    }
  }

  private static String with(String locale, String zone, Path example) {
    Locale oldLocale = Locale.getDefault();
    TimeZone oldZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return bytes(report(read(example)));
    } finally {
      Locale.setDefault(oldLocale);
      TimeZone.setDefault(oldZone);
    }
  }

  private record Read(List<Input> inputs, List<LeftOut> failures) {}

  private static Read read(Path example) {
    List<Input> inputs = new ArrayList<>();
    List<LeftOut> failures = new ArrayList<>();
    Inputs.of(List.of(example.toString()), InputStream.nullInputStream())
        .read(inputs::add, failures::add);
    return new Read(inputs, failures);
  }

  private static Report report(Read read) {
    var sitrep = new Sitrep();
    List<Extraction> extractions =
        read.inputs().parallelStream().map(sitrep.extractor()::extract).toList();
    var making = new Making("test", List.of(), new TreeMap<>());
    return sitrep.report(
        new Frame(new Situation("Example", List.of()), AS_OF, read.failures(), making),
        extractions);
  }

  private static String bytes(Report report) {
    return Stream.<Function<Report, String>>of(
            new HtmlRenderer()::render, new MarkdownRenderer()::render, new JsonRenderer()::render)
        .map(it -> it.apply(report))
        .collect(Collectors.joining("\f"));
  }

  /** Every sentence stated as fact. */
  private static List<Statement> sentences(Report report) {
    return Stream.concat(
            Stream.concat(
                report.inShort().stream(), report.timeline().stream().map(it -> it.statement())),
            report.briefs().stream()
                .flatMap(it -> it.passages().stream())
                .flatMap(it -> it.statements().stream()))
        .toList();
  }

  /** Every piece of evidence in the report. */
  private static List<Evidence> evidence(Report report) {
    List<Evidence> all = new ArrayList<>();
    List<Statement> statements = new ArrayList<>(sentences(report));
    report.briefs().forEach(it -> statements.add(it.headline()));
    statements.forEach(
        it -> {
          all.add(it.evidence());
          all.addAll(it.support());
        });
    report.timeline().forEach(it -> all.add(it.date()));
    report.quotes().stream()
        .flatMap(it -> it.sayings().stream())
        .forEach(
            it -> {
              all.add(it.words());
              if (it.attribution() != null) {
                all.add(it.attribution());
              }
            });
    report
        .figures()
        .forEach(
            figure -> {
              all.add(figure.matter());
              figure
                  .readings()
                  .forEach(
                      it -> {
                        all.add(it.sentence());
                        all.add(it.number());
                        all.addAll(it.support());
                      });
            });
    return all;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(it -> it == mark).count();
  }
}
